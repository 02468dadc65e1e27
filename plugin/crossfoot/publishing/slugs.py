"""Names of bodies in addresses: stable, readable, safe as a file's name on every system."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import sha256

from crossfoot.binding.register import Body

LONGEST = 60
"""So many characters at most: file systems take 255 bytes, a Chinese character is three of them."""

_OTHER = re.compile(r"[\W_]+")
# Names of devices that Windows keeps for itself, pages that a folder has of its own, and the further pages of a list.
_RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d|index|readme|page-\d+")


def slugs(registered: Iterable[Body], others: Iterable[Body]) -> Mapping[str, str]:
    """The slug of every body by its id.

    An id that is letters, digits and single hyphens is its own slug. What else there is in an id becomes a hyphen, and
    where that leaves nothing, a name that is taken or reserved, or one that differs from another in case alone, a few
    digits of the id's hash follow: they depend on no other body. Registered bodies choose first.
    """
    found: dict[str, str] = {}
    taken: set[str] = set()
    for bodies in (registered, others):
        plain = {body.id: plain_slug(body.id) for body in bodies}
        folded = {id_: slug.casefold() for id_, slug in plain.items()}
        often = Counter(folded.values())
        for id_, slug in plain.items():
            key = folded[id_]
            if not slug or key in taken or often[key] > 1 or _RESERVED.fullmatch(key) or len(slug) > LONGEST:
                digits = sha256(id_.encode("utf-8", "surrogatepass")).hexdigest()[:8]
                slug = f"{slug[:LONGEST].rstrip('-')}-{digits}" if slug else digits
            found[id_] = slug
        taken.update(slug.casefold() for slug in found.values())
    return found


def plain_slug(id_: str) -> str:
    """The letters and digits of ``id_`` with a hyphen for whatever stands between them; may be empty."""
    # NFKC: what looks alike is alike, and no file system composes the name anew.
    return _OTHER.sub("-", unicodedata.normalize("NFKC", id_)).strip("-")
