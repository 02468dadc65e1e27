"""The setting ``publish``: what a site makes of all its reports.

::

    publish:
      downloads: false
      licence: CC-BY-4.0
"""

from crossfoot.project.located import Located
from crossfoot.project.options import OptionReader
from crossfoot.publishing.options import Publish

SWITCHES = ("pages", "downloads", "charts", "feed", "csp")


def read_publish(options: Located, reader: OptionReader) -> Publish | None:
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
    part.refuse_unknown_keys((*SWITCHES, "licence"))
    return Publish(**{key: _switch(part, key) for key in SWITCHES}, licence=_text(part, "licence"))


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
