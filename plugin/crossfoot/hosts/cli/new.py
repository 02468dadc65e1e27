"""``crossfoot new``: blank reports for a year, of bodies that are named or of all of which the register asks one."""

import os
from collections.abc import Sequence
from pathlib import Path

from crossfoot.binding.register import Body, Register
from crossfoot.docgen.blank_report import blank_report
from crossfoot.hosts.cli import streams
from crossfoot.hosts.cli.language import choose_language
from crossfoot.hosts.cli.parser import CommandParser
from crossfoot.hosts.cli.usage import UsageError
from crossfoot.profile.body_words import body_words
from crossfoot.profile.choose import NoProfile, choose_profile
from crossfoot.profile.model import Profile
from crossfoot.project.discover import is_report
from crossfoot.project.display import display_path
from crossfoot.project.globs import compile_globs
from crossfoot.project.packs import load_profiles
from crossfoot.project.report_places import own_folders, report_places
from crossfoot.project.settings import Settings
from crossfoot.project.settings_file import load_settings
from crossfoot.publishing.slugs import slugs
from crossfoot.terms.counted import counted
from crossfoot.terms.text import Text

_WRITTEN = Text(en="written: {path}", zh="已写入：{path}")
_KEPT = Text(en="left as it is: {path}", zh="已有，不动：{path}")
_DONE = Text(
    en="{written:blank report|blank reports} written, {kept} left as before",
    zh="写入空白报告 {written} 份，已有 {kept} 份",
)
_NO_PACK = {
    "unknown-name": Text(
        en="no pack is called {detail}; there are {packs}", zh="没有叫 {detail} 的规则包，现有 {packs}"
    ),
    "uncovered-year": Text(
        en="no pack is for {detail}; there are {packs}", zh="没有适用于 {detail} 年度的规则包，现有 {packs}"
    ),
    "ambiguous": Text(
        en="several packs fit: {detail}; name one with --profile",
        zh="适用的规则包不止一个：{detail}，请用 --profile 指明",
    ),
}


def parser() -> CommandParser:
    """The arguments of ``new``."""
    parser = CommandParser("new")
    parser.add_argument("year", metavar="YEAR")
    parser.add_argument("bodies", nargs="*", metavar="BODY")
    parser.add_argument("--profile")
    parser.add_argument("--output")
    parser.add_argument("--config")
    return parser


def run(words: Sequence[str]) -> int:
    """Write the reports that are not there; what is there is never touched."""
    arguments = parser().read(words)
    settings = load_settings(Path(arguments.config) if arguments.config else None, Path.cwd())
    language = choose_language(arguments.lang, settings, os.environ)
    profiles = load_profiles(settings)
    register = _register(settings, profiles)
    year = _year(arguments.year)
    profile = _profile(profiles, year, arguments.profile)
    bodies = _bodies(arguments.bodies, register, year)
    files = _files(arguments.output, settings, register, bodies, year)
    # The pack has to be named where the year alone would not lead to it.
    named = choose_profile(profiles, year, None) is not profile
    written = 0
    for body, file in zip(bodies, files, strict=True):
        kept = os.path.lexists(file)
        if not kept:
            streams.write_whole(file, blank_report(profile, year, body, language, named=named))
            written += 1
        # Said at once: where the next one cannot be written, this one is there all the same.
        streams.emit((_KEPT if kept else _WRITTEN)(language).format(path=display_path(file)) + "\n")
    streams.emit(counted(_DONE(language), written=written, kept=len(bodies) - written) + "\n")
    return 0


def _files(output: str | None, settings: Settings, register: Register, bodies: Sequence[Body], year: int) -> list[Path]:
    """Where the report of each body lies, or is to lie: beside its earlier ones, else in a folder of its name.

    Raise ``UsageError`` where that is the place of another body's.
    """
    folder = Path(output) if output else _folder(settings)
    filed = list(report_places(settings, register))
    there = {report.body: report.file for report in filed if report.year == year}
    own = {} if output else own_folders(filed)
    names = slugs(register.bodies, [body for body in bodies if register.find(body.id) is None])
    owners = {report.file: report.body for report in filed}
    files = []
    for body in bodies:
        beside = own[body.id] / f"{year}.md" if body.id in own else None
        new = beside if beside is not None and is_report(beside, settings) else folder / names[body.id] / f"{year}.md"
        file = there.get(body.id, new)
        other = owners.setdefault(file, body.id)
        if other != body.id:
            place = display_path(file)
            raise _refused(
                f"{place} is the place of two bodies, {other} and {body.id}; name a folder with --output",
                f"{place} 同时是 {other} 和 {body.id} 的位置，请用 --output 另指一个文件夹",
            )
        files.append(file)
    return files


def _register(settings: Settings, profiles: Sequence[Profile]) -> Register:
    if settings.register is None:
        return Register()
    from crossfoot.project.register import load_register

    return load_register(settings.register, body_words(profiles))


def _year(word: str) -> int:
    if len(word) == 4 and word.isascii() and word.isdigit() and word[0] != "0":
        return int(word)
    raise _refused(f"{word!r} is not a year in four digits", f"{word!r} 不是四位数字的年份")


def _profile(profiles: Sequence[Profile], year: int, named: str | None) -> Profile:
    chosen = choose_profile(profiles, year, named)
    if not isinstance(chosen, NoProfile):
        return chosen
    packs = [profile.id for profile in profiles]
    words = _NO_PACK[chosen.cause]
    said = {"en": ", ".join(packs), "zh": "、".join(packs)}
    raise UsageError(
        Text(
            en=words.en.format(detail=chosen.detail, packs=said["en"]),
            zh=words.zh.format(detail=chosen.detail, packs=said["zh"]),
        ),
        "new",
    )


def _bodies(words: Sequence[str], register: Register, year: int) -> list[Body]:
    """Those that are named; else all of the register that file for ``year``."""
    if words:
        words = [" ".join(word.split()) for word in words]
        if not all(words):
            raise _refused("a body has no name", "有一个机关没有写名称")
        found = [register.find(word) or Body(register.id_of(word), word) for word in words]
        return list({body.id: body for body in found}.values())
    bodies = [body for body in register.bodies if body.files_for(year)]
    if not bodies:
        raise _refused(
            f"name the bodies; no register has any that files for {year}",
            f"请写明机关：没有名录，或者名录里没有应报 {year} 年度的",
        )
    return bodies


def _folder(settings: Settings) -> Path:
    """The folder of the reports: what stands before the first sign that is more than itself in their pattern."""
    if settings.file is None:
        raise _refused(
            "name the folder with --output: there is no site here", "这里没有站点，请用 --output 指明写到哪个文件夹"
        )
    pattern = settings.reports[0]
    parts = pattern.split("/")[:-1]
    plain = next((at for at, part in enumerate(parts) if any(sign in part for sign in "*?[")), len(parts))
    if not compile_globs(settings.reports).fullmatch("/".join([*parts[:plain], "body", "2000.md"])):
        raise _refused(
            f"name the folder with --output: {pattern} has no folder for each body",
            f"请用 --output 指明写到哪个文件夹：{pattern} 不是每个机关一个文件夹",
        )
    return settings.docs_dir.joinpath(*parts[:plain])


def _refused(en: str, zh: str) -> UsageError:
    return UsageError(Text(en=en, zh=zh), "new")
