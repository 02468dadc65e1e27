"""What a build will need in any case, made ready while other processes judge its reports."""

import sys

from mkdocs.config.defaults import MkDocsConfig

from crossfoot.terms.text import Language

_SEARCH = "material.plugins.search.plugin"


def make_ready(config: MkDocsConfig, language: Language) -> None:
    """Read the dictionary by which Material's search divides Chinese: half a second, else lost when pages are built.

    The plugin reads it with the first Chinese word. Where it is not at work nothing is read.
    """
    segmenter = sys.modules.get("jieba")
    if segmenter is not None and language == "zh" and _searches(config):
        segmenter.initialize()


def _searches(config: MkDocsConfig) -> bool:
    searches = [plugin for plugin in config.plugins.values() if type(plugin).__module__ == _SEARCH]
    return any(plugin.config.get("enabled", True) for plugin in searches)
