"""What a site's settings mean for a run."""

from collections.abc import Sequence
from dataclasses import replace

from crossfoot.engine.options import CheckOptions
from crossfoot.profile.body_words import body_words
from crossfoot.profile.model import Profile
from crossfoot.project.reference import rules_url
from crossfoot.project.settings import Settings
from crossfoot.project.site_items import read_imprint
from crossfoot.rules.presets import PRESETS
from crossfoot.terms.text import Language


def check_options(
    settings: Settings,
    language: Language,
    profiles: Sequence[Profile],
    *,
    whole_site: bool = False,
    asked: tuple[str, ...] = (),
) -> CheckOptions:
    """The options of a run with ``settings`` and ``profiles``, the packs in force.

    Raise ``SettingsErrors`` where the register or the baseline is at fault.

    ``asked`` are codes that the run itself was asked for. Those, and with the ``whole_site`` the ones that the settings
    name, are watched: the run says where nothing was there for them.
    """
    options = CheckOptions(
        language=language,
        select=settings.select,
        ignore=settings.ignore,
        severity=settings.severity,
        narrowed=settings.narrowed,
        fail_on=settings.fail_on,
        rules_url=rules_url(settings, language),
        whole_site=whole_site,
        imprint=read_imprint(settings.site_items, settings.file, settings.docs_dir) if whole_site else None,
        watched=(*asked, *(_named(settings) if whole_site else ())),
    )
    if PRESETS[settings.preset]:
        # What `select` names is wanted, whatever the preset leaves out.
        chosen = {
            code: severity
            for code, severity in PRESETS[settings.preset].items()
            if severity is not None or not code.startswith(settings.select or ("-",))
        }
        options = replace(options, preset=chosen)
    if settings.baseline is not None:
        from crossfoot.project.baseline_file import load_baseline

        options = replace(options, baseline=load_baseline(settings.baseline, settings.baseline_place))
    if settings.register is not None:
        from crossfoot.project.register import load_register

        options = replace(options, register=load_register(settings.register, body_words(profiles)))
    return options


def _named(settings: Settings) -> tuple[str, ...]:
    """What the settings choose by name, other than to switch it off."""
    blocks = (settings.severity, *(block.severities for block in settings.narrowed))
    return (*settings.select, *(name for block in blocks for name, severity in block.items() if severity is not None))
