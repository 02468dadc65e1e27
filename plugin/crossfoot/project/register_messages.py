"""What is wrong with an entry of the register, in words that show how it is written."""

from collections.abc import Sequence

from crossfoot.project.errors import did_you_mean
from crossfoot.source.yaml_slips import colon_of
from crossfoot.terms.text import Text

_ONE_BODY = "{id: shifan, name: 示范县人民政府}"

NO_LIST = Text(
    f"a register holds a list `bodies`, such as bodies: [{_ONE_BODY}]",
    f"名录应有列表 bodies，例如 bodies: [{_ONE_BODY}]",
)


def before_since(since: int, until: int) -> Text:
    """The last of some years comes before the first."""
    return Text(f"until {until} is before since {since}", f"until {until} 早于 since {since}")


def nameless(word: str) -> Text:
    """An entry has not both an id and a name; ``word`` is what stands there where it is a word alone."""
    slip = colon_of(word)
    hint = slip if slip.en else Text(f", such as {_ONE_BODY}", f"，例如 {_ONE_BODY}")
    return Text(f"a body has `id` and `name`{hint.en}", f"每个机关应有 id 和 name{hint.zh}")


def unknown_key(name: str, known: Sequence[str]) -> Text:
    """A key that is none of ``known``: the one that was meant, or all that there are."""
    hint = colon_of(name)
    hint = hint if hint.en else did_you_mean(name, known)
    if known and not hint.en:
        hint = Text(f"; known are {', '.join(known)}", f"；可以写的是 {'、'.join(known)}")
    return Text(f"unknown key {name!r}{hint.en}", f"未知的键 {name!r}{hint.zh}")
