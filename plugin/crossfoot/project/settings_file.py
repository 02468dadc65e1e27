"""Finding a site's settings: the plugin's options in ``mkdocs.yml``, or ``[tool.crossfoot]`` in ``pyproject.toml``."""

from dataclasses import replace
from pathlib import Path

from crossfoot.project.display import display_path
from crossfoot.project.errors import SettingsError, SettingsErrors
from crossfoot.project.located import Located, Place
from crossfoot.project.mkdocs_file import FILE_NAMES, Site, read_site
from crossfoot.project.settings import Settings, read_settings, site_language_of
from crossfoot.project.unreadable import cannot_read
from crossfoot.source.source_file import SourceFile, UnreadableFile, read_source
from crossfoot.terms.late import compile_late
from crossfoot.terms.text import Text

PYPROJECT = "pyproject.toml"
_TABLE = compile_late(r"[ \t]*\[(\[)?[ \t]*tool[ \t]*\.[ \t]*crossfoot[ \t]*(?:\.[ \t]*([\w-]+)[ \t]*)?\]")
_KEY = compile_late(r"""[ \t]*(?:"([^"]+)"|'([^']+)'|([\w-]+))[ \t]*=[ \t]*""")
_TOML_PLACE = compile_late(r"\(at line (\d+), column (\d+)\)")


def load_settings(config: Path | None, start: Path) -> Settings:
    """The settings in ``config``, or in the nearest folder from ``start`` upwards that has some, or the defaults.

    Raise ``SettingsErrors``.
    """
    if config is not None:
        if not config.is_file():
            message = Text(
                en=f"there is no settings file {display_path(config)}", zh=f"没有设置文件 {display_path(config)}"
            )
            raise SettingsErrors([SettingsError(message)])
        if config.suffix == ".toml":
            return _from_pyproject(config, _read_toml(config) or Located({}))
        return _from_site(config)
    for folder in (start, *start.parents):
        for name in FILE_NAMES:
            if (folder / name).is_file():
                return _from_site(folder / name)
        pyproject = folder / PYPROJECT
        if pyproject.is_file() and (options := _read_toml(pyproject)) is not None:
            return _from_pyproject(pyproject, options)
    return Settings(root=start, docs_dir=_docs_dir(start, "docs"))


def settings_files(start: Path) -> list[Path]:
    """Every file that ``load_settings`` looks for from ``start`` upwards, there or not."""
    return [folder / name for folder in (start, *start.parents) for name in (*FILE_NAMES, PYPROJECT)]


def _from_site(file: Path) -> Settings:
    """Options of the plugin; where the plugin is not listed, those of ``pyproject.toml`` beside the file."""
    site = read_site(file)
    if site.options is not None:
        return _settings(site.options, file, site)
    pyproject = file.parent / PYPROJECT
    options = _read_toml(pyproject) if pyproject.is_file() else None
    return _settings(options or Located({}), file, site)


def _settings(options: Located, file: Path, site: Site) -> Settings:
    return read_settings(
        options,
        file.parent,
        file.parent / site.docs_dir,
        site_language=site_language_of(site.language),
        markdown_extensions=site.markdown_extensions,
        site_name=site.name,
        site_url=site.url,
        directory_urls=site.directory_urls,
        file=file,
    )


def _from_pyproject(file: Path, options: Located) -> Settings:
    named = options.get("docs_dir")
    if named is not None and not isinstance(named.value, str):
        message = Text(en="docs_dir takes one folder", zh="docs_dir 应为一个目录")
        raise SettingsErrors([SettingsError(message, named.place)])
    docs_dir = file.parent / str(named.value) if named else _docs_dir(file.parent, "docs")
    return read_settings(options, file.parent, docs_dir, file=file, further_keys=("docs_dir",))


def _docs_dir(root: Path, name: str) -> Path:
    """The docs folder where it exists, else the root itself: other site generators name theirs otherwise."""
    return root / name if (root / name).is_dir() else root


def _read_toml(file: Path) -> Located | None:
    """``[tool.crossfoot]`` of ``file``, or ``None`` where it has no such table."""
    try:
        source = read_source(file, display_path(file))
    except UnreadableFile as error:
        raise cannot_read(display_path(file), error) from None
    if "crossfoot" not in source.text:
        return None
    import tomllib

    try:
        content = tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as error:
        found = _TOML_PLACE.search(str(error))
        line, column = (int(found[1]), int(found[2])) if found else (1, 1)
        message = Text(en=f"not TOML: {error}", zh=f"不是有效的 TOML：{error}")
        raise SettingsErrors([SettingsError(message, _line_place(source, line, column))]) from None
    tool = content.get("tool")
    options = tool.get("crossfoot") if isinstance(tool, dict) else None
    return _locate(options, source) if isinstance(options, dict) else None


def _locate(options: dict[str, object], source: SourceFile) -> Located:
    """The values with the places of their keys; tomllib knows none, so the lines of the table are searched."""
    keys: dict[tuple[str, ...], Place] = {}
    values: dict[tuple[str, ...], Place] = {}
    tables: set[tuple[str, ...]] = set()
    table: tuple[str, ...] | None = None
    for number, line in enumerate(source.text.split("\n"), 1):
        if header := _TABLE.match(line):
            table = (header[2],) if header[2] else ()
            if header[2]:
                place = Place(source.path, number, line.index(header[2]) + 1, line)
                if header[1]:  # one table of several of this name
                    table = (header[2], str(sum(known[:1] == table for known in tables)))
                    tables.add(table)
                    keys.setdefault(table[:1], place)
                keys[table] = place
        elif line.lstrip().startswith("["):
            # An array's item may open with a bracket too, but then no key follows on its line.
            table = None if line.rstrip().endswith("]") and "=" not in line and "," not in line else table
        elif table is not None and (key := _KEY.match(line)):
            name = (*table, key[1] or key[2] or key[3])
            keys.setdefault(name, Place(source.path, number, len(line) - len(line.lstrip()) + 1, line))
            values.setdefault(name, Place(source.path, number, key.end() + 1, line))
    return _wrap(options, (), keys, values)


def _wrap(
    value: object, name: tuple[str, ...], keys: dict[tuple[str, ...], Place], values: dict[tuple[str, ...], Place]
) -> Located:
    place = values.get(name) or keys.get(name)
    if isinstance(value, dict):
        entries = {key: _wrap(item, (*name, key), keys, values) for key, item in value.items()}
        return Located(entries, place, {key: keys.get((*name, key)) for key in entries})
    if isinstance(value, list):
        items = [_wrap(item, (*name, str(index)), keys, values) for index, item in enumerate(value)]
        return Located([item if item.place else replace(item, place=place) for item in items], place)
    return Located(value, place)


def _line_place(source: SourceFile, line: int, column: int) -> Place:
    lines = source.text.split("\n")
    return Place(source.path, line, column, lines[line - 1] if line <= len(lines) else "")
