"""The way to a page (当前位置): from the home page over the column to the page itself."""

from collections.abc import Callable, Sequence
from html import escape
from typing import NamedTuple

from crossfoot.publishing.conventions import phrases
from crossfoot.terms.text import Language

Link = Callable[[str], str]


class Step(NamedTuple):
    """One step of the way; ``address``, from the site's root, is ``None`` where there is no page."""

    words: str
    address: str | None = None


def render(steps: Sequence[Step], link: Link, language: Language) -> str:
    """The way as HTML, below the home page; the last step is the page itself."""
    *before, here = steps
    entries = "".join(f"<li>{_step(step, link)}</li>" for step in (Step(phrases.HOME(language), ""), *before))
    title = escape(phrases.PLACE(language))
    return (
        f'<nav data-crossfoot-place aria-label="{title}">'
        f'<span aria-hidden="true">{title}{phrases.COLON(language)}</span>'
        f'<ol>{entries}<li><span aria-current="page">{escape(here.words)}</span></li></ol></nav>'
    )


def _step(step: Step, link: Link) -> str:
    if step.address is None:
        return escape(step.words)
    return f'<a href="{escape(link(step.address))}">{escape(step.words)}</a>'
