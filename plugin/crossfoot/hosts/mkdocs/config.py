"""The plugin's options. What their values mean, and what is wrong with them, is for ``project.settings`` to say."""

from mkdocs.config import config_options as option
from mkdocs.config.base import Config


class CrossfootConfig(Config):  # type: ignore[no-untyped-call]
    """The settings of Crossfoot under ``plugins`` in ``mkdocs.yml``; one that is not given has its default."""

    reports = option.Optional(option.Type((str, list)))
    packs = option.Optional(option.Type((str, list)))
    forms = option.Optional(option.Type((str, list)))
    register = option.Optional(option.Type(str))
    preset = option.Optional(option.Type(str))
    select = option.Optional(option.Type((str, list)))
    ignore = option.Optional(option.Type((str, list)))
    severity = option.Optional(option.Type((dict, list)))
    fail_on = option.Optional(option.Type(str))
    baseline = option.Optional(option.Type(str))
    lang = option.Optional(option.Type(str))
    cache = option.Optional(option.Type((bool, str)))
    rules_url = option.Optional(option.Type(str))
    output = option.Optional(option.Type((str, list)))
    publish = option.Optional(option.Type((bool, dict)))
