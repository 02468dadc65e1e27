"""Faults of usage, settings and packs in words; whatever else escapes is a fault of ours."""

import os
from collections.abc import Sequence

from crossfoot.hosts.cli import streams
from crossfoot.hosts.cli.usage import UsageError
from crossfoot.terms.text import Language, Text

_MORE = Text(en="More: {command} --help", zh="用法见：{command} --help")


def say_fault(error: Exception, words: Sequence[str]) -> bool:
    """Write on standard error what is at fault, in the language of the command line ``words``; whether it is a fault
    of theirs who ran it.
    """
    if isinstance(error, UsageError):
        command = f"crossfoot {error.command}".strip()
        language = language_of(words)
        streams.complain(f"crossfoot: {error.message(language)}\n{_MORE(language).format(command=command)}")
        return True
    # Here and not above, so that the modules are read only where something is wrong.
    from crossfoot.profile.errors import PackErrors
    from crossfoot.project.settings import SettingsErrors

    if isinstance(error, SettingsErrors):
        streams.complain(error.render(language_of(words)))
        return True
    if isinstance(error, PackErrors):
        language = language_of(words)
        streams.complain("\n".join(f"{fault.worded(language)}\n{fault.excerpt()}" for fault in error.errors))
        return True
    return False


def language_of(words: Sequence[str]) -> Language:
    """The language of a command line that may be at fault itself."""
    from crossfoot.hosts.cli.language import language_before_parsing

    return language_before_parsing(list(words), os.environ)
