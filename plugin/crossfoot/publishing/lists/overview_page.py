"""The compliance overview for inspectors: what is missing, every requirement, every report."""

from collections.abc import Iterator, Sequence
from html import escape

from crossfoot.binding.register import Body
from crossfoot.pages.outcome_counts import ORDER, count_of
from crossfoot.pages.phrases import OUTCOME
from crossfoot.publishing.lists import groups, overview_csv
from crossfoot.publishing.lists import overview_phrases as phrases
from crossfoot.publishing.lists import phrases as common
from crossfoot.publishing.lists.grid import body_name, report_of
from crossfoot.publishing.lists.overview_filter import filter_form
from crossfoot.publishing.lists.paging import ROWS_ON_A_PAGE, Link, on_page, paged, pages_for, read_page
from crossfoot.publishing.lists.portal import total
from crossfoot.publishing.lists.standings import legend, signed
from crossfoot.publishing.lists.table import heading, linked, row, rows, section, table
from crossfoot.publishing.model import Publication
from crossfoot.publishing.outcomes import FormOutcomes
from crossfoot.publishing.standing import Entry
from crossfoot.rules.series.missing_report import RULE as MISSING
from crossfoot.terms.counted import counted
from crossfoot.terms.listing import LIST
from crossfoot.terms.text import Language

MOST_BODIES = 200
"""So many bodies are named of which a report is missing; all of them are in the list of reports and in the file."""


def render(publication: Publication, argument: str, link: Link) -> str:
    """The page of the overview with the number ``argument``; what is not a list of reports stands on the first."""
    page, found = read_page(argument), publication.standings.entries
    content = _reports(publication, on_page(found, page, ROWS_ON_A_PAGE), link)
    count = pages_for(len(found), ROWS_ON_A_PAGE)
    content = paged(publication, "overview", page, count, link, content)
    parts = _first(publication, link) if page == 1 else []
    parts.append(heading(phrases.REPORTS(publication.language), "crossfoot-reports"))
    if page == 1 and "overview" in publication.pages:
        parts.append(filter_form(publication, link))
    parts.append(content)
    return section(parts, "data-crossfoot-overview")


def _first(publication: Publication, link: Link) -> list[str]:
    language = publication.language
    parts = [
        f"<p>{escape(phrases.ABOUT(language))}</p>",
        legend(total(publication), language),
        _downloads(publication, link),
        heading(common.LACKING(language), "crossfoot-lacking"),
        _register(publication, link),
    ]
    if publication.unplaced:
        parts += [heading(phrases.UNPLACED(language), "crossfoot-unplaced"), _unplaced(publication, link)]
    parts.append(heading(phrases.REQUIREMENTS(language), "crossfoot-requirements"))
    parts += [_form(form, language) for form in publication.outcomes.forms]
    return parts


def _downloads(publication: Publication, link: Link) -> str:
    if "overview" not in publication.pages:
        return ""
    language = publication.language
    files = ((overview_csv.REPORTS, phrases.REPORTS_CSV), (overview_csv.REQUIREMENTS, phrases.REQUIREMENTS_CSV))
    items = "".join(
        f'<li><a href="{escape(link(path))}" download>{escape(name(language))}</a></li>' for path, name in files
    )
    return f"<ul data-crossfoot-downloads>{items}</ul>"


