"""A publication made of reports that are judged: what the site's pages, downloads and charts are tested with."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from crossfoot.binding.register import Body, Register
from crossfoot.engine.check import assemble
from crossfoot.engine.judge import Judge
from crossfoot.engine.options import CheckOptions
from crossfoot.engine.result import result_of
from crossfoot.engine.series import SeriesJudge
from crossfoot.project.packs import load_profiles
from crossfoot.project.settings import Settings
from crossfoot.publishing.lists.list_pages import list_pages
from crossfoot.publishing.model import Publication, SiteReport, publication, status_of
from crossfoot.source.source_file import source_from_text
from crossfoot.terms.severity import Severity
from sites.example import report

REGISTER = Register(
    (
        Body("shifan", "示范县人民政府", kind="government", level="county", since=2022),
        Body("jiaoyu", "示范县教育局", kind="department", parent="shifan", since=2023, until=2024),
    )
)


@cache
def packs():
    return tuple(load_profiles(Settings(root=Path(), docs_dir=Path("docs"))))


def publish(
    texts: Mapping[str, str] | None = None,
    register: Register = REGISTER,
    *,
    language="zh",
    unpublished=(),
    name="示范站点",
    root="https://www.example.gov.cn/xxgk/",
    licence="",
    today=date(2026, 1, 1),
    pages=False,
) -> Publication:
    """The publication of ``texts``, reports by path; ``unpublished`` are the paths of those without a page;
    with ``pages`` the site has those of its lists.

    Without ``texts``: the county for 2023 and 2024 and its education bureau for 2024.
    """
    if texts is None:
        texts = {
            "docs/reports/shifan/2023.md": report(year=2023),
            "docs/reports/shifan/2024.md": report(),
            "docs/reports/jiaoyu/2024.md": report()
            .replace("示范县人民政府", "示范县教育局")
            .replace("kind: government", "kind: department"),
        }
    options = CheckOptions(language=language, register=register, today=today, coverage=True, whole_site=True)
    judge = Judge(packs(), options)
    results = {path: result_of(judge.judge(source_from_text(path, text))) for path, text in texts.items()}
    whole = assemble(results.values(), SeriesJudge(packs(), options), options)
    reports = []
    for path, result in results.items():
        filed, checklist = result.filed, result.checklist
        profile = next((pack for pack in packs() if pack.id == checklist.profile), None)
        assert filed is not None and profile is not None, f"{path} has no body, year or pack"
        url = None if path in unpublished else path.removeprefix("docs/").removesuffix(".md") + "/"
        body = register.find(filed.filing.body) or Body(filed.filing.body, filed.filing.body, kind=filed.kind)
        status = status_of(checklist, result.diagnostics, Severity.ERROR)
        reports.append(SiteReport(path, url, body, filed, profile, checklist, result.diagnostics, status))
    made = publication(
        reports,
        register,
        packs(),
        language,
        Severity.ERROR,
        name=name,
        root=root,
        licence=licence,
        today=today,
        register_checklist=whole.site,
        register_findings=[d for d in whole.diagnostics if register.path and d.path == register.path],
    )
    if not pages:
        return made
    return replace(made, pages={page.name: f"{page.name}/" for page in list_pages(made)})
