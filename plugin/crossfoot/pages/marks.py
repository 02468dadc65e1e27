"""Marks: places of a page to which findings lead."""

from typing import NamedTuple


class Mark(NamedTuple):
    """A name to jump to, and what is found there: ``error``, ``warning``, ``info`` or ``waived``.

    ``sign`` is the HTML of the signs that lead to the reasons for what is accepted there.
    """

    id: str
    kind: str
    sign: str = ""

    def attributes(self) -> str:
        """The attributes that a start tag gets; never a class, which would cost a table its style under Material."""
        return f' id="{self.id}" data-crossfoot-mark="{self.kind}"'
