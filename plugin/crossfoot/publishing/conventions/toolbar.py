"""Controls for those who see less well (适老化): text size and contrast. What they do is in ``assets/view``."""

from html import escape

from crossfoot.publishing.conventions import phrases
from crossfoot.terms.text import Language


def render(language: Language) -> str:
    """The controls as HTML, hidden until the script that they need is there."""

    def button(does: str, sign: str, words: str, more: str = "") -> str:
        shown = f'<span aria-hidden="true">{escape(sign)}</span>' if sign else escape(words)
        label = f' aria-label="{escape(words)}" title="{escape(words)}"' if sign else ""
        return f'<button type="button" data-crossfoot-does="{does}"{label}{more}>{shown}</button>'

    buttons = (
        button("smaller", "A−", phrases.SMALLER(language)),
        button("reset", "A", phrases.RESET(language), ' aria-pressed="true"'),
        button("larger", "A+", phrases.LARGER(language)),
        button("contrast", "", phrases.CONTRAST(language), ' aria-pressed="false"'),
    )
    title, size = escape(phrases.VIEW(language)), escape(phrases.SIZE(language))
    return (
        f'<section data-crossfoot-view aria-label="{title}" hidden>'
        f'<span role="status" data-crossfoot-name="{size}"></span>{"".join(buttons)}</section>'
    )
