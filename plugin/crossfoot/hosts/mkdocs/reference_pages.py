"""The reference pages that a site has, and how its reports lead to them."""

from mkdocs.structure.files import File, Files, InclusionLevel

from crossfoot.pages.references import NOWHERE, References
from crossfoot.profile.model import Profile
from crossfoot.project.reference import pack_page, rule_page
from crossfoot.terms.text import Language


class ReferencePages:
    """``rules_url`` is the address of a rule's page where the site has none of its own; it may be empty."""

    def __init__(self, files: Files, language: Language, rules_url: str, *, serving: bool) -> None:
        self._files = files
        self._language: Language = language
        self._rules_url = rules_url
        self._is_shown = InclusionLevel.is_in_serve if serving else InclusionLevel.is_included

    def for_page(self, page: File, profile: Profile | None) -> References:
        """Where ``page``, a report by ``profile``, leads."""

        def rule(code: str) -> str | None:
            own = self._find(rule_page(code, self._language))
            if own is not None:
                return own.url_relative_to(page)
            return self._rules_url.replace("{code}", code) or None

        pack = self._find(pack_page(profile.id, self._language)) if profile is not None else None
        if profile is None or pack is None:
            return References(rule, NOWHERE.requirement)
        address = pack.url_relative_to(page)
        known = {requirement.id for requirement in profile.requirements}
        return References(rule, lambda id_: f"{address}#{id_}" if id_ in known else None)

    def _find(self, uri: str) -> File | None:
        """The file of a page that is published, or served."""
        file = self._files.get_file_from_path(uri)
        if file is None or not self._is_shown(file.inclusion):  # type: ignore[no-untyped-call]
            return None
        return file
