"""Patterns of files, as the setting ``reports`` writes them: ``**`` stands for any number of folders."""

import re
from collections.abc import Iterable

from crossfoot.terms.late import compile_late

_PARTS = compile_late(r"\*\*/|\*\*|\*|\?|\[!?\]?[^\]]*\]|[^*?\[]+|\[")


def compile_globs(patterns: Iterable[str]) -> re.Pattern[str]:
    """One expression that matches, in full, the paths (with ``/``) that any of ``patterns`` names."""
    return re.compile("|".join(f"(?:{_translate(pattern)})" for pattern in patterns) or r"(?!)", re.DOTALL)


def _translate(pattern: str) -> str:
    return "".join(_translate_part(part) for part in _PARTS.findall(pattern))


def _translate_part(part: str) -> str:
    match part:
        case "**/":
            return "(?:.*/)?"
        case "**":
            return ".*"
        case "*":
            return "[^/]*"
        case "?":
            return "[^/]"
    if part.startswith("[") and part.endswith("]") and len(part) > 2:
        inner = part[1:-1].replace("\\", r"\\").replace("[", r"\[")
        negated = inner.startswith("!")
        inner = inner[1:] if negated else inner
        inner = inner.replace("]", r"\]").replace("^", r"\^")
        return f"(?!/)[{'^' if negated else ''}{inner}]"
    return re.escape(part)