def _register(publication: Publication, link: Link) -> str:
    """What was found of the register, and what could not be."""
    language, checklist = publication.language, publication.register_checklist
    parts = []
    if checklist is None:
        parts.append(f"<p>{escape(common.UNJUDGED_LACKING(language))}</p>")
    for item in checklist.items if checklist is not None else ():
        counts = common.COMMA(language).join(
            f"{OUTCOME[kind](language)} {count}" for kind in ORDER if (count := count_of(item.counts, kind))
        )
        why = f"{common.COMMA(language)}{item.why}" if item.why else ""
        parts.append(f"<p>{escape(item.title)}{escape(common.COLON(language))}{escape(counts)}{escape(why)}</p>")
    lacking = _lacking(publication)
    entries = [
        f"{body_name(publication, body, link)}{escape(common.COLON(language))}"
        + escape(LIST(language).join(common.IN_YEAR(language).format(year=year) for year in years))
        for body, years in lacking[:MOST_BODIES]
    ]
    # What it says of missing reports names the files of drafts, which are nobody's business yet.
    others = [finding for finding in publication.register_findings if finding.code != MISSING.code]
    entries += [f"<code>{escape(finding.code)}</code> {escape(finding.message)}" for finding in others]
    if entries:
        parts.append(f"<ul>{''.join(f'<li>{entry}</li>' for entry in entries)}</ul>")
    elif checklist is not None:
        parts.append(f"<p>{escape(common.NONE_LACKING(language))}</p>")
    if len(lacking) > MOST_BODIES:
        more = counted(phrases.MORE_LACKING(language), count=len(lacking) - MOST_BODIES)
        parts.append(f"<p>{escape(more)}</p>")
    return "\n".join(parts)


def _lacking(publication: Publication) -> list[tuple[Body, list[int]]]:
    """The bodies of which reports are missing, with the years, the newest first."""
    slot, years = publication.standings.slot, publication.standings.years
    found = ((body, [year for year in years if slot(body, year).standing == "missing"]) for body in publication.bodies)
    return [(body, lacking) for body, lacking in found if lacking]


def _unplaced(publication: Publication, link: Link) -> str:
    entries = []
    for report in publication.unplaced:
        messages = common.COMMA(publication.language).join(d.message for d in report.diagnostics if d.waiver is None)
        name = linked(f"<code>{escape(report.path)}</code>", report.url, link)
        entries.append(f"<li>{name}{escape(common.COLON(publication.language))}{escape(messages)}</li>")
    words = escape(phrases.UNPLACED_WORDS(publication.language))
    return f"<p>{words}</p>\n<ul>{''.join(entries)}</ul>"


def _form(form: FormOutcomes, language: Language) -> str:
    """Every requirement of a form: how many of its reports ended how, and by what law it is asked.

    It is folded: two hundred rows would stand between what is missing and the list of reports with its filters.
    """
    printed = [
        f'<tr data-crossfoot-of="{escape(one.id)}"><th scope="row">{escape(one.title)}<br>'
        f"<code>{escape(one.id)}</code></th>"
        + "".join(f"<td>{count_of(one.reports, kind)}</td>" for kind in ORDER)
        + f"<td>{escape(one.basis)}</td></tr>"
        for one in form.requirements
    ]
    title = phrases.OF_FORM(language).format(form=form.profile.title(language), count=form.reports)
    heads = [phrases.REQUIREMENT(language), *(OUTCOME[kind](language) for kind in ORDER), phrases.BASIS(language)]
    name = f"crossfoot-form-{form.profile.id}"
    content = table(title, escape(name), "data-crossfoot-requirements", heads, [rows(printed, len(heads))])
    return f"<details data-crossfoot-family>\n<summary>{escape(title)}</summary>\n{content}\n</details>"


def _reports(publication: Publication, found: Sequence[Entry], link: Link) -> str:
    language = publication.language
    heads = [column(language) for column in phrases.REPORT_COLUMNS]
    heads += [OUTCOME[kind](language) for kind in ORDER]
    printed = list(_rows(publication, found, link))
    return table(
        phrases.REPORTS(language), "crossfoot-report-list", "data-crossfoot-reports", heads, [rows(printed, len(heads))]
    )


def _rows(publication: Publication, found: Sequence[Entry], link: Link) -> Iterator[str]:
    language = publication.language
    for entry in found:
        report = entry.report
        cells = [
            escape(common.IN_YEAR(language).format(year=entry.year)),
            escape(groups.title(entry.body.level or "", publication.kind_of(entry.body), language)),
            report_of(report, language, link) if report is not None else signed(entry.standing, language),
        ]
        instances = publication.outcomes.of(report).instances if report is not None else None
        cells += [str(count_of(instances, kind)) if instances is not None else "" for kind in ORDER]
        yield row(body_name(publication, entry.body, link), cells)
