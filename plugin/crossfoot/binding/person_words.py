"""Words that make a contact somebody's own: the telephone of an applicant is not the office's."""

import re
from collections.abc import Sequence

_CONTACT = "的?(?:联系)?(?:电话|手机|方式)(?:号码|号)?"


class PersonWords:
    """The words of a pack for those who are not the office: 申请人, 投诉人."""

    __slots__ = ("_before", "_label")

    def __init__(self, words: Sequence[str]) -> None:
        called = "|".join(map(re.escape, words)) or "(?!)"
        self._before = re.compile(rf"(?:{called})(?:姓名)?(?:[：:]|{_CONTACT}[为是：:（(]*\Z)")
        self._label = re.compile(rf"(?:{called})(?:姓名|{_CONTACT})?[：:]?")

    def lead_to(self, sentence: str) -> bool:
        """Whether a contact behind ``sentence`` is theirs: 申请人联系电话：, or in a form 申请人：张某，联系电话：.

        申请人可拨打 and 申请人咨询电话： are followed by the office's own.
        """
        return self._before.search(sentence) is not None

    def label(self, cell: str) -> bool:
        """Whether ``cell`` of a table is the label of what is theirs."""
        return self._label.fullmatch(cell) is not None
