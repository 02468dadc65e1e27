"""Words of a pack in Markdown: they mean themselves, whatever signs are in them."""

import re

_SIGNS = re.compile(r"[\\`*\[]")


def literal(words: str) -> str:
    """``words`` with the signs of Markdown and HTML taken for what they are, in one line."""
    return _SIGNS.sub(r"\\\g<0>", " ".join(words.split())).replace("&", "&amp;").replace("<", "&lt;")
