"""Bodies of a register that contradict each other: names that two have, bodies that are not there, cycles."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Protocol

from crossfoot.binding.register import Body, name_key
from crossfoot.project.errors import did_you_mean
from crossfoot.project.register_messages import before_since
from crossfoot.source.span import Span
from crossfoot.terms.text import Text

MOST_HINTS = 20
"""So many unknown bodies are looked up for one that is spelt nearly alike: each costs a look at all of them."""

Spans = Mapping[str, Span]
"""Where the values of a body stand, by the key; the body itself has the empty key."""


class Refuse(Protocol):
    """Notes what is wrong at an offset, in both languages."""

    def __call__(self, offset: int, en: str, zh: str) -> None: ...


def refuse_contradictions(bodies: Sequence[Body], spans: Sequence[Spans], refuse: Refuse) -> None:
    """Refuse all that each body alone does not show; ``spans`` are those of ``bodies`` in their order."""
    _refuse_shared_names(bodies, spans, refuse)
    unknown = _Unknown(bodies)
    for body, own in zip(bodies, spans, strict=True):
        if body.parent is not None and body.parent not in unknown.ids:
            said = unknown.said(body.parent)
            refuse(own["parent"].start, said.en, said.zh)
        for part in body.parts:
            if part not in unknown.ids:
                said = unknown.said(part)
                refuse(own["parts"].start, said.en, said.zh)
        _refuse_of_its_own(body, own, refuse)
    # Of two bodies with one id, which is refused above, the last: in both mappings.
    by_id = {body.id: own for body, own in zip(bodies, spans, strict=True)}
    _refuse_cycles(
        {body.id: body.parts for body in bodies},
        lambda id_, chain: refuse(
            by_id[id_]["parts"].start, f"a body is its own part: {chain}", f"机关成了自己的组成部分：{chain}"
        ),
    )
    _refuse_cycles(
        {body.id: (body.parent,) if body.parent is not None else () for body in bodies},
        lambda id_, chain: refuse(
            by_id[id_]["parent"].start, f"a body is above itself: {chain}", f"机关成了自己的上级：{chain}"
        ),
    )


class _Unknown:
    """Words that should be ids and are none."""

    def __init__(self, bodies: Sequence[Body]) -> None:
        self.ids = {body.id for body in bodies}
        self._by_name = {name_key(name): body.id for body in bodies for name in (body.name, *body.names)}
        self._hints = MOST_HINTS

    def said(self, word: str) -> Text:
        """What is wrong with ``word``, and what was meant where that can be told."""
        id_ = self._by_name.get(name_key(word))
        if id_ is not None:
            return Text(f"{word!r} is a name; its id is {id_!r}", f"{word!r} 是名称，请写它的 id {id_!r}")
        near = did_you_mean(word, self.ids) if self._hints > 0 else Text("", "")
        self._hints -= 1
        return Text(f"there is no body {word!r}{near.en}", f"名录中没有机关 {word!r}{near.zh}")


def _refuse_shared_names(bodies: Sequence[Body], spans: Sequence[Spans], refuse: Refuse) -> None:
    owners: dict[str, Body] = {}
    for body, own in zip(bodies, spans, strict=True):
        for word in (body.id, body.name, *body.names):
            owner = owners.setdefault(name_key(word), body)
            if owner is not body and name_key(word) == name_key(owner.id) == name_key(body.id):
                refuse(
                    own[""].start,
                    f"{word!r} is already the id of {owner.name!r}",
                    f"{word!r} 已是 {owner.name!r} 的 id",
                )
            elif owner is not body:
                refuse(
                    own[""].start,
                    f"{word!r} is already a name of {owner.id!r}",
                    f"{word!r} 已是 {owner.id!r} 的名称",
                )


def _refuse_of_its_own(body: Body, spans: Spans, refuse: Refuse) -> None:
    for part, count in Counter(body.parts).items():
        if count == 1:
            continue
        # Its figures would be added twice.
        refuse(spans["parts"].start, f"parts has {part!r} twice", f"parts 里 {part!r} 写了两次")
    if body.compiled and not body.parts:
        refuse(spans["compiled"].start, "compiled goes with parts", "写 compiled 须写 parts")
    if body.since is not None and body.until is not None and body.until < body.since:
        said = before_since(body.since, body.until)
        refuse(spans["until"].start, said.en, said.zh)
    local = body.deadline
    if local is not None and local.since is not None and body.until is not None and body.until < local.since:
        # It would never hold, and nothing else would tell.
        refuse(
            spans["deadline"].start,
            f"the deadline holds since {local.since}, after until {body.until}",
            f"期限从 {local.since} 年起，晚于 until {body.until}",
        )


class _RefuseCycle(Protocol):
    """Notes the body at which a cycle closes, and all those on it."""

    def __call__(self, id_: str, chain: str, /) -> None: ...


def _refuse_cycles(following: Mapping[str, Sequence[str]], refuse: _RefuseCycle) -> None:
    """Refuse bodies from which others lead back to themselves; each cycle is told once."""
    done: set[str] = set()
    for first in following:
        path: dict[str, None] = {}
        pending = [(first, 0)]
        while pending:
            id_, at = pending.pop()
            if at == 0:
                if id_ in done:
                    continue
                path[id_] = None
            if at == len(following.get(id_, ())):
                done.add(id_)
                del path[id_]
                continue
            pending.append((id_, at + 1))
            other = following[id_][at]
            if other in path:
                cycle = list(path)
                refuse(id_, " → ".join((*cycle[cycle.index(other) :], other)))
            else:
                pending.append((other, 0))
