"""Hosts that pass for others, and those that do not."""

import pytest

from crossfoot.engine.check import check_text
from crossfoot.engine.options import CheckOptions
from crossfoot.profile.load import load_pack_file
from crossfoot.profile.shipped import shipped_packs

PROFILES = [load_pack_file(path) for path in shipped_packs().values()]
OPTIONS = CheckOptions(select=frozenset({"CF606"}))


def found(body: str) -> list[tuple[str, str]]:
    markdown = f"---\nyear: 2024\n---\n\n{body}\n"
    shown = []
    for d in check_text(markdown, PROFILES, OPTIONS).diagnostics:
        line = markdown.split("\n")[d.line - 1]
        assert line[d.column - 1 : d.end_column - 1] == d.facts["host"]
        shown.append((str(d.facts["host"]), str(d.facts["character"])))
    return shown


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("网站（http://www.nx1w.gov.cn/）查阅", ("www.nx1w.gov.cn", "1")),
        ("网站 www.nx1w.gov.cn。", ("www.nx1w.gov.cn", "1")),
        ("网站`www.nx1w.gov.cn`", ("www.nx1w.gov.cn", "1")),
        ("[网站](https://WWW.NX1W.GOV.CN/a.html)", ("WWW.NX1W.GOV.CN", "1")),
        ("[网站]: http://nx1w.gov.cn/\n\n[网站]", ("nx1w.gov.cn", "1")),
        ("| www.nx1w.gov.cn | 2 |\n| --- | --- |\n| 1 | 2 |", ("www.nx1w.gov.cn", "1")),
        ("## 见 nx1w.gov.cn", ("nx1w.gov.cn", "1")),
        ("<p>www.nx1w.gov.cn</p>", ("www.nx1w.gov.cn", "1")),
        ("信箱 a@nx1w.gov.cn", ("nx1w.gov.cn", "1")),
        ("www.f0shan.gov.cn", ("www.f0shan.gov.cn", "0")),
        ("www.Iingwu.gov.cn", ("www.Iingwu.gov.cn", "I")),
        ("www.nxIw.gov.cn", ("www.nxIw.gov.cn", "I")),
        ("www.l\u00edngwu.gov.cn", ("www.l\u00edngwu.gov.cn", "\u00ed")),
        ("www.ling\u0175u.gov.cn", ("www.ling\u0175u.gov.cn", "\u0175")),
        ("www.lingw\u04e9.gov.cn", ("www.lingw\u04e9.gov.cn", "\u04e9")),
        ("www.lingwu.g0v.cn", ("www.lingwu.g0v.cn", "0")),
        ("网站http://www.lingwu.gov。cn/", ("www.lingwu.gov。cn", "。")),
        ("网站www.lingwu.gov，cn。", ("www.lingwu.gov，cn", "，")),
        ("网站www。lingwu.gov.cn。", ("www。lingwu.gov.cn", "。")),
        ("网站http://www.lingwu、gov.cn/a", ("www.lingwu、gov.cn", "、")),
        ("www.l\u0456ngwu.gov.cn", ("www.l\u0456ngwu.gov.cn", "\u0456")),
        ("www.lingwu.g\u03bfv.cn", ("www.lingwu.g\u03bfv.cn", "\u03bf")),
        ("www．lingwu．gov．cn", ("www．lingwu．gov．cn", "．")),
        ("ｗｗｗ．ｌｉｎｇｗｕ．ｇｏｖ．ｃｎ", ("ｗｗｗ．ｌｉｎｇｗｕ．ｇｏｖ．ｃｎ", "ｗ")),
        ("http://www.lingwu.gov.cn.example.com/", ("www.lingwu.gov.cn.example.com", "gov.cn.example.com")),
        ("http://lingwu-gov.cn/", ("lingwu-gov.cn", "lingwu-gov.cn")),
        ("www.lingwu.gov.com.cn", ("www.lingwu.gov.com.cn", "gov.com.cn")),
    ],
)
def test_what_is_suspect(body: str, expected: tuple[str, str]) -> None:
    assert found(body) == [expected]


@pytest.mark.parametrize(
    "body",
    [
        "http://www.nxlw.gov.cn/，www.gov.cn，gov.cn。",
        "www.nxlw.gov.cn。cn 是域名，gov、cnki 不是。",
        "12345.suqian.gov.cn、www2.suqian.gov.cn、xxgk1.suqian.gov.cn、www.12371.gov.cn、h5.suqian.gov.cn",
        "http://www.suqian.gov.cn:8080/a1b/t2024_1.html?id=a1b.gov.cn",
        "https://www.example.com/nx1w.gov.cn/a",
        "a1b@suqian.gov.cn，a1b.c0d@example.com，www.s1na.com.cn",
        "https://www.gov.uk/、www.gov.hk、gov.example.cn",
        "Info.suqian.gov.cn、Www.Info.Gov.Cn。WWW.SUQIAN.GOV.CN、Www.Suqian.Gov.Cn",
        "增长 1.5 倍；2.属于国家秘密；年报.docx；第1.2.3节；见附件1.pdf。",
        "```\nwww.nx1w.gov.cn\n```\n\n<!-- www.nx1w.gov.cn -->",
        "www.suqian.gov.cn.",
        "例如 gvo.cn 和 g.ov.cn",
        "网址以www开头，以 www，gov 为准；见www.example.com、gov.cn，qq.cn，www.qinghai.gov.cn",
    ],
)
def test_what_is_not(body: str) -> None:
    assert found(body) == []


@pytest.mark.parametrize(
    ("letter", "words"),
    [
        ("ｗ", "里的“ｗ”是全角字符，应为“w”"),
        ("\u0430", "里的“\u0430”不是英文字母，只是形似“a”"),
        ("\u00e1", "里的“\u00e1”带有附加符号，只是形似“a”"),
        ("\u04e9", "里的“\u04e9”不是英文字母"),
    ],
)
def test_what_is_said_of_a_letter(letter: str, words: str) -> None:
    (found,) = check_text(f"---\nyear: 2024\n---\n\nwww.ex{letter}mple.gov.cn\n", PROFILES, OPTIONS).diagnostics
    assert found.message == f"网址 www.ex{letter}mple.gov.cn {words}"
