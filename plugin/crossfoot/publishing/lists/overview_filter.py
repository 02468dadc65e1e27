"""The filters of the overview: shown by the script, which knows the words of the list from them."""

from collections.abc import Iterable
from html import escape

from crossfoot.pages.outcome_counts import ORDER
from crossfoot.pages.phrases import OUTCOME
from crossfoot.publishing.assets import OVERVIEW_MARK
from crossfoot.publishing.lists import groups
from crossfoot.publishing.lists import overview_phrases as phrases
from crossfoot.publishing.lists import phrases as common
from crossfoot.publishing.lists.overview_data import PATH
from crossfoot.publishing.lists.paging import Link, root
from crossfoot.publishing.lists.standings import SIGN
from crossfoot.publishing.model import Publication
from crossfoot.publishing.outcomes import LETTERS
from crossfoot.publishing.standing import ORDER as STANDINGS
from crossfoot.terms.text import Text


def filter_form(publication: Publication, link: Link) -> str:
    """A form with a choice for everything that there is more than one of."""
    language, entries = publication.language, publication.standings.entries
    bodies = {entry.body.id: entry.body for entry in entries}.values()
    levels = {body.level for body in bodies if body.level}
    kinds = {publication.kind_of(body) for body in bodies}
    standings = {entry.standing for entry in entries}
    parents = [body for body in publication.bodies if body.id in publication.children]
    place = {body.id: index for index, body in enumerate(publication.bodies)}
    requirements = {one.id: one.title for form in publication.outcomes.forms for one in form.requirements}
    choices = [
        _choice(
            "year",
            common.YEAR_COLUMN,
            ((str(y), _year(publication, y)) for y in publication.standings.years),
            publication,
        ),
        _choice(
            "level",
            common.LEVEL_COLUMN,
            ((v, groups.level_title(v, language)) for v in _in_order(levels)),
            publication,
        ),
        _choice("kind", common.KIND_COLUMN, ((v, groups.kind_title(v, language)) for v in sorted(kinds)), publication),
        _choice("parent", common.PARENT_COLUMN, ((str(place[body.id]), body.name) for body in parents), publication),
        _choice(
            "standing",
            common.STANDING_COLUMN,
            ((v, f"{SIGN[v]} {common.STANDING[v](language)}") for v in STANDINGS if v in standings),
            publication,
        ),
        _choice("requirement", phrases.REQUIREMENT, requirements.items(), publication),
        _choice(
            "outcome", phrases.OUTCOME_OF, ((LETTERS[kind], OUTCOME[kind](language)) for kind in ORDER), publication
        ),
    ]
    told = {
        "shown": phrases.SHOWN,
        "lost": phrases.LOST,
        "more": phrases.MORE,
        "year": common.IN_YEAR,
        "report": common.REPORT,
        "named": common.REPORT_NAMED,
        "group": common.GROUP,
    }
    words = "".join(f' data-{name}="{escape(text(language))}"' for name, text in told.items())
    title, name = escape(phrases.FILTER(language)), escape(phrases.NAME(language))
    return (
        f'<form {OVERVIEW_MARK}="{escape(link(PATH))}" data-root="{escape(root(link))}"{words}'
        f' aria-label="{title}" hidden><div><label for="crossfoot-filter-name">{name}</label>'
        '<input id="crossfoot-filter-name" name="name" type="search" autocomplete="off"></div>'
        f"{''.join(choices)}"
        f'<button type="reset">{escape(phrases.RESET(language))}</button><p role="status"></p></form>'
    )


def _choice(name: str, label: Text, values: Iterable[tuple[str, str]], publication: Publication) -> str:
    language = publication.language
    options = "".join(f'<option value="{escape(value)}">{escape(words)}</option>' for value, words in values)
    first = f'<option value="">{escape(phrases.ANY(language))}</option>'
    id_ = f"crossfoot-filter-{name}"
    return (
        f'<div><label for="{id_}">{escape(label(language))}</label>'
        f'<select id="{id_}" name="{name}">{first}{options}</select></div>'
    )


def _year(publication: Publication, year: int) -> str:
    return common.IN_YEAR(publication.language).format(year=year)


def _in_order(levels: set[str]) -> list[str]:
    """``levels`` from the highest down; those that have no name of their own follow."""
    return [*(v for v in common.LEVEL if v in levels), *sorted(levels.difference(common.LEVEL))]
