"""The packs that judge a site's reports: those shipped with Crossfoot, then the site's own."""

from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from crossfoot.profile.errors import PackErrors, ProfileError
from crossfoot.profile.model import Profile
from crossfoot.profile.shipped import shipped_packs
from crossfoot.project.display import display_path
from crossfoot.project.errors import SettingsError, SettingsErrors, did_you_mean
from crossfoot.project.settings import Settings
from crossfoot.terms.text import Text


def load_profiles(settings: Settings) -> tuple[Profile, ...]:
    """The packs in force, those of the site last, for of two with one id the last counts.

    Raise what ``read_profiles`` and ``in_force`` raise.
    """
    return in_force(settings, read_profiles(settings))


def read_profiles(settings: Settings) -> tuple[Profile, ...]:
    """All packs that there are; raise ``PackErrors`` with the faults of all of them."""
    from crossfoot.profile.load import load_pack_file

    profiles: list[Profile] = []
    errors: list[ProfileError] = []
    for file in (*shipped_packs().values(), *settings.packs):
        try:
            profiles.append(load_pack_file(file))
        except PackErrors as faults:
            errors += [error._replace(path=display_path(Path(error.path))) for error in faults.errors]
    if errors:
        raise PackErrors(tuple(errors))
    return tuple(profiles)


def in_force(settings: Settings, profiles: Sequence[Profile]) -> tuple[Profile, ...]:
    """Those of ``profiles`` whose form is one of the site's.

    Raise ``SettingsErrors`` where two of the site's packs have one id, the settings name a form that has no pack, or
    ``severity`` a requirement that no pack in force has.
    """
    known = dict.fromkeys(profile.form for profile in profiles)
    errors = list(_twins(settings, profiles))
    for form in settings.forms:
        if form not in known:
            hint = did_you_mean(form, known)
            message = Text(
                en=f"forms: no pack is for {form!r}; there are {', '.join(known)}{hint.en}",
                zh=f"forms：没有 {form!r} 的规则包，现有 {'、'.join(known)}{hint.zh}",
            )
            errors.append(SettingsError(message, settings.form_places.get(form)))
    if errors:
        raise SettingsErrors(errors)
    chosen = tuple(profile for profile in profiles if not settings.forms or profile.form in settings.forms)
    _refuse_unknown_requirements(settings, chosen)
    return chosen


def _twins(settings: Settings, profiles: Sequence[Profile]) -> Iterator[SettingsError]:
    """Packs of the site with one id: only one of them would count. One may well stand in for a shipped one."""
    own = {str(file) for file in settings.packs}
    first: dict[str, str] = {}
    for profile in profiles:
        if profile.path in own and first.setdefault(profile.id, profile.path) != profile.path:
            one, other = (display_path(Path(path)) for path in (first[profile.id], profile.path))
            message = Text(
                en=f"packs: {one} and {other} both call themselves {profile.id}",
                zh=f"packs：{one} 和 {other} 的编号都是 {profile.id}",
            )
            yield SettingsError(message)


def _refuse_unknown_requirements(settings: Settings, profiles: Sequence[Profile]) -> None:
    blocks = (settings.severity, *(block.severities for block in settings.narrowed))
    names = [name for name in dict.fromkeys(chain.from_iterable(blocks)) if not name.startswith("CF")]
    if not names:
        return
    from crossfoot.engine.requirements import BEYOND_PACKS

    known = {requirement.id for profile in profiles for requirement in profile.requirements}
    known.update(requirement.id for requirement in BEYOND_PACKS)
    errors = []
    for name in names:
        if name not in known:
            hint = did_you_mean(name, known)
            message = Text(
                en=f"severity: no pack has a requirement {name!r}{hint.en}",
                zh=f"severity：规则包中没有要求 {name!r}{hint.zh}",
            )
            errors.append(SettingsError(message, settings.places.get(name)))
    if errors:
        raise SettingsErrors(errors)
