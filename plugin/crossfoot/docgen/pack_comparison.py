"""What a pack drops and changes: of the pack that it builds on, and of the form of the years before."""

from collections.abc import Iterator, Mapping, Sequence

from crossfoot.docgen import phrases
from crossfoot.docgen.cell_labels import columns_of, rows_of
from crossfoot.docgen.demands import demands_of
from crossfoot.docgen.links import link, table
from crossfoot.docgen.literal import literal
from crossfoot.profile.model import Profile
from crossfoot.project.reference import pack_page
from crossfoot.terms.text import Language


def render_departures(profile: Profile, language: Language) -> Iterator[list[str]]:
    """The requirements of the pack it builds on that ``profile`` drops or changes, with the reasons that it gives."""
    rows = [
        (f"`{id_}`", what(language), literal(reason))
        for what, reasons in ((phrases.DROPPED, profile.dropped), (phrases.CHANGED, profile.changed))
        for id_, reason in reasons.items()
    ]
    if rows:
        yield [f"## {phrases.DROPPED_FAMILY(language)}"]
        heads = (phrases.REQUIREMENT_COLUMN, phrases.WHAT_COLUMN, phrases.REASON_COLUMN)
        yield table([head(language) for head in heads], rows)


def render_comparison(profile: Profile, profiles: Sequence[Profile], language: Language) -> Iterator[list[str]]:
    """``profile`` held against the form of the years before, where one of ``profiles`` is that."""
    earlier = [p for p in profiles if p.form == profile.form and p.years[0] < profile.years[0]]
    if not earlier:
        return
    before = max(earlier, key=lambda p: p.years[0])
    here = pack_page(profile.id, language)
    named = link(before.id, pack_page(before.id, language), here)
    old, new = _titles(before, language), _titles(profile, language)
    told = _demands(before, language), _demands(profile, language)
    both = {id_: title for id_, title in new.items() if id_ in old and told[0][id_] != told[1][id_]}
    parts = [
        (phrases.ONLY_THERE, {id_: title for id_, title in old.items() if id_ not in new}, before),
        (phrases.ONLY_HERE, {id_: title for id_, title in new.items() if id_ not in old}, profile),
        (phrases.DIFFERENT, both, profile),
        (phrases.LABELS_THERE, _labels(before, profile), None),
        (phrases.LABELS_HERE, _labels(profile, before), None),
    ]
    yield [f"## {phrases.COMPARED_FAMILY(language).format(pack=before.id)}"]
    for heading, entries, owner in parts:
        if entries:
            yield [f"{heading(language).format(pack=named)}{phrases.COLON(language).rstrip()}"]
            yield [f"- {_entry(id_, owner, here, language)} {words}" for id_, words in entries.items()]


def _entry(id_: str, owner: Profile | None, here: str, language: Language) -> str:
    return f"`{id_}`" if owner is None else link(f"`{id_}`", f"{pack_page(owner.id, language)}#{id_}", here)


def _titles(profile: Profile, language: Language) -> dict[str, str]:
    return {requirement.id: literal(requirement.title(language)) for requirement in profile.requirements}


def _demands(profile: Profile, language: Language) -> Mapping[str, list[object]]:
    """What every requirement asks and how grave it is, by its id; deadlines have one between them."""
    demands: dict[str, list[object]] = {}
    for requirement in profile.requirements:
        demands.setdefault(requirement.id, []).append(
            (demands_of(requirement, profile, language), requirement.severity)
        )
    return demands


def _labels(one: Profile, other: Profile) -> dict[str, str]:
    """The rows and columns of ``one`` that ``other`` has not."""
    theirs = _addresses(other)
    return {id_: label for id_, label in _addresses(one).items() if theirs.get(id_) != label}


def _addresses(profile: Profile) -> dict[str, str]:
    return {
        f"{spec.id}.{id_}": label
        for spec in profile.tables
        for labels in (rows_of(spec), columns_of(spec))
        for id_, label in labels.items()
    }
