"""Some of a site's reports judged: what only the others would bring to light is neither waived in vain nor gone."""

import pytest

from crossfoot.engine.baseline import record
from crossfoot.profile.load import load_pack
from crossfoot.results.known import Baseline
from unit.engine.side_by_side import found, together

PACK = load_pack(
    """
pack: form
title: {zh: 例, en: Example}
years: {from: 2000}
basis: 例
sections: [{id: one, heading: 概况}]
unbroken: {basis: 例}
repeated_text: {sections: [one], against_last_year: 80, against_others: 60, minimum: 20}
""",
    "form.yml",
)
SHARED = "围绕群众办事梳理公开事项，逐项写明办理依据。在便民服务点摆放办事指南。"
OWN = "水库水位每天上午在网站更新，灌溉用水的轮次提前一周通知到村。河道采砂许可逐件公示。"


def written(body: str, year: int, words: str, waived: str = "") -> str:
    head = f"waivers: [{{{waived}, reason: 因}}]\n" if waived else ""
    return f"---\nyear: {year}\nbody: {body}\n{head}---\n\n# 概况\n\n{words}\n"


def site(path: str = "", waived: str = "") -> dict[str, str]:
    """A gap, a text that two bodies have, and two reports of one year; ``waived`` in the report at ``path``."""
    reports = {
        "a-2021.md": ("甲市", 2021, OWN),
        "a-2023.md": ("甲市", 2023, SHARED),
        "b-2023.md": ("乙市", 2023, SHARED),
        "c-2023.md": ("丙市", 2023, "无"),
        "d-2023.md": ("丙市", 2023, "无"),
    }
    return {name: written(*report, waived if name == path else "") for name, report in reports.items()}


FINDINGS = [
    ("a-2023.md", "CF504", "series.unbroken"),
    ("a-2023.md", "CF506", "series.wording"),
    ("b-2023.md", "CF506", "series.wording"),
    ("d-2023.md", "CF505", "series.unique"),
]


def judge(texts, *paths, **options):
    return together({path: texts[path] for path in paths or texts}, [PACK], whole_site=not paths, **options)


def test_the_site_has_them_all():
    report = judge(site())
    assert [(d.path, d.code, d.requirement) for d in report.diagnostics] == FINDINGS


@pytest.mark.parametrize(("path", "code", "requirement"), FINDINGS)
@pytest.mark.parametrize("beside", [(), ("c-2023.md",)])
def test_a_waiver_of_one_is_not_called_unused_though_nothing_is_found(path, code, requirement, beside):
    for waived in (f"code: {code}", f"requirement: {requirement}"):
        texts = site(path, waived)
        assert (path, code, "因") in found(judge(texts), code)
        others = [name for name in beside if code != "CF505"]
        assert found(judge(texts, path, *others), "CF004", "CF504", "CF505", "CF506") == []


@pytest.mark.parametrize(("path", "code", "requirement"), FINDINGS)
def test_it_is_where_the_whole_site_has_nothing_of_the_kind(path, code, requirement):
    texts = {**site(path, f"requirement: {requirement}"), "e-2023.md": written("丁市", 2023, OWN)}
    texts = {name: text for name, text in texts.items() if name in (path, "e-2023.md")}
    assert found(judge(texts), "CF004") == [(path, "CF004", None)]


def test_the_year_before_tells_that_nothing_is_missing_between():
    texts = {**site("a-2023.md", "code: CF504"), "a-2022.md": written("甲市", 2022, OWN)}
    assert found(judge(texts, "a-2022.md", "a-2023.md"), "CF004") == [("a-2023.md", "CF004", None)]


@pytest.mark.parametrize("paths", [("a-2023.md",), ("b-2023.md",), ("d-2023.md",), ("a-2023.md", "d-2023.md")])
def test_what_a_baseline_has_of_them_is_not_gone(paths):
    known = record(judge(site()).diagnostics)
    assert known.total() == len(FINDINGS)
    report = judge(site(), *paths, baseline=Baseline("known.json", known))
    assert report.baseline is not None and report.baseline.stale == ()


def test_it_is_gone_once_the_whole_site_no_longer_has_it():
    known = record(judge(site()).diagnostics)
    texts = {path: site()[path] for path in ("a-2023.md", "c-2023.md")}
    report = judge(texts, baseline=Baseline("known.json", known))
    assert report.baseline is not None
    assert sorted({entry.code for entry, _ in report.baseline.stale}) == ["CF504", "CF505", "CF506"]
