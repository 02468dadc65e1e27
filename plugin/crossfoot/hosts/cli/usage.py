"""Faults of usage: what was asked for cannot be done, and the run ends with exit code 2."""

from crossfoot.terms.text import Text


class UsageError(Exception):
    """A fault of usage in both languages; ``command`` is the one whose help would tell more."""

    def __init__(self, message: Text, command: str = "") -> None:
        super().__init__(message.en)
        self.message = message
        self.command = command


class HelpAsked(Exception):
    """``--help`` was given."""

    def __init__(self, command: str) -> None:
        super().__init__(command)
        self.command = command
