"""Names that a report gives its body itself: 示范高新技术产业开发区管理委员会（以下简称“管委会”）."""

from collections.abc import Iterable, Iterator

from crossfoot.terms.late import compile_late

_GIVEN = compile_late("（(?:以下|下文)?(?:简)?称(?:为|：)?[“‘]?([^“”‘’，。（）]{3,12})[”’]?）")
_NO_NAME_OF_ALL = "政府"
"""县政府 may be the county as well as its own offices alone."""


def given_names(texts: Iterable[str], names: tuple[str, ...]) -> Iterator[str]:
    """Short names that one of ``texts`` gives to a body that goes by ``names``, of three letters at least."""
    for text in texts:
        if "称" in text:
            for given in _GIVEN.finditer(text):
                before = text[: given.start()]
                if not given[1].endswith(_NO_NAME_OF_ALL) and before.endswith(names):
                    yield given[1]
