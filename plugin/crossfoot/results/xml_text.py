"""Text that an XML document can hold."""

import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def xml_text(text: str) -> str:
    """``text``, with U+FFFD for what XML 1.0 cannot hold, however it is written (section 2.2)."""
    return _FORBIDDEN.sub("\ufffd", text)
