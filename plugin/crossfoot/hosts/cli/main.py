"""The command ``crossfoot``: finds the command that is meant, runs it, and turns every ending into an exit code.

0 no finding at or above the threshold; 1 findings; 2 usage, settings or pack at fault; 3 a fault of ours.
"""

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from crossfoot import __version__
from crossfoot.hosts.cli import streams
from crossfoot.hosts.cli.faults import language_of, say_fault
from crossfoot.hosts.cli.usage import HelpAsked, UsageError
from crossfoot.terms.text import Text

COMMANDS = ("check", "new", "baseline", "tables", "explain", "rules", "docs")

USAGE = 2
OURS = 3
INTERRUPTED = 130

_OUR_FAULT = Text(
    en="crossfoot {version} failed; this is a fault of ours, not of your reports. Please report the lines above.",
    zh="crossfoot {version} 出错：这是程序本身的错误，与报告内容无关。请把以上内容反馈给我们。",
)


def run() -> None:
    """The console script."""
    # Reports leave no cycles behind, so looking for some after every 700 objects only costs time: a fifth of a run.
    gc.set_threshold(100_000, 20, 20)
    code = main()
    # Everything is written and closed; taking the interpreter apart would cost as much as judging five reports.
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line ``argv``, without the program's name, and return the exit code."""
    streams.prepare()
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        return _run_command(words)
    except HelpAsked as asked:
        from crossfoot.hosts.cli.manual import MANUAL

        streams.emit(MANUAL[asked.command](language_of(words)))
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # the last line of the program: whatever escapes is our fault and has to be told
        if say_fault(error, words):
            return USAGE
        import traceback

        streams.complain(traceback.format_exc())
        # Not by the settings: reading them may be what failed.
        from crossfoot.hosts.cli.language import language_of_environment

        language = language_of_environment(os.environ)
        streams.complain(_OUR_FAULT(language).format(version=__version__))
        return OURS


def _run_command(words: list[str]) -> int:
    options, rest = _before_command(words)
    if "--version" in options:
        streams.emit(f"crossfoot {__version__}\n")
        return 0
    if "-h" in options or "--help" in options or rest == ["help"]:
        raise HelpAsked("")
    if not rest:
        raise UsageError(Text(en=f"a command is missing: {', '.join(COMMANDS)}", zh=f"缺少命令：{'、'.join(COMMANDS)}"))
    name, *arguments = rest
    if name == "help" and arguments[0] in COMMANDS:
        raise HelpAsked(arguments[0])
    if name not in COMMANDS:
        from crossfoot.project.errors import did_you_mean

        hint = did_you_mean(name, COMMANDS)
        raise UsageError(Text(en=f"there is no command {name!r}{hint.en}", zh=f"没有命令 {name!r}{hint.zh}"))
    command = import_module(f"crossfoot.hosts.cli.{name}")
    code: int = command.run([*options, *arguments])
    return code


def _before_command(words: list[str]) -> tuple[list[str], list[str]]:
    """The options before the command, and the command with all that follows."""
    at = 0
    while at < len(words) and words[at].startswith("-"):
        if words[at] not in ("-h", "--help", "--version", "--lang") and not words[at].startswith("--lang="):
            raise UsageError(Text(en=f"unrecognized arguments: {words[at]}", zh=f"不认识的选项或参数：{words[at]}"))
        at += 2 if words[at] == "--lang" else 1
    return words[:at], words[at:]
