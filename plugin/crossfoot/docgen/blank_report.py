"""A report with nothing in it yet: the head, the headings and the tables that a form asks for, every cell blank.

It is a draft until its author says otherwise, so that a site with a hundred of them can still be built.
"""

import json
from collections.abc import Iterator

import yaml

from crossfoot.binding.register import Body
from crossfoot.docgen import phrases
from crossfoot.profile.model import Profile
from crossfoot.profile.table_model import BlockSpec, RowSpec, TableSpec
from crossfoot.terms.text import Language

_OWN_KEYS = ("title", "year", "body", "profile", "draft")


def blank_report(profile: Profile, year: int, body: Body, language: Language, *, named: bool = False) -> str:
    """The report of ``body`` for ``year``; what the register knows it need not say. ``named``: it names its pack."""
    title = _title(profile, year, body.name)
    asked = any(key.key == "profile" and key.duty == "required" for key in profile.front_matter)
    pack = [f"profile: {profile.id}"] if named or asked else []
    parts = [["---", *_head(profile, year, body, title, language), *pack, "---"], [f"# {title}"]]
    for section in profile.sections:
        parts.append([f"## {section.official}"])
        for table in profile.tables:
            if table.section == section.section:
                parts += [[*_table(table, block, language)] for block in table.blocks]
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _title(profile: Profile, year: int, body: str) -> str:
    asked = profile.title_requirement
    pattern = asked.patterns[0] if asked is not None and asked.patterns else "{body} {year}"
    return pattern.replace("{body}", body).replace("{year}", str(year))


def _head(profile: Profile, year: int, body: Body, title: str, language: Language) -> Iterator[str]:
    yield f"title: {_plain(title)}"
    yield f"year: {year}"
    yield f"body: {_plain(body.name)}"
    for key in profile.front_matter:
        if key.duty == "optional" or key.key in _OWN_KEYS or (key.unless_registered and body.kind):
            continue
        value = body.kind or "" if key.key == "kind" else ""
        advised = phrases.ADVISED(language) if key.duty == "recommended" else ""
        yield f"{key.key}: {value}  # {', '.join(key.choices) or key.title(language)}{advised}"
    yield f"draft: true  # {phrases.TAKE_OUT(language)}"


def _plain(text: str) -> str:
    """``text`` as YAML, in quotation marks where it would be something else without them."""
    try:
        same = yaml.safe_load(f"a: {text}") == {"a": text}
    except yaml.YAMLError:
        same = False
    return text if same else json.dumps(text, ensure_ascii=False)


def _table(table: TableSpec, block: BlockSpec, language: Language) -> Iterator[str]:
    """A compact table: a row without figures opens a group; where the form prints rows across, the label is a path.

    So is that of a column whose own label others have too.
    """
    labels = [column.path[-1] for column in block.columns]
    columns = [
        " > ".join(column.path) if labels.count(column.path[-1]) > 1 else column.path[-1] for column in block.columns
    ]
    yield _line([block.label or block.stub or table.title(language), *columns])
    yield _line(["---", *("---:" for _ in columns)])
    for label in _across(block) if table.layout == "across" else _down(block):
        yield _line([label, *("" for _ in columns)])


def _across(block: BlockSpec) -> Iterator[str]:
    for row in block.rows:
        yield " > ".join(_path(block, row))


def _down(block: BlockSpec) -> Iterator[str]:
    opened: tuple[str, ...] = ()
    for row in block.rows:
        *groups, label = _path(block, row)
        common = next((at for at, (one, other) in enumerate(zip(opened, groups, strict=False)) if one != other), None)
        yield from groups[min(len(opened), len(groups)) if common is None else common :]
        opened = tuple(groups)
        yield label


def _path(block: BlockSpec, row: RowSpec) -> tuple[str, ...]:
    return row.path[1:] if block.label else row.path


def _line(cells: list[str]) -> str:
    return "| " + " | ".join(cell.replace("|", r"\|") for cell in cells) + " |"
