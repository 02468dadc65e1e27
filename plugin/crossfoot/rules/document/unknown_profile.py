"""CF002 unknown-profile: no pack fits the report."""

from typing import NamedTuple

from crossfoot.rules.rule import Rule
from crossfoot.terms.listing import Listing
from crossfoot.terms.text import Text


class UnknownProfile(NamedTuple):
    """What the report asks for, and the packs there are."""

    wanted: str
    packs: Listing


RULE = Rule(
    code="CF002",
    name="unknown-profile",
    summary=Text(
        "No rule pack fits the report, so nothing in it can be judged.",
        "没有与这份报告对应的规则包，报告内容无法检查。",
    ),
    message=Text("No rule pack fits this report ({wanted})", "没有适用于这份报告的规则包（{wanted}）"),
    messages={
        "ambiguous": Text(
            "Several rule packs fit this report ({wanted}), and nothing decides between them",
            "适用于这份报告的规则包不止一个（{wanted}），无从取舍",
        ),
    },
    help={
        "": Text(
            "Check `year` and `profile`. Packs in force: {packs}.",
            "请核对文首的 year 和 profile。现有规则包：{packs}。",
        ),
        "ambiguous": Text(
            "Name the one that is meant with `profile`. Packs in force: {packs}.",
            "请在文首用 profile 指明一个。现有规则包：{packs}。",
        ),
    },
    waivable=False,
)
