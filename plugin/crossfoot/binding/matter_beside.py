"""How far a word reaches that says of which matter the figures of a sentence are.

因政府信息公开被申请复议7件，被提起诉讼3件 are of one matter, 行政复议18件（信息公开类7件），行政诉讼12件 are not.
"""

import re
from functools import lru_cache

from crossfoot.binding.clauses import ASIDE
from crossfoot.profile.narrative_model import FormWords, one_of

_CLAUSE = re.compile("(?s:.*)[，；、：（中]")


@lru_cache(maxsize=16)
def _patterns(form: FormWords) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Up to the last clause that names one kind of cases: what stands behind it is of that kind. And words by which
    the body decides upon others' cases; those against itself are what the form counts.
    """
    cases = one_of(form.others)
    kind = re.compile(f"(?s:.*)类(?=的|各?案?件?行政|案件|{cases})")
    return kind, re.compile(f"作为(?:行政)?{cases}机[关构](?![^，；。]*被)|代表?(?:[省市州县区旗]|本级)(?:人民)?政府")


def words_of_matter(said: str, form: FormWords) -> str:
    """Those of the words ``said`` in a sentence up to a figure that tell of its matter as well.

    ``form`` has the words for cases, such as 复议, of which the form counts those of its own matter.
    What stands in a bracket is told of the figure before it, and what 其中 picks out is left with the next semicolon.
    """
    if "（" in said:
        said = ASIDE.sub("", said)
    of_kind, as_judge = _patterns(form)
    if as_judge.search(said) is not None:
        return ""
    if "；" in said:
        *halves, last = said.split("；")
        said = "；".join([*[half.partition("其中")[0] for half in halves], last])
    kind = of_kind.match(said)
    if kind is None:
        return said
    stop = _CLAUSE.match(said, 0, kind.end())
    return said[stop.end() :] if stop is not None else said
