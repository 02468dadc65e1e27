"""The links of a report, bound to the files that they point at."""

import re
from urllib.parse import unquote

from crossfoot.binding.front_matter import Exists
from crossfoot.binding.model import Bound, BoundFile, inapplicable, unassessed
from crossfoot.binding.reason import Reason
from crossfoot.document.links import read_links
from crossfoot.document.model import Document
from crossfoot.profile.prose_model import ProseRequirement
from crossfoot.terms.late import compile_late

_ELSEWHERE = compile_late(r"[A-Za-z][A-Za-z0-9+.-]*:|[/\\#?]|\Z")
"""How targets begin that are no file beside the page: a scheme, the site's root, an anchor, nothing at all."""

_HOST = compile_late(
    r"(?:[^/@\s]+@)?[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*\.(?:cn|com|net|org|gov|edu|cc|hk|mo|tw)(?::[0-9]+)?(?:/|\Z)",
    re.IGNORECASE,
)
"""How an address or a mailbox begins whose scheme was left out; only where no file has such a name."""

_MADE = ("{{", "{%", "${")
"""What the build puts something else in place of."""

_PROBLEMS = frozenset(("absent", "outside"))


def bind_links(requirement: ProseRequirement, document: Document, exists: Exists | None) -> list[Bound]:
    """Bind every link to a file beside the page; addresses of other sites and anchors are not looked at."""
    bound: list[Bound] = []
    for link in read_links(document):
        target = link.target.strip()
        if _ELSEWHERE.match(target) or any(mark in target for mark in _MADE):
            continue
        name = unquote(re.split("[#?]", target, maxsplit=1)[0])
        if name.lower().startswith("www."):
            bound.append(Bound(requirement, BoundFile(requirement, name, link.span, "no-scheme")))
            continue
        if exists is None:
            bound.append(unassessed(requirement, Reason("no-folder"), as_type=BoundFile))
            continue
        problem = exists.link(name)
        if problem is not None and link.raw and name.startswith("../"):
            # A site puts the page a.md at a/, and leaves what stands in tags as it is.
            problem = exists.link(name.removeprefix("../"))
        if problem is not None and _HOST.match(name):
            bound.append(Bound(requirement, BoundFile(requirement, name, link.span, _scheme_missing(name))))
        elif problem is None or problem in _PROBLEMS:
            bound.append(Bound(requirement, BoundFile(requirement, name, link.span, problem)))
        else:
            bound.append(unassessed(requirement, Reason(problem, name), as_type=BoundFile))
    return bound or [inapplicable(requirement, Reason("no-links"))]


def _scheme_missing(name: str) -> str:
    return "no-mailto" if "@" in name.partition("/")[0] else "no-scheme"
