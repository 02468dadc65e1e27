"""CF007 unreadable-file: a report that cannot be read as text."""

from typing import NamedTuple

from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Text


class UnreadableFile(NamedTuple):
    """Where or why, as far as is known."""

    detail: str


RULE = Rule(
    code="CF007",
    name="unreadable-file",
    summary=Text("A report that cannot be read has not been judged.", "报告文件无法读取，没有经过检查。"),
    message=Text("This file cannot be read", "文件无法读取"),
    help={
        "": Text("The system says: {detail}", "系统提示：{detail}"),
        "not-utf-8": Text(
            "It is not UTF-8 text (line {detail}). Save it again with the encoding UTF-8.",
            "文件不是 UTF-8 编码（第 {detail} 行起）。请用 UTF-8 编码另存。",
        ),
        "binary": Text(
            "It is not a text file. A Word or PDF file cannot be judged; write the report in Markdown.",
            "这不是文本文件。Word、PDF 文件不能直接检查，请写成 Markdown。",
        ),
        "too-large": Text(
            "It has {detail} bytes; a report has some twenty thousand.",
            "文件有 {detail} 字节，远远超过一份报告应有的大小。",
        ),
        "not-permitted": Text("There is no permission to read it.", "没有读取这个文件的权限。"),
        "not-found": Text("It does not exist, or is a broken link.", "文件不存在，或者是失效的链接。"),
        "not-a-file": Text(
            "It is a pipe, a device or the like. Standard input is read as `-`.",
            "这是管道、设备之类，不是普通文件。标准输入请写 -。",
        ),
        "directory": Text("It is a folder.", "这是一个文件夹。"),
    },
    waivable=False,
)
