"""CF003 waiver-without-reason: a departure is accepted without saying why."""

from typing import NamedTuple

from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Text


class WaiverWithoutReason(NamedTuple):
    """What the waiver would cover."""

    target: str


RULE = Rule(
    code="CF003",
    name="waiver-without-reason",
    summary=Text(
        "A waiver without a reason covers nothing: the public is owed the reason.",
        "没有写明理由的豁免（waivers）不起作用，理由要向公众交代。",
    ),
    message=Text("The waiver of {target} gives no reason", "对 {target} 的豁免没有写理由"),
    help={
        "": Text(
            "Add a line `reason:` that readers of the page will understand.",
            "请补写一行 reason:，用读者看得懂的话写明理由。",
        )
    },
    recordable=False,
)
