"""The file in which a site keeps its known findings: JSON, one finding a line, in the order of paths and rules.

Paths are relative to the folder of the file and lines of reports are not kept, so that it means the same from every
folder and in every clone, and a finding that moves changes nothing.
"""

import json
import os
import re
from collections.abc import Mapping
from pathlib import Path

from crossfoot.project.display import display_path
from crossfoot.project.errors import SettingsError, SettingsErrors
from crossfoot.project.located import Place
from crossfoot.project.unreadable import why_unreadable
from crossfoot.results.known import Baseline, KnownFinding
from crossfoot.source.source_file import UnreadableFile, read_source
from crossfoot.terms.text import Text

FILE_NAME = "crossfoot-baseline.json"
FORMAT = 1

_MERGE_MARK = re.compile("^(?:<{7}|={7}|>{7})(?: |$)", re.MULTILINE)
_PLACES = ("table", "row", "column")
_KEYS = frozenset(("code", "requirement", *_PLACES, "facts", "count"))


def load_baseline(file: Path, place: Place | None = None) -> Baseline:
    """Read ``file``, which ``place`` of the settings names; raise ``SettingsErrors`` where it is missing or broken."""
    shown = display_path(file)
    if not file.is_file():
        message = Text(
            en=f"there is no baseline {shown}; crossfoot baseline makes one",
            zh=f"没有基线文件 {shown}；用 crossfoot baseline 生成",
        )
        raise SettingsErrors([SettingsError(message, place)])
    text = ""
    try:
        text = read_source(file, shown).text
        counts = _read(json.loads(text), file.parent)
    except UnreadableFile as error:
        raise _broken(shown, why_unreadable(error)) from None
    except json.JSONDecodeError as error:
        raise _broken(shown, _merge_marks(text) or _not_json(error)) from None
    except (ValueError, RecursionError) as error:
        words = str(error) or type(error).__name__
        raise _broken(shown, Text(words, words)) from None
    return Baseline(shown, counts)


def _merge_marks(text: str) -> Text | None:
    """What to do where a merge of two versions of the file has left both in it."""
    mark = _MERGE_MARK.search(text)
    if mark is None:
        return None
    line = text.count("\n", 0, mark.start()) + 1
    return Text(
        f"line {line} is a mark of an unfinished merge; take back the file of either side (git checkout --ours),"
        " then run crossfoot baseline",
        f"第 {line} 行是合并冲突的标记；请取回任何一边的文件（git checkout --ours），再运行 crossfoot baseline",
    )


def _not_json(error: json.JSONDecodeError) -> Text:
    line, column = error.lineno, error.colno
    return Text(
        f"line {line}, column {column}: {error.msg}", f"第 {line} 行第 {column} 列不合 JSON 的写法（{error.msg}）"
    )


def render_baseline(counts: Mapping[KnownFinding, int], file: Path) -> str:
    """The content of ``file`` with ``counts``, in a stable order."""
    by_path: dict[str, list[str]] = {}
    entries = [(_relative(known.path, file.parent), known, count) for known, count in counts.items() if count > 0]
    for path, known, count in sorted(entries, key=lambda entry: (entry[0], entry[1][1:])):
        by_path.setdefault(path, []).append(_encode(_entry(known, count)))
    reports = [f"{_encode(path)}: [\n  " + ",\n  ".join(lines) + "\n]" for path, lines in by_path.items()]
    body = "\n" + ",\n".join(reports) + "\n" if reports else ""
    return f'{{"format": {FORMAT}, "tool": "crossfoot", "findings": {{{body}}}}}\n'


def _entry(known: KnownFinding, count: int) -> dict[str, object]:
    entry: dict[str, object] = {"code": known.code, "requirement": known.requirement}
    entry |= {name: value for name in _PLACES if (value := getattr(known, name))}
    if known.facts:
        entry["facts"] = dict(known.facts)
    if count > 1:
        entry["count"] = count
    return entry


def _read(content: object, folder: Path) -> dict[KnownFinding, int]:
    """The findings in ``content``; raise ``ValueError`` with what is wrong."""
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise ValueError(f'"format": {FORMAT}?')
    findings = content.get("findings")
    if not isinstance(findings, dict):
        raise ValueError('"findings": {…}?')
    counts: dict[KnownFinding, int] = {}
    for path, entries in findings.items():
        if not isinstance(entries, list):
            raise ValueError(f"{path}: […]?")
        shown = display_path(folder / path)
        for entry in entries:
            known, count = _read_entry(shown, entry)
            counts[known] = counts.get(known, 0) + count
    return counts


def _read_entry(path: str, entry: object) -> tuple[KnownFinding, int]:
    if not isinstance(entry, dict) or not entry.keys() <= _KEYS:
        raise ValueError(f"{path}: {_encode(entry)}")
    words = [entry.get("code"), entry.get("requirement"), *(entry.get(name, "") for name in _PLACES)]
    facts, count = entry.get("facts", {}), entry.get("count", 1)
    right = all(isinstance(word, str) for word in words) and isinstance(facts, dict)
    right = right and all(isinstance(fact, str) for fact in facts.values())
    if not right or isinstance(count, bool) or not isinstance(count, int) or count < 1:
        raise ValueError(f"{path}: {_encode(entry)}")
    code, requirement, table, row, column = words
    return KnownFinding(path, code, requirement, table, row, column, tuple(sorted(facts.items()))), count


def _relative(path: str, folder: Path) -> str:
    try:
        return os.path.relpath(path, folder).replace(os.sep, "/")
    except ValueError:  # another drive
        return path


def _encode(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(", ", ": "))


def _broken(shown: str, detail: Text) -> SettingsErrors:
    message = Text(en=f"the baseline {shown} cannot be read: {detail.en}", zh=f"基线文件 {shown} 无法读取：{detail.zh}")
    return SettingsErrors([SettingsError(message)])
