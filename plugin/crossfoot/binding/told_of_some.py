"""Figures that disagree with the table because the sentence tells them of some of the matter, not of all of it.

Looked at only where a figure disagrees.
"""

from collections.abc import Sequence
from decimal import Decimal

from crossfoot.binding.clauses import is_aside
from crossfoot.binding.coverage import Ledger
from crossfoot.binding.passage_reading import Reading, Statement

_STOPS = frozenset(("", *"，。；：、！？（）"))


def is_told_of_some(statement: Statement, reading: Reading, ledger: Ledger, *, least: Decimal) -> bool | None:
    """Whether a figure is plainly told of some alone; ``None`` where it may be. ``least`` is what the table has.

    行政诉讼3件，其中…；行政诉讼2件判决驳回: the 2 are of the 3. 自然人申请的111件中，予以公开55件 and
    上年结转6件，其中予以公开5件 are of these, and so is whatever is told of a figure that was told of some itself.
    """
    prose, mention, _, figure, _, _ = statement
    sentence = reading.sentence_of(mention.start)
    told = reading.stated_between(0, mention.start)
    before = reading.stated_between(sentence, mention.start)
    if prose.text[mention.after : mention.after + 1] not in _STOPS and any(
        one.figure is figure and one.mention.value > mention.value and ledger.is_verified(one.mention.start)
        for one in before
    ):
        return True
    whole, plain = _whole(statement, told if prose.text.startswith("其中", sentence) else before, sentence)
    if whole is None or whole.figure is figure or whole.mention.value < mention.value:
        return False
    if least > whole.mention.value or whole.figure.undivided or not ledger.is_settled(whole.mention.start):
        return True
    return plain or None if whole.figure.within else False


def _whole(statement: Statement, before: Sequence[Statement], sentence: int) -> tuple[Statement | None, bool]:
    """The figure that is taken apart before this one, and whether 中 or a bracket does it and not 其中."""
    text, at = statement.prose.text, statement.mention.start
    for one in reversed(before):
        if text.startswith("中", one.mention.after):
            return one, True
    opened = text.rfind("（", sentence, at) if is_aside(text, sentence, at) else -1
    if opened >= 0 and before and (last := _last_before(before, opened)) is not None and last.mention.after == opened:
        return last, True
    return _last_before(before, text.rfind("其中", sentence, at)), False


def _last_before(statements: Sequence[Statement], at: int) -> Statement | None:
    return next((one for one in reversed(statements) if one.mention.start < at), None)
