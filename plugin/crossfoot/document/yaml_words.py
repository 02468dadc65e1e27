"""The YAML parser's words as causes: what its author can do about a head, in terms of the head."""

_CAUSES = {
    "could not find expected ':'": "no-colon",
    "mapping values are not allowed": "indentation",
    "did not find expected key": "indentation",
    "did not find expected '-' indicator": "indentation",
    "found a tab character": "tab",
    "found unexpected end of stream": "unclosed-quote",
    "found unexpected document indicator": "unclosed-quote",
    "expected ',' or": "unclosed-bracket",
    "found character that cannot start any token": "reserved-sign",
    "block sequence entries are not allowed": "reserved-sign",
    "did not find expected node content": "reserved-sign",
    "did not find expected alphabetic or numeric": "reserved-sign",
    "did not find expected comment or line break": "reserved-sign",
    "could not determine a constructor for the tag": "reserved-sign",
    "found unknown directive name": "reserved-sign",
    "found unknown escape character": "backslash",
    "did not find expected hexdecimal number": "backslash",
    "control characters are not allowed": "control-character",
}


def cause_of(words: str) -> str:
    """The cause that ``words`` of the parser come down to; ``not-yaml`` where its own words must do."""
    return next((cause for part, cause in _CAUSES.items() if part in words), "not-yaml")
