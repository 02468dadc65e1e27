"""CF407 missing-statement: the prose passes over something that it must state."""

from collections.abc import Iterator
from typing import NamedTuple

from crossfoot.binding.model import BoundStatement
from crossfoot.rules.rule import Rule
from crossfoot.terms.listing import Listing
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Text
from crossfoot.violations.violation import Violation


class MissingStatement(NamedTuple):
    """The section, empty for the opening; what is to be stated; the words by which it and its result are known."""

    section: str
    topic: str
    words: Listing
    result: Listing


def check(bound: BoundStatement) -> Iterator[Violation]:
    """One finding where the statement is missing, or stands there without a result."""
    if bound.problem is None:
        return
    statement = bound.statement
    words = Listing(tuple(Listing(tuple(group)) for group in statement.says))
    facts = MissingStatement(bound.section, statement.says[0][0], words, Listing(tuple(statement.result)))
    opening = "opening" if bound.problem == "missing" and not bound.section else ""
    yield Violation(bound.place, facts, cause="no-result" if bound.problem == "no-result" else opening)


RULE = Rule(
    code="CF407",
    name="missing-statement",
    summary=Text("The prose leaves out something that it must state.", "正文没有写明应当写明的事。"),
    message=Text("The section “{section}” does not state {topic}", "“{section}”没有写明{topic}"),
    messages={
        "opening": Text(
            "The opening, before the first section, does not state {topic}", "开头（第一部分之前）没有写明{topic}"
        ),
        "no-result": Text("{topic} is mentioned, but not its result", "写到了{topic}，没有写结果"),
    },
    help={
        "": Text(
            "State it, also where there is nothing to report (words looked for: {words}).",
            "请补写；没有发生的也要写明（查找的字样：{words}）。",
        ),
        "opening": Text("State it (words looked for: {words}).", "请补写（查找的字样：{words}）。"),
        "no-result": Text(
            "Give the result in the same paragraph (words looked for: {result}).",
            "请在同一段里写明结果如何（查找的字样：{result}）。",
        ),
    },
    severity=Severity.WARNING,
    judges=BoundStatement,
    check=check,
    derived=("words",),
)
