"""The setting ``severity``: a block of names with their severity, or a list of blocks, each for some paths and years.

::

    severity:
      - CF210: error
      - paths: reports/townships/**
        years: 2019-2020
        CF204: warning
        litigation.complete: off
"""

import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from crossfoot.engine.severities import NarrowedSeverities, YearSpan
from crossfoot.project.errors import did_you_mean
from crossfoot.project.globs import compile_globs
from crossfoot.project.located import Located, Place
from crossfoot.project.options import OptionReader
from crossfoot.terms.late import compile_late
from crossfoot.terms.severity import Severity, read_severity

CONDITIONS = ("paths", "years")
CHOICES = ("error", "warning", "info", "off")

_YEAR = compile_late(r"\d{4}")
_SPAN = compile_late(r"(\d{4})?\s*[-–—]\s*(\d{4})?")


@dataclass(frozen=True, slots=True)
class PathGlobs:
    """Patterns of files below ``docs_dir``, asked with paths as findings show them."""

    docs_dir: Path
    globs: tuple[str, ...]

    def __call__(self, path: str) -> bool:
        """Whether a pattern names the file at ``path``; none names a file outside the docs folder."""
        try:
            name = _plain(Path(path)).relative_to(_plain(self.docs_dir))
        except ValueError:
            return False
        return _compiled(self.globs).fullmatch(name.as_posix()) is not None


class SeveritySetting(NamedTuple):
    """``general`` holds for all reports, ``narrowed`` for some; ``places`` says where each name stands first."""

    general: dict[str, Severity | None]
    narrowed: tuple[NarrowedSeverities, ...]
    places: dict[str, Place]


def read_severities(reader: OptionReader, key: str, docs_dir: Path) -> SeveritySetting:
    """Read the setting; what is wrong with it is added to the reader's errors."""
    setting = SeveritySetting({}, (), {})
    option = reader.options.get(key)
    if option is None or option.value is None:
        return setting
    narrowed: list[NarrowedSeverities] = []
    for block in option.value if isinstance(option.value, list) else [option]:
        if not isinstance(block.value, dict):
            reader.refuse(
                block.place or option.place,
                f"{key} takes codes or requirement ids with their severity, such as CF105: error",
                f"{key} 应写成“规则代码或要求编号: 级别”，例如 CF105: error",
            )
            continue
        chosen = _read_names(reader, key, block, setting.places)
        faults = len(reader.errors)
        limits = OptionReader(block, reader.root, reader.known_codes, reader.errors)
        globs = limits.globs("paths", ())
        years = _read_years(limits, f"{key}.years")
        for name, given in zip(CONDITIONS, (globs, years), strict=True):
            if name in block.value and not given and len(reader.errors) == faults:
                place = block.keys.get(name) or block.place
                reader.refuse(place, f"{key}.{name} names nothing", f"{key}.{name} 没有写内容")
        if globs or years:
            covers = PathGlobs(docs_dir, globs) if globs else None
            narrowed.append(NarrowedSeverities(chosen, covers, years, _in_words(block)))
        else:
            setting.general.update(chosen)
    return setting._replace(narrowed=tuple(narrowed))


def _read_names(reader: OptionReader, key: str, block: Located, places: dict[str, Place]) -> dict[str, Severity | None]:
    chosen: dict[str, Severity | None] = {}
    for name, item in block.mapping().items():
        if name in CONDITIONS:
            continue
        place = block.keys.get(name) or item.place
        if name.upper().startswith("CF"):
            name = name.upper()
            if not reader.is_code(key, name, place):
                continue
        if place is not None:
            places.setdefault(name, place)
        # YAML 1.1 takes a bare `off` for false.
        if item.value is False or item.value == "off":
            chosen[name] = None
        elif isinstance(item.value, str) and (severity := read_severity(item.value)):
            chosen[name] = severity
        elif (near := did_you_mean(name, CONDITIONS)).en:
            reader.refuse(place, f"{key} has no {name!r}{near.en}", f"{key} 没有 {name!r}{near.zh}")
        else:
            reader.refuse_choice(f"{key}.{name}", item, CHOICES)
    return chosen


def _in_words(block: Located) -> str:
    """The conditions of a block as the settings give them: ``paths: a/**, b/**; years: 2020``."""
    given = {name: block.mapping()[name].value for name in CONDITIONS if name in block.mapping()}
    lists = {name: value if isinstance(value, list) else [Located(value)] for name, value in given.items()}
    return "; ".join(f"{name}: {', '.join(str(item.value) for item in items)}" for name, items in lists.items())


_compiled = cache(compile_globs)


def _plain(path: Path) -> Path:
    """``path`` from the root on, without ``..``; links are left as they are, since globs are about names."""
    return Path(os.path.normpath(path.absolute()))


def _read_years(limits: OptionReader, key: str) -> tuple[YearSpan, ...]:
    """Years and spans of years: ``2020``, ``2019-2020``, ``2021-``; several in a list."""
    option = limits.options.get("years")
    if option is None or option.value is None:
        return ()
    spans: list[YearSpan] = []
    for item in option.value if isinstance(option.value, list) else [option]:
        span = _read_span(item.value)
        if span is None:
            limits.refuse(
                item.place or option.place,
                f"{key} takes years such as 2020, 2019-2020 or 2021-, not {item.value!r}",
                f"{key} 应为年度，例如 2020、2019-2020、2021-，而不是 {item.value!r}",
            )
        else:
            spans.append(span)
    return tuple(spans)


def _read_span(value: object) -> YearSpan | None:
    """A year, or two of which one may be left out; ``None`` where it is neither, or goes backwards."""
    words = str(value).strip()
    if _YEAR.fullmatch(words):
        return int(words), int(words)
    found = _SPAN.fullmatch(words)
    if found is None or not any(found.groups()):
        return None
    first, last = (int(year) if year else None for year in found.groups())
    return None if first and last and first > last else (first, last)
