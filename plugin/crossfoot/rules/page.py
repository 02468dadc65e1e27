"""The page beside a rule's module: what it finds, why that matters, how to put it right."""

from crossfoot.terms.text import Language

_ENDING = {"zh": ".md", "en": ".en.md"}
_EXAMPLES = ("## 例子", "## Examples")
"""The section that is there to be executed: its reports and packs tell a reader of a finding nothing."""


def read_page(name: str, language: Language) -> str:
    """The page of the rule called ``name``, without its title and its examples; empty where there is none."""
    from importlib import resources

    file = name.replace("-", "_") + _ENDING[language]
    for family in resources.files("crossfoot.rules").iterdir():
        page = family / file
        if page.is_file():
            return _prose(page.read_text(encoding="utf-8"))
    return ""


def _prose(text: str) -> str:
    kept: list[str] = []
    fence, keeping = "", True
    for line in text.split("\n"):
        mark = line[: len(line) - len(line.lstrip("`~"))]
        if fence:
            if line.startswith(fence) and not line.strip("`~ "):
                fence = ""
        elif len(mark) >= 3:
            fence = mark
        elif line.startswith("## "):
            keeping = line.rstrip() not in _EXAMPLES
        elif line.startswith("# "):
            continue
        if keeping:
            kept.append(line)
    return "\n".join(kept).strip()
