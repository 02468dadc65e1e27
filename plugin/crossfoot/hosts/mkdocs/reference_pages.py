"""The reference pages that a site has, and how its reports lead to them."""

from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.utils import get_relative_url

from crossfoot.hosts.mkdocs.known_build import Codes
from crossfoot.pages.references import NOWHERE, References
from crossfoot.profile.model import Profile
from crossfoot.project.reference import pack_page, rule_page
from crossfoot.terms.text import Language


class ReferencePages:
    """``rules_url`` is the address of a rule's page where the site has none of its own; it may be empty.

    ``codes`` are those of the rules that judge each requirement.
    """

    def __init__(self, files: Files, codes: Codes, language: Language, rules_url: str, *, serving: bool) -> None:
        self._files = files
        self._urls: dict[str, str | None] = {}
        self._known: dict[tuple[str, str], References] = {}
        self._codes = codes
        self._language: Language = language
        self._rules_url = rules_url
        self._is_shown = InclusionLevel.is_in_serve if serving else InclusionLevel.is_included

    def for_page(self, page: File, profile: Profile | None) -> References:
        """Where ``page``, a report by ``profile``, leads."""
        root = get_relative_url(".", page.url)
        place = ("" if root == "." else f"{root}/", profile.id if profile is not None else "")
        if place not in self._known:
            self._known[place] = self._references(*place, profile)
        return self._known[place]

    def _references(self, above: str, form: str, profile: Profile | None) -> References:
        """Where the reports by ``profile`` lead, when ``above`` leads from them to the site's root."""

        def codes(id_: str) -> tuple[str, ...]:
            return self._codes.get((form, id_)) or self._codes.get(("", id_), ())

        def rule(code: str) -> str | None:
            own = self._url(rule_page(code, self._language))
            return above + own if own is not None else self._rules_url.replace("{code}", code) or None

        pack = self._url(pack_page(profile.id, self._language)) if profile is not None else None
        if profile is None or pack is None:
            return References(rule, NOWHERE.requirement, codes)
        address = above + pack
        known = {requirement.id for requirement in profile.requirements}
        return References(rule, lambda id_: f"{address}#{id_}" if id_ in known else None, codes)

    def _url(self, uri: str) -> str | None:
        """The address, from the site's root, of a page that is published, or served; looked up once."""
        if uri not in self._urls:
            file = self._files.get_file_from_path(uri)
            shown = file is not None and self._is_shown(file.inclusion)  # type: ignore[no-untyped-call]
            self._urls[uri] = file.url if file is not None and shown else None
        return self._urls[uri]
