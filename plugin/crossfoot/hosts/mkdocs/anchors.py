"""The anchors of headings: words, where the site does not say otherwise."""

from markdown.extensions.toc import slugify_unicode
from mkdocs.config.defaults import MkDocsConfig


def make_of_words(config: MkDocsConfig) -> None:
    """Give headings anchors of their own words: ``_2`` for a Chinese one says nothing, and is another's tomorrow."""
    config.mdx_configs.setdefault("toc", {}).setdefault("slugify", slugify_unicode)
