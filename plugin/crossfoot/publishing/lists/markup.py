"""Names of bodies where markup is expected: as they are written, whatever they are made of."""

from html import escape


def as_html(name: str) -> str:
    """``name`` in one line, as HTML without a brace: some plugins carry out what stands between two of them."""
    return escape(" ".join(name.split())).replace("{", "&#123;")


def as_markdown(name: str) -> str:
    """``name`` in one line, as Markdown, with nothing left in it that an extension or a plugin takes for a sign."""
    return "".join(
        sign if sign.isalnum() or sign == " " or ord(sign) > 127 else f"&#{ord(sign)};"
        for sign in " ".join(name.split())
    )
