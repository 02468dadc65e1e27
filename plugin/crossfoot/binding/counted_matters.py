"""What a sentence says with the words of what the form counts: that a figure beside is counted as well, or that it
takes up again what was told before.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from crossfoot.profile.narrative_model import FormWords, one_of


class _Patterns(NamedTuple):
    alike: re.Pattern[str]
    again: re.Pattern[str]
    back: re.Pattern[str]


@lru_cache(maxsize=16)
def _patterns(form: FormWords) -> _Patterns:
    counted = one_of(form.counted)
    return _Patterns(
        re.compile(f"公布|发布|答复|咨询|{counted}"),
        re.compile(f"(?:收到的|新收的?){counted}中"),
        re.compile(f"其中|这|上述|以上|该|从办理|从{counted}"),
    )


def alike(form: FormWords) -> re.Pattern[str]:
    """Words beside a figure that is counted as those of the form are.

    办理行政许可456件，作出行政处罚23件 tells of one matter, 检查412次，作出行政处罚13件 of what came of these.
    """
    return _patterns(form).alike


def names_again(said: str, form: FormWords) -> bool:
    """Whether a sentence names the matter again, whatever came between.

    收到120件，上年结转6件。新收申请中，自然人111件.
    """
    return _patterns(form).again.search(said) is not None


def points_back(said: str, form: FormWords) -> bool:
    """Whether a sentence takes up a total of one before it: 其中, 从申请主体看."""
    return _patterns(form).back.search(said) is not None
