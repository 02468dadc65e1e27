"""Figures that disagree with the table because the sentence tells them of some of the matter, not of all of it.

Looked at only where a figure disagrees.
"""

from collections.abc import Sequence
from decimal import Decimal

from crossfoot.binding.coverage import Ledger
from crossfoot.binding.passage_reading import Reading, Statement

_STOPS = frozenset(("", *"，。；：、！？（）"))


def is_told_of_some(statement: Statement, reading: Reading, ledger: Ledger, *, least: Decimal) -> bool | None:
    """Whether a figure is plainly told of some alone; ``None`` where it may be. ``least`` is what the table has.

    行政诉讼3件，其中…；行政诉讼2件判决驳回: the 2 are of the 3. 自然人申请的111件中，予以公开55件 and
    上年结转6件，其中予以公开5件 are of these.
    """
    prose, mention, _, figure, _ = statement
    sentence = reading.sentence_of(mention.start)
    before = reading.stated_between(sentence, mention.start)
    if prose.text[mention.after : mention.after + 1] not in _STOPS and any(
        one.figure is figure and one.mention.value > mention.value and ledger.is_verified(one.mention.start)
        for one in before
    ):
        return True
    whole, plain = _whole(statement, before, sentence)
    if whole is None or whole.figure is figure or whole.mention.value < mention.value:
        return False
    if least > whole.mention.value:
        return True
    return plain or None if whole.figure.within else False


def _whole(statement: Statement, before: Sequence[Statement], sentence: int) -> tuple[Statement | None, bool]:
    """The figure that 中 or 其中 takes apart before this one, and whether it is 中 that does."""
    text = statement.prose.text
    for one in reversed(before):
        if text.startswith("中", one.mention.after):
            return one, True
    pointed = text.rfind("其中", sentence, statement.mention.start)
    return next((one for one in reversed(before) if one.mention.start < pointed), None), False
