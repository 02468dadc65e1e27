"""What a terminal shows of ``crossfoot check``, as a page of its own of which a picture can be taken."""

import os
import re
import subprocess
import sys
from html import escape
from pathlib import Path

COLUMNS = (80, 140)

_SEQUENCE = re.compile(r"\x1b\[([\d;]*)m")
_STYLES = {
    "1": "font-weight: bold",
    "2": "opacity: .7",
    "31": "color: #ff7b72",
    "32": "color: #7ee787",
    "33": "color: #f2cc60",
    "34": "color: #79c0ff",
    "35": "color: #d2a8ff",
    "36": "color: #76e3ea",
}
_PAGE = """<!doctype html><html lang="zh"><meta charset="utf-8"><style>
body {{ margin: 0; background: #0d1117; color: #e6edf3 }}
pre {{ display: inline-block; margin: 0; padding: 12px; width: {columns}ch; white-space: pre; overflow: hidden;
  border-right: 1px solid #30363d; font: 15px/1.35 "Noto Sans Mono CJK SC", monospace }}
</style><pre>{content}</pre></html>"""


def terminal_page(report: Path, columns: int, language: str) -> str:
    """The page with the output for ``report``, in colours, on a terminal ``columns`` wide, of which it shows the edge."""
    environment = {**os.environ, "FORCE_COLOR": "1", "COLUMNS": str(columns)}
    environment.pop("NO_COLOR", None)
    done = subprocess.run(
        [sys.executable, "-m", "crossfoot", "check", report.name, "--lang", language],
        cwd=report.parent,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1 and "\x1b[" in done.stdout, done.stderr
    return _PAGE.format(columns=columns, content=_as_html(done.stdout))


def _as_html(text: str) -> str:
    pieces = _SEQUENCE.split(text)
    made = [escape(pieces[0])]
    for codes, words in zip(pieces[1::2], pieces[2::2], strict=True):
        style = "; ".join(_STYLES[code] for code in codes.split(";") if code.strip("0"))
        made.append(f'<span style="{style}">{escape(words)}</span>' if style else escape(words))
    return "".join(made)
