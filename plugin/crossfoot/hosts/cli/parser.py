"""Arguments of one command, read without words of their own: help and errors are worded when the language is known."""

import argparse
import re
from collections.abc import Sequence
from typing import NoReturn

from crossfoot.hosts.cli.usage import HelpAsked, UsageError
from crossfoot.terms.late import compile_late
from crossfoot.terms.text import LANGUAGES, Text

# What argparse says, and how it is said in Chinese.
_CHINESE = (
    (compile_late(r"unrecognized arguments: (.*)", re.DOTALL), "不认识的选项或参数：{0}"),
    (compile_late(r"argument (.*?): expected (?:at least )?one argument"), "选项 {0} 缺少内容"),
    (compile_late(r"argument (.*?): ignored explicit argument (.*)"), "选项 {0} 不带内容，却写了 {1}"),
    (compile_late(r"the following arguments are required: (.*)"), "缺少参数：{0}"),
)


class _Formatter(argparse.HelpFormatter):
    """Of a fixed width: argparse makes one for every option, and asking for the terminal's loads three archivers."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=100)


class CommandParser(argparse.ArgumentParser):
    """The parser of one command; it raises ``UsageError`` and ``HelpAsked`` and never prints or exits."""

    def __init__(self, command: str) -> None:
        super().__init__(
            prog=f"crossfoot {command}".strip(), add_help=False, allow_abbrev=False, formatter_class=_Formatter
        )
        self.command = command
        self.add_argument("-h", "--help", action="store_true")
        self.add_argument("--lang")

    def error(self, message: str) -> NoReturn:
        """Raise ``UsageError`` with argparse's message and its Chinese wording."""
        for pattern, chinese in _CHINESE:
            if found := pattern.fullmatch(message):
                raise UsageError(Text(en=message, zh=chinese.format(*found.groups())), self.command)
        raise UsageError(Text(en=message, zh=message), self.command)

    def read(self, words: Sequence[str]) -> argparse.Namespace:
        """Read ``words``; options and paths may stand in any order."""
        words = list(words)
        names: list[str] = []
        if "--" in words:
            at = words.index("--")
            words, names = words[:at], words[at + 1 :]
        if "-h" in words or "--help" in words:
            raise HelpAsked(self.command)
        # Intermixed parsing forgets about the two dashes, so names behind them must not look like options.
        words += [f"./{name}" if name.startswith("-") else name for name in names]
        arguments = self.parse_intermixed_args(words)
        if arguments.lang is not None:
            self.choose("--lang", arguments.lang, LANGUAGES)
        return arguments

    def choose(self, option: str, word: str, choices: Sequence[str]) -> str:
        """``word``, which must be one of ``choices``."""
        if word in choices:
            return word
        raise UsageError(
            Text(
                en=f"{option}: {word!r} is none of {', '.join(choices)}",
                zh=f"{option} 只能是 {'、'.join(choices)}，而不是 {word!r}",
            ),
            self.command,
        )

    def number(self, option: str, word: str) -> int:
        """``word`` as a whole number from 1 upwards."""
        if word.isascii() and word.isdigit() and 0 < len(word) < 6 and int(word) > 0:
            return int(word)
        raise UsageError(
            Text(
                en=f"{option} takes a number from 1 upwards, not {word!r}",
                zh=f"{option} 应为不小于 1 的整数，而不是 {word!r}",
            ),
            self.command,
        )
