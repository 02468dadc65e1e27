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
    help={
        "": Text(
            "Check `year` and `profile`. Packs in force: {packs}.",
            "请核对文首的 year 和 profile。现有规则包：{packs}。",
        ),
        "ambiguous": Text(
            "Several packs fit; name one with `profile`. Packs in force: {packs}.",
            "有不止一个规则包适用，请在文首用 profile 指明一个。现有规则包：{packs}。",
        ),
    },
    waivable=False,
)
