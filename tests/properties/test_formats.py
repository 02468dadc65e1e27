"""Whatever a report says and a file is called: every format stays valid, and loses no finding."""

import json
from xml.etree import ElementTree as Xml

from hypothesis import given, settings
from hypothesis import strategies as st

from crossfoot.reporters.acting import sentences
from crossfoot.reporters.formats import FORMATS, render
from crossfoot.results.checklist import Checklist, ChecklistItem, Counts
from crossfoot.results.diagnostic import Diagnostic, RelatedPlace
from crossfoot.results.report import Report
from crossfoot.terms.severity import Severity
from published import VALIDATE, read_github

ODD = "%:,={}[]()<>&\"'\\/#? \r\n\t\x00\x85\u2028\uffff\ud800\udce9甲𠀀"
WORDS = st.text(st.characters() | st.sampled_from(ODD), max_size=12)
# Relative, as findings name files; a byte that is no UTF-8 is half a surrogate pair.
PATHS = st.builds("{}{}".format, st.sampled_from(["a", "甲", "#", "%", "..", "[", "::", " ", "\udce9"]), WORDS)
FEW = st.integers(0, 3)
PLACES = st.integers(1, 4)


@st.composite
def diagnostics(draw: st.DrawFn) -> Diagnostic:
    line, column = draw(PLACES), draw(PLACES)
    further = draw(FEW)
    in_table = draw(st.booleans())
    return Diagnostic(
        code=draw(st.sampled_from(["CF301", "CF204"])),
        rule="total-mismatch",
        severity=draw(st.sampled_from(Severity)),
        requirement=draw(st.sampled_from(["a", "b"])),
        path=draw(PATHS),
        line=line,
        column=column,
        end_line=line + further,
        end_column=column + draw(FEW) if not further else draw(PLACES),
        message=draw(WORDS),
        help=draw(WORDS),
        facts={"printed": draw(WORDS)},
        table=draw(WORDS) if in_table else None,
        row=[draw(WORDS)] if in_table else None,
        column_path=[draw(WORDS)] if in_table else None,
        row_id=None,
        column_id=None,
        related=[RelatedPlace(draw(PATHS), 1, 2, draw(WORDS))] if draw(st.booleans()) else [],
        title=draw(WORDS),
        basis=draw(WORDS),
        waiver=draw(st.none() | WORDS),
        draft=draw(st.booleans()),
    )


@st.composite
def reports(draw: st.DrawFn) -> Report:
    found = draw(st.lists(diagnostics(), max_size=4))
    paths = sorted({diagnostic.path for diagnostic in found} | set(draw(st.lists(PATHS, max_size=2))))
    counts = st.builds(Counts, FEW, FEW, FEW, FEW, FEW)
    items = st.builds(ChecklistItem, st.sampled_from(["a", "b", "c"]), WORDS, WORDS, counts, st.none() | WORDS)
    listed = st.lists(items, max_size=3, unique_by=lambda item: item.requirement)
    checklists = [Checklist(path, draw(st.none() | WORDS), draw(listed)) for path in paths if draw(st.booleans())]
    sources = {path: draw(WORDS) for path in paths if draw(st.booleans())}
    return Report("1", found, checklists, draw(st.sampled_from([*Severity, None])), sources=sources)


@settings(deadline=None)
@given(reports(), st.sampled_from(["zh", "en"]))
def test_every_format_stays_valid(report, language):
    for name in FORMATS:
        text = render(name, report, language)
        if name in VALIDATE:
            # A lone half of a surrogate pair cannot be written in UTF-8; the files have it escaped.
            VALIDATE[name](text.encode("utf-8", "backslashreplace").decode("utf-8"))


@settings(deadline=None)
@given(reports())
def test_no_finding_is_lost(report):
    found = report.diagnostics
    commands = read_github(render("github", report, "zh"))
    assert [message for _, _, message in commands[:-1]] == ["\n".join(sentences(d, "zh")) for d in found]
    (run,) = json.loads(render("sarif", report, "zh"))["runs"]
    assert [(r["ruleId"], r["properties"]["requirement"]) for r in run["results"]] == [
        (d.code, d.requirement) for d in found
    ]
    assert [f["location"]["path"] for f in json.loads(render("gitlab", report, "zh"))] == [d.path for d in found]
    told = json.loads(render("rdjson", report, "zh"))["diagnostics"]
    assert [(d["location"]["path"], d["location"]["range"]["start"]["line"]) for d in told] == [
        (d.path, d.line) for d in found
    ]
    root = Xml.fromstring(render("junit", report, "zh").encode("utf-8"))
    texts = [element.text for case in root.iter("testcase") for element in case if element.text]
    assert sum(text.count("\n  要求：") for text in texts) == len(found)
    assert (root.get("failures") != "0") is bool(report.failing())
