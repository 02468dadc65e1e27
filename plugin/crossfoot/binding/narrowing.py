"""What a clause before a figure narrows it to: one matter, one way in, one part of the body."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from crossfoot.profile.narrative_model import FormWords, one_of
from crossfoot.terms.late import compile_late

_OF_ANY_FORM = "答复|数据|总体|数量|内容|涉及"
_MATTER = r"""(?:(?:在|从)?(?!.*(?:{all}|{any})).*(?<!等)方面
      | (?:通过|经由?|利用|依托).*(?:(?<![等种多])(?:方式|渠道|途径)|网站?|平台|窗口|邮寄|信函|传真|当面|现场|邮件|系统
        |电话|微信|”)
      | (?:网[络上]|在线|线[上下]|信函|书面|邮[寄件]|当面|现场|传真)(?:{counted}|提交|收件)
      | (?:按照?|适用|采[用取]).*(?<!法定)(?<!规定)(?<!工作)程序 | (?:围绕|聚焦|针对|就).*(?:领域|征求意见)
      | 在.*(?:行动|抽查|检查|整治)中
      | (?:涉及|关于|属于).*的 | .*(?<![各种一分门])类 | .?某.* | 其中.*[0-9]件中)"""
_MATTER_OF_FIGURE = r"(?!.*(?:{all}|{any}))(?:在|从)?[^0-9]{{2,16}}(?<!等)方面(?=[^0-9]{{0,8}}[0-9])"
"""安全生产方面立案26起，作出行政处罚决定24件: the field is that of the next figure as well."""

_PERHAPS = compile_late("(?:围绕|聚焦|针对|以).*|在.*(?:行动|抽查|检查|整治|执法|活动)中")
_PART = compile_late(
    r"""(?:机关|县|市|区|省|局)?本级 | 各(?:县|区|县区|区县|县市区|市县|市|乡镇|镇街|镇|乡|街道)
      | .*(?:的|[省市县区州旗]直各?|直属|企事业|、.*[两三四五六七八九十0-9]个?)(?:部门|单位|机关|乡镇|街道)(?:方面)?
      | (?:派出|下属|所属|直属)机构""",
    re.VERBOSE,
)
_LEFT_OUT = "除(?=.*(?:{all}|{any}))(?!.*(?:[0-9]|主动)).*外"
"""除信息公开类案件外，另有行政复议22件: the matter of the report is what is not told of."""

LONGEST_CLAUSE = 40
"""Letters of a clause that is looked at."""

_LAST_OF_MATTER = frozenset("面式道径站网台口寄函真场件统话信”序中的类域见外交")
_FIRST_OF_MATTER = "某"
LAST_OF_PART = frozenset("级县区市镇乡道位门关面构")
"""The last letters of the name of a part of a body."""


class _Patterns(NamedTuple):
    last: frozenset[str]
    may: re.Pattern[str]
    matter: re.Pattern[str]
    of_figure: re.Pattern[str]
    left_out: re.Pattern[str]


@lru_cache(maxsize=16)
def _patterns(form: FormWords) -> _Patterns:
    """What is looked for with the words of the form: 依申请公开方面 narrows nothing, 网上申请 is a way in."""
    last = _LAST_OF_MATTER.union([word[-1] for word in form.counted])
    letters = "".join(map(re.escape, sorted(last | LAST_OF_PART)))
    words = {"all": one_of(form.all), "any": _OF_ANY_FORM, "counted": one_of(form.counted)}
    return _Patterns(
        last,
        re.compile(f"[{letters}](?<![0-9]件)(?=[，；：])|{_FIRST_OF_MATTER}"),
        compile_late(_MATTER.format(**words), re.VERBOSE),
        re.compile(_MATTER_OF_FIGURE.format(**words)),
        compile_late(_LEFT_OUT.format(**words)),
    )


def letters_that_narrow(form: FormWords) -> re.Pattern[str]:
    """The last letters of a clause that narrows, or the first of one; 件 ends 邮件, and no 634件."""
    return _patterns(form).may


def is_narrowed(clauses: Sequence[str], form: FormWords) -> bool:
    """Whether the last of ``clauses`` says of which matter, or in which way, what follows was done."""
    if not clauses:
        return False
    last, patterns = clauses[-1], _patterns(form)
    if "方面" in last and patterns.of_figure.match(last) is not None:
        return True
    may = last[-1] in patterns.last or _FIRST_OF_MATTER in last[:2]
    return may and patterns.matter.fullmatch(last) is not None


def is_left_out(clauses: Sequence[str], form: FormWords) -> bool:
    """Whether one of ``clauses`` takes the matter of the report out of what is told behind it."""
    return any(clause[0] == "除" and _patterns(form).left_out.fullmatch(clause) is not None for clause in clauses)


def may_narrow(clause: str) -> bool:
    """Whether ``clause``, such as 针对批量申请, may say of which matter alone the next one is told."""
    return len(clause) <= LONGEST_CLAUSE and _PERHAPS.fullmatch(clause) is not None


def is_part_of_body(clause: str) -> bool:
    """Whether ``clause`` names a part of a body: its own offices without those below, or the bodies below it."""
    return clause[-1:] in LAST_OF_PART and _PART.fullmatch(clause) is not None
