"""The formats in which a run can be written, by their names: one table for the command and for the plugin."""

from importlib import import_module
from typing import TYPE_CHECKING

from crossfoot.terms.text import Language

if TYPE_CHECKING:
    from crossfoot.results.report import Report

FORMATS = ("text", "concise", "json", "sarif", "junit", "github", "gitlab", "rdjson")
"""Each is the module of that name beside this one; its ``render`` is a pure function of the report and the language."""


def render(name: str, report: "Report", language: Language) -> str:
    """``report`` in the format called ``name``; no other format is loaded."""
    printed: str = import_module(f"crossfoot.reporters.{name}").render(report, language)
    return printed
