"""Whether the words around two figures are of one thing."""

from crossfoot.terms.late import compile_late

_SAYS_NOTHING = compile_late(
    "总数|总量|总件数|总体|全部|全年|[本今]年度?|年度|数量|件数|共计|合计|总计|累计|一共|[总共的了比数量件条为达，、；]"
)


def without_what_says_nothing(words: str) -> str:
    """``words`` that tell of what: 办结 of 全年共办结的总数."""
    return _SAYS_NOTHING.sub("", words)


def are_among(words: str, others: str) -> bool:
    """Whether ``words`` stand among ``others`` in their order: 办结总数 and 办结政府信息公开申请."""
    letters = iter(others)
    return all(letter in letters for letter in without_what_says_nothing(words))
