"""CF604 personal-data: the report shows a number that belongs to a person."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundPrivacy, LongNumber
from crossfoot.numbers.check_digits import is_bank_card, is_identity_number, is_mobile_number, masked
from crossfoot.rules.rule import Rule
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class PersonalData(NamedTuple):
    """The number, its middle hidden: what must not be published is not repeated in a finding."""

    masked: str


def check(privacy: BoundPrivacy) -> Iterator[Violation]:
    """One finding for each number that passes as an identity card, a bank card, or a mobile not the office's own."""
    for number in privacy.numbers:
        found = _kind(number)
        if found is not None:
            cause, shown = found
            yield Violation(number.span, PersonalData(shown), cause=cause)


def _kind(number: LongNumber) -> tuple[str, str] | None:
    digits = number.digits
    if is_identity_number(digits):
        return "identity", masked(digits, 2, 3)
    if number.named:
        return None
    if is_bank_card(digits):
        return "bank-card", masked(digits, 4, 4)
    if is_mobile_number(digits) and not number.contact:
        return "mobile", masked(digits, 3, 4)
    return None


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
