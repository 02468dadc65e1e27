"""``crossfoot docs``: the reference pages of rules and packs, written into a site or held against what is there."""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from crossfoot.docgen.links import MARK
from crossfoot.docgen.reference import reference_folders, reference_pages
from crossfoot.hosts.cli import streams
from crossfoot.hosts.cli.language import choose_language
from crossfoot.hosts.cli.parser import CommandParser
from crossfoot.hosts.cli.usage import UsageError
from crossfoot.project.display import display_path
from crossfoot.project.packs import load_profiles
from crossfoot.project.settings import Settings
from crossfoot.project.settings_file import load_settings
from crossfoot.project.whole_file import unwritable
from crossfoot.terms.counted import counted
from crossfoot.terms.text import Text

_STALE = Text(en="stale: {path}", zh="已过时：{path}")
_MISSING = Text(en="missing: {path}", zh="缺少：{path}")
_LEFT_OVER = Text(en="left over: {path}", zh="多余：{path}")
_FRESH = Text(en="{count:page, fresh|pages, all of them fresh}", zh="共 {count} 页，都是最新的")
_RENEW = Text(en="{count} of them; to renew: crossfoot docs", zh="以上 {count} 页；更新请运行：crossfoot docs")
_DONE = Text(
    en="{count:page|pages}; written {written}, removed {removed}",
    zh="共 {count} 页；写入 {written} 页，删去 {removed} 页",
)


def parser() -> CommandParser:
    """The arguments of ``docs``."""
    parser = CommandParser("docs")
    parser.add_argument("--config")
    parser.add_argument("--output")
    parser.add_argument("--check", action="store_true")
    return parser


def run(words: Sequence[str]) -> int:
    """Write the pages, or with ``--check`` name those that are not as they would be written: 1 where there are any."""
    arguments = parser().read(words)
    settings = load_settings(Path(arguments.config) if arguments.config else None, Path.cwd())
    language = choose_language(arguments.lang, settings, os.environ)
    folder = _folder(arguments.output, settings)
    pages = {folder / name: text for name, text in reference_pages(load_profiles(settings))}
    there = _made_before(folder)
    _refuse_foreign(pages)
    changed = [page for page, text in pages.items() if there.get(page) != text]
    left_over = [page for page in there if page not in pages]
    if arguments.check:
        lines = [(_STALE if page in there else _MISSING)(language).format(path=display_path(page)) for page in changed]
        lines += [_LEFT_OVER(language).format(path=display_path(page)) for page in left_over]
        last = counted((_RENEW if lines else _FRESH)(language), count=len(lines) or len(pages))
        streams.emit("\n".join([*lines, last]) + "\n")
        return 1 if lines else 0
    for page in changed:
        streams.write_whole(page, pages[page])
    for page in left_over:
        _remove(page)
    done = counted(_DONE(language), count=len(pages), written=len(changed), removed=len(left_over))
    streams.emit(done + "\n")
    return 0


def _folder(output: str | None, settings: Settings) -> Path:
    """Where the pages go: the folder that is named, else the docs folder of the site."""
    if output is not None:
        return Path(output)
    if settings.file is None:
        raise UsageError(
            Text(en="there is no site here; name a folder with --output", zh="这里没有站点；请用 --output 写明文件夹"),
            "docs",
        )
    return settings.docs_dir


def _made_before(folder: Path) -> dict[Path, str]:
    """The pages that an earlier run wrote, with their text."""
    texts = ((page, _text(page)) for name in reference_folders() for page in sorted((folder / name).glob("*.md")))
    return {page: text for page, text in texts if text is not None and _is_made(text)}


def _text(page: Path) -> str | None:
    """What stands there; ``None`` for nothing, empty for what cannot be read and so was not made here."""
    try:
        return page.read_text(encoding="utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError):
        return ""


def _is_made(text: str) -> bool:
    return text.endswith(f"{MARK}\n")


def _refuse_foreign(pages: Mapping[Path, str]) -> None:
    """Raise ``UsageError`` where somebody's own page stands in the way: it is never overwritten."""
    foreign = list(_foreign(pages))
    if foreign:
        raise UsageError(
            Text(
                en=f"not made by crossfoot docs, and left alone: {', '.join(foreign)}; move them or use --output",
                zh=f"不是 crossfoot docs 生成的，不予覆盖：{'、'.join(foreign)}；请移走，或者用 --output 另选文件夹",
            ),
            "docs",
        )


def _foreign(pages: Mapping[Path, str]) -> Iterator[str]:
    for page in pages:
        text = _text(page)
        if text is not None and not _is_made(text):
            yield display_path(page)


def _remove(page: Path) -> None:
    try:
        page.unlink()
    except OSError as error:
        raise UsageError(unwritable(page, error).message) from None
