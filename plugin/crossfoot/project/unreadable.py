"""Why a file cannot be read, in words."""

from crossfoot.project.errors import SettingsError, SettingsErrors
from crossfoot.source.source_file import UnreadableFile
from crossfoot.terms.text import Text

_WORDS = {
    "too-large": Text(en="too large", zh="文件过大"),
    "directory": Text(en="a folder", zh="是目录"),
    "not-a-file": Text(en="not a regular file", zh="不是普通文件"),
    "not-permitted": Text(en="not permitted", zh="没有读取权限"),
    "not-found": Text(en="no such file", zh="没有这个文件"),
    "binary": Text(en="binary", zh="不是文本文件"),
    "not-utf-8": Text(
        en="not UTF-8, line {detail}: save it with the encoding UTF-8",
        zh="不是 UTF-8 编码，第 {detail} 行起，请用 UTF-8 编码另存",
    ),
}


def why_unreadable(error: UnreadableFile) -> Text:
    """The cause of ``error``; of one that the system alone knows, its words."""
    words = _WORDS.get(error.cause)
    if words is None:
        return Text(error.detail, error.detail) if error.detail else Text("cannot be read", "无法读取")
    return Text(*(worded.format(detail=error.detail) for worded in (words.en, words.zh)))


def cannot_read(shown: str, error: UnreadableFile) -> SettingsErrors:
    """The fault of settings that a file, ``shown`` so, cannot be read."""
    why = why_unreadable(error)
    message = Text(en=f"{shown} cannot be read ({why.en})", zh=f"无法读取 {shown}（{why.zh}）")
    return SettingsErrors([SettingsError(message)])
