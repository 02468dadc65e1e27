"""The setting ``publish``: what a site makes of all its reports, and what it says of itself.

::

    publish:
      downloads: false
      licence: CC-BY-4.0
"""

from crossfoot.project.located import Located
from crossfoot.project.options import OptionReader
from crossfoot.project.site_setting import read_site
from crossfoot.publishing.options import Publish

SWITCHES = ("pages", "downloads", "charts", "feed", "csp")


def read_publish(options: Located, reader: OptionReader, site_name: str = "", site_url: str = "") -> Publish | None:
    """Read the setting: nothing where it is absent or false; what is wrong is added to the reader's errors."""
    option = options.get("publish")
    if option is None or option.value is None or option.value is False:
        return None
    if option.value is True:
        return Publish()
    if not isinstance(option.value, dict):
        reader.refuse(
            option.place,
            "publish is true, false or a mapping, such as downloads: false",
            "publish 应为 true、false，或写成“项目: 内容”，例如 downloads: false",
        )
        return None
    part = OptionReader(option, reader.root, reader.known_codes, reader.errors)
    part.refuse_unknown_keys((*SWITCHES, "licence", "site"))
    site = option.get("site")
    conventions = read_site(site, part, site_name, site_url) if site is not None else None
    switches = {key: _switch(part, key) for key in SWITCHES}
    return Publish(**switches, licence=_text(part, "licence"), site=conventions)


def _switch(reader: OptionReader, key: str) -> bool:
    option = reader.options.get(key)
    if option is None or option.value is None:
        return True
    if not isinstance(option.value, bool):
        reader.refuse(option.place, f"publish.{key} is true or false", f"publish.{key} 应为 true 或 false")
        return False
    return option.value


def _text(reader: OptionReader, key: str) -> str:
    option = reader.options.get(key)
    if option is None or option.value is None:
        return ""
    if not isinstance(option.value, str) or not option.value.strip():
        reader.refuse(option.place, f"publish.{key} is a text", f"publish.{key} 应为一段文字")
        return ""
    return option.value.strip()
