"""Each setting of Crossfoot, read with its type; what cannot be read is an error with its place."""

from collections.abc import Callable, Iterable
from pathlib import Path

from crossfoot.project.errors import SettingsError, did_you_mean
from crossfoot.project.located import Located, Place
from crossfoot.project.output_files import OutputFile, read_output_file, refuse_repeated
from crossfoot.project.whole_file import UnusableFile
from crossfoot.terms.late import compile_late
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import LANGUAGES, Language, Text

KEYS = (
    "reports",
    "packs",
    "forms",
    "register",
    "preset",
    "select",
    "ignore",
    "severity",
    "fail_on",
    "lang",
    "rules_url",
    "output",
    "baseline",
    "cache",
    "publish",
)
"""Every setting there is."""

CACHE = ".cache/crossfoot"
"""Where results are kept, beside the settings."""

_CODE = compile_late(r"CF\d{0,3}")


class OptionReader:
    """Reads values and collects what is wrong with them; paths are relative to ``root``."""

    def __init__(
        self,
        options: Located,
        root: Path,
        known_codes: Callable[[], Iterable[str]],
        errors: list[SettingsError] | None = None,
    ) -> None:
        self.options = options.mapping()
        self.keys = options.keys
        self.root = root
        self.known_codes = known_codes
        self.errors: list[SettingsError] = [] if errors is None else errors

    def refuse(self, place: Place | None, en: str, zh: str, hint: Text | None = None) -> None:
        """Record an error; ``hint`` is appended to both languages."""
        self.errors.append(
            SettingsError(Text(en=en + (hint.en if hint else ""), zh=zh + (hint.zh if hint else "")), place)
        )

    def refuse_unknown_keys(self, known: Iterable[str]) -> None:
        """Record every key that is no setting."""
        known = tuple(known)
        for key in self.options:
            place = self.keys.get(key) or self.options[key].place
            if key not in known:
                self.refuse(place, f"unknown setting {key!r}", f"未知的设置项 {key!r}", did_you_mean(key, known))

    def words(self, key: str, default: tuple[str, ...] = ()) -> list[Located]:
        """A list of words, or one word standing for a list of one; the words are stripped and not empty."""
        option = self.options.get(key)
        if option is None or option.value is None:
            return [Located(word) for word in default]
        items = option.value if isinstance(option.value, list) else [option]
        words: list[Located] = []
        for item in items:
            if isinstance(item.value, str) and item.value.strip():
                words.append(Located(item.value.strip(), item.place))
            else:
                self.refuse(
                    item.place or option.place,
                    f"{key} takes a list of words, not {_shown(item)}",
                    f"{key} 应为词语列表，而不是 {_shown(item)}",
                )
        return words

    def globs(self, key: str, default: tuple[str, ...]) -> tuple[str, ...]:
        """Patterns below the docs folder."""
        patterns = []
        for word in self.words(key, default):
            pattern = str(word.value).removeprefix("./")
            if pattern.startswith("/") or ".." in pattern.split("/"):
                self.refuse(
                    word.place,
                    f"{key} names files below the docs folder; {pattern!r} leads out of it",
                    f"{key} 只能指 docs 目录以内的文件，{pattern!r} 超出了该目录",
                )
            patterns.append(pattern)
        return tuple(patterns)

    def files(self, key: str) -> tuple[Path, ...]:
        """Files that must exist."""
        return tuple(file for word in self.words(key) if (file := self._file(key, word)) is not None)

    def file(self, key: str, *, must_exist: bool = True) -> Path | None:
        """One file, if it is named."""
        option = self.options.get(key)
        if option is None or option.value is None:
            return None
        if not isinstance(option.value, str) or not option.value.strip():
            self.refuse(
                option.place,
                f"{key} takes one file, not {_shown(option)}",
                f"{key} 应为一个文件，而不是 {_shown(option)}",
            )
            return None
        return self._file(key, option) if must_exist else self.root / option.value

    def _file(self, key: str, word: Located) -> Path | None:
        path = self.root / str(word.value)
        if not path.is_file():
            self.refuse(word.place, f"{key}: there is no file {word.value!r}", f"{key}：没有文件 {word.value!r}")
            return None
        return path

    def codes(self, key: str) -> tuple[str, ...]:
        """Codes of rules or beginnings of codes, written as a list or with commas between them."""
        codes: list[str] = []
        for word in self.words(key):
            for code in str(word.value).replace("，", ",").split(","):
                code = code.strip()
                if code and self.is_code(key, code, word.place):
                    codes.append(code.upper())
        return tuple(codes)

    def is_code(self, key: str, code: str, place: Place | None) -> bool:
        """Whether ``code`` is a rule's or begins one; else an error is recorded."""
        known = tuple(self.known_codes())
        if _CODE.fullmatch(code.upper()) and any(other.startswith(code.upper()) for other in known):
            return True
        self.refuse(place, f"{key}: there is no rule {code!r}", f"{key}：没有规则 {code!r}", did_you_mean(code, known))
        return False

    def fail_on(self, key: str) -> Severity | None:
        """The threshold, ``None`` for never."""
        option = self.options.get(key)
        if option is None or option.value is None:
            return Severity.ERROR
        choices: dict[str, Severity | None] = {"error": Severity.ERROR, "warning": Severity.WARNING, "never": None}
        if isinstance(option.value, str) and option.value in choices:
            return choices[option.value]
        self.refuse_choice(key, option, tuple(choices))
        return Severity.ERROR

    def choice(self, key: str, choices: tuple[str, ...], default: str) -> str:
        """One of ``choices``."""
        option = self.options.get(key)
        if option is None or option.value is None:
            return default
        if isinstance(option.value, str) and option.value in choices:
            return option.value
        self.refuse_choice(key, option, choices)
        return default

    def language(self, key: str) -> Language | None:
        """The language of findings."""
        option = self.options.get(key)
        if option is None or option.value is None:
            return None
        for language in LANGUAGES:
            if option.value == language:
                return language
        self.refuse_choice(key, option, LANGUAGES)
        return None

    def cache(self, key: str) -> Path | None:
        """The folder in which results are kept: the usual one, another, or ``None`` for none at all."""
        option = self.options.get(key)
        if option is None or option.value is None or option.value is True:
            return self.root / CACHE
        if option.value is False:
            return None
        if isinstance(option.value, str) and option.value.strip():
            return self.root / option.value.strip()
        self.refuse(
            option.place,
            f"{key} is true, false or a folder, not {_shown(option)}",
            f"{key} 应为 true、false 或一个目录，而不是 {_shown(option)}",
        )
        return None

    def address(self, key: str) -> str | None:
        """An address with ``{code}`` in the place of a rule's code."""
        option = self.options.get(key)
        if option is None or option.value is None:
            return None
        if isinstance(option.value, str) and "{code}" in option.value:
            return option.value.strip()
        self.refuse(
            option.place,
            f"{key} takes an address with {{code}} in it, such as https://example.org/rules/{{code}}/,"
            f" not {_shown(option)}",
            f"{key} 应为含有 {{code}} 的网址，例如 https://example.org/rules/{{code}}/，而不是 {_shown(option)}",
        )
        return None

    def outputs(self, key: str) -> tuple[OutputFile, ...]:
        """Files to be written, each as ``FORMAT:FILE``; no two of them the same."""
        files: list[OutputFile] = []
        for word in self.words(key):
            try:
                file = read_output_file(str(word.value), self.root)
                refuse_repeated([file.file, *(other.file for other in files)])
            except UnusableFile as error:
                self.refuse(word.place, f"{key}: {error.message.en}", f"{key}：{error.message.zh}")
            else:
                files.append(file)
        return tuple(files)

    def refuse_choice(self, key: str, item: Located, choices: tuple[str, ...]) -> None:
        """Record that ``item`` is none of ``choices``."""
        word = item.value if isinstance(item.value, str) else ""
        self.refuse(
            item.place,
            f"{key} is one of {', '.join(choices)}, not {_shown(item)}",
            f"{key} 只能是 {'、'.join(choices)}，而不是 {_shown(item)}",
            did_you_mean(word, choices) if word else None,
        )


def _shown(item: Located) -> str:
    if isinstance(item.value, dict):
        return "{…}"
    if isinstance(item.value, list):
        return "[…]"
    if item.value is None or isinstance(item.value, bool):
        return {None: "null", True: "true", False: "false"}[item.value]
    return repr(item.value)
