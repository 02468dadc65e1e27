"""The setting ``publish``: what a site makes of all its reports.

::

    publish:
      downloads: false
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
    part.refuse_unknown_keys(SWITCHES)
    return Publish(**{key: _switch(part, key) for key in SWITCHES})


def _switch(reader: OptionReader, key: str) -> bool:
    option = reader.options.get(key)
    if option is None or option.value is None:
        return True
    if not isinstance(option.value, bool):
        reader.refuse(option.place, f"publish.{key} is true or false", f"publish.{key} 应为 true 或 false")
        return False
    return option.value
