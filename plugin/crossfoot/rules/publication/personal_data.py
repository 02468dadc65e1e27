"""CF604 personal-data: the report shows a number that belongs to a person."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple, assert_never

from crossfoot.binding.model import BoundPrivacy, LongNumber
from crossfoot.numbers.check_digits import masked
from crossfoot.numbers.printed_numbers import PersonalKind
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class PersonalData(NamedTuple):
    """The number, its middle hidden: what must not be published is not repeated in a finding."""

    masked: str


_SHOWN: Mapping[PersonalKind, tuple[int, int]] = {"identity": (2, 3), "bank-card": (4, 4), "mobile": (3, 4)}
"""How many digits at the two ends of each kind are shown."""


def check(privacy: BoundPrivacy) -> Iterator[Violation]:
    """One finding for each number of an identity card, of a bank card, or of a mobile that is not the office's own."""
    for number in privacy.numbers:
        if not _is_other(number):
            yield Violation(number.span, PersonalData(masked(number.digits, *_SHOWN[number.kind])), cause=number.kind)


def _is_other(number: LongNumber) -> bool:
    """Whether the words beside ``number`` say that it is no person's: the surer its form, the less they count."""
    match number.kind:
        case "identity":
            return False
        case "bank-card":
            # One long number in ten, of a contract or made up for a file, has the check digit of a card; nothing is
            # counted in so many digits.
            return number.named or number.file_name
        case "mobile":
            return number.named or number.counted or number.contact
        case _ as never:
            assert_never(never)


RULE = Rule(
    code="CF604",
    name="personal-data",
    summary=Text("The report shows a number that belongs to a person.", "报告里有个人的证件、手机或者银行卡号码。"),
    message=Text("A personal number: {masked}", "出现个人号码 {masked}"),
    messages={
        "identity": Text("The number of an identity card: {masked}", "出现公民身份号码 {masked}"),
        "bank-card": Text("The number of a bank card: {masked}", "出现银行卡号 {masked}"),
        "mobile": Text("A mobile number: {masked}", "出现手机号码 {masked}"),
    },
    help={
        "": Text(
            "Take it out, or hide its middle as shown here; if it was committed, clean the history as well.",
            "请删去，或者照这里的样子遮去中间各位；已经提交过的，还要清理版本记录。",
        ),
        "mobile": Text(
            "Take it out, or hide its middle as shown here. If it is the office's own, name it as its contact number.",
            "请删去，或者照这里的样子遮去中间各位。是本机关对外联系号码的，请写明“联系电话：”。",
        ),
    },
    judges=BoundPrivacy,
    private=True,
    check=check,
)
