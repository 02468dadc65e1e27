"""What a site's settings mean for a run."""

from dataclasses import replace

from crossfoot.engine.options import CheckOptions
from crossfoot.project.reference import rules_url
from crossfoot.project.settings import Settings
from crossfoot.terms.text import Language


def check_options(settings: Settings, language: Language) -> CheckOptions:
    """The options of a run with ``settings``; raise ``SettingsErrors`` where the register is at fault."""
    options = CheckOptions(
        language=language,
        select=settings.select,
        ignore=settings.ignore,
        severity=settings.severity,
        fail_on=settings.fail_on,
        rules_url=rules_url(settings, language),
    )
    if settings.register is None:
        return options
    from crossfoot.project.register import load_register

    register = load_register(settings.register)
    return replace(options, register=register)
