"""SARIF 2.1.0, the OASIS standard for the results of static analysis (sections in brackets are the standard's).

https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html

A finding is a result. A waived one has a suppression with its reason [3.35], and like one in a draft the level
``note``: widely used readers know no suppressions. Its own severity is among the properties. One that was known
before is ``unchanged`` [3.27.24], and suppressed from outside.

A requirement that could not be assessed is a notification of the tool [3.20.21] and no result of the kind ``open``
[3.27.9], though that is what the kind is for: readers that take every result for a fault would show dozens of false
alarms a report. A run that judged no report says that its execution was not successful [3.20.14].
"""

from urllib.parse import quote

from crossfoot.reporters import phrases
from crossfoot.reporters.acting import advice, loudness
from crossfoot.reporters.causes import causes
from crossfoot.reporters.encode import Json, encode, rows
from crossfoot.reporters.fingerprint import fingerprints
from crossfoot.reporters.phrases import one_line
from crossfoot.results.checklist import Checklist
from crossfoot.results.diagnostic import Diagnostic, RelatedPlace
from crossfoot.results.report import Report
from crossfoot.results.rule_description import RuleDescription
from crossfoot.terms.listing import LIST
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Language

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "crossfoot/v1"

_ROOT = "SRCROOT"
_NOT_ASSESSED = "not-assessed"
_NOTHING_JUDGED = "nothing-judged"
_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_TONGUE = {"zh": "zh-CN", "en": "en-GB"}


def render(report: Report, language: Language) -> str:
    """The run as a SARIF log with one run."""
    found = {diagnostic.code: diagnostic.rule for diagnostic in report.diagnostics}
    pages = {diagnostic.code: diagnostic.url for diagnostic in report.diagnostics}
    described = {rule.code: rule for rule in report.rules}
    codes = sorted(found)
    indices = {code: index for index, code in enumerate(codes)}
    marks = fingerprints(report.diagnostics)
    results = (
        encode(_result(diagnostic, indices[diagnostic.code], mark, language))
        for diagnostic, mark in zip(report.diagnostics, marks, strict=True)
    )
    rules = (
        encode(_rule(described[code], pages[code])) if code in described else _unknown(code, found[code])
        for code in codes
    )
    version = report.version
    driver = encode(
        {"name": "Crossfoot", "version": version, "semanticVersion": version, "language": _TONGUE[language]}
    )
    root: Json = {_ROOT: {"description": {"text": phrases.ROOT(language)}}}
    lines = [
        f'{{"$schema": "{SCHEMA}", "version": "2.1.0", "runs": [{{',
        f'"tool": {{"driver": {driver[:-1]},',
        f'"rules": [{rows(rules)}],',
        f'"notifications": {encode(_notification_kinds(language))}}}}},',
        f'"language": "{_TONGUE[language]}", "columnKind": "unicodeCodePoints",',
        f'"originalUriBaseIds": {encode(root)},',
        f'"invocations": [{{"executionSuccessful": {encode(report.verdict != _NOTHING_JUDGED)},',
        f'"toolExecutionNotifications": [{rows(map(encode, _notifications(report, language)))}]}}],',
        f'"artifacts": [{rows(encode({"location": _artifact(c.path)}) for c in report.checklists)}],',
        f'"results": [{rows(results)}]}}]}}',
    ]
    return "\n".join(lines) + "\n"


def _rule(rule: RuleDescription, url: str | None) -> Json:
    full = _string(f"{rule.summary} {rule.help}".strip())
    page = _braces(rule.page())
    described: dict[str, Json] = {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": _string(rule.summary)},
        "fullDescription": {"text": full},
        "help": {"text": page, "markdown": page} if page else {"text": full},
        "defaultConfiguration": {"level": _LEVEL[rule.severity]},
        "properties": {"waivable": rule.waivable},
    }
    if url is not None:
        described["helpUri"] = url
    return described


def _unknown(code: str, name: str) -> str:
    """A rule that was not described."""
    return encode({"id": code, "name": name})


def _result(diagnostic: Diagnostic, rule: int, fingerprint: str, language: Language) -> Json:
    properties: dict[str, Json] = {
        "requirement": diagnostic.requirement,
        "title": diagnostic.title,
        "basis": diagnostic.basis,
        "severity": diagnostic.severity.word,
        "draft": diagnostic.draft,
        "facts": dict(diagnostic.facts),  # type: ignore[arg-type]
    }
    if diagnostic.table is not None:
        properties["table"] = diagnostic.table
        properties["row"] = list(diagnostic.row) if diagnostic.row is not None else None
        properties["columnPath"] = list(diagnostic.column_path) if diagnostic.column_path is not None else None
        properties["rowId"] = diagnostic.row_id
        properties["columnId"] = diagnostic.column_id
    result: dict[str, Json] = {
        "ruleId": diagnostic.code,
        "ruleIndex": rule,
        "kind": "fail",
        "level": _LEVEL[loudness(diagnostic)],
        "message": {"text": "\n".join(map(_string, advice(diagnostic, language)))},
        "locations": [{"physicalLocation": _place(diagnostic)}],
        "partialFingerprints": {FINGERPRINT: fingerprint},
        "properties": properties,
    }
    if diagnostic.related:
        result["relatedLocations"] = [_related(index, place) for index, place in enumerate(diagnostic.related, 1)]
    if diagnostic.waiver is not None:
        result["suppressions"] = [{"kind": "inSource", "status": "accepted", "justification": diagnostic.waiver}]
    if diagnostic.baseline:
        result["baselineState"] = "unchanged"
        result["suppressions"] = [{"kind": "external", "status": "accepted"}]
    return result


def _place(diagnostic: Diagnostic) -> Json:
    return {
        "artifactLocation": _artifact(diagnostic.path),
        "region": {
            "startLine": diagnostic.line,
            "startColumn": diagnostic.column,
            "endLine": diagnostic.end_line,
            "endColumn": diagnostic.end_column,
        },
    }


def _related(number: int, place: RelatedPlace) -> Json:
    return {
        "id": number,
        "message": {"text": _string(place.message)},
        "physicalLocation": {
            "artifactLocation": _artifact(place.path),
            "region": {"startLine": place.line, "startColumn": place.column},
        },
    }


def _artifact(path: str) -> Json:
    """A file below the working directory, whose place on this machine is left unsaid [3.14.14]; others as they are."""
    if path.startswith("/") or path[1:3] == ":/":
        return {"uri": "file:///" + quote(_bytes(path.lstrip("/")), safe="/:")}
    return {"uri": quote(_bytes(path)), "uriBaseId": _ROOT}


def _bytes(path: str) -> bytes:
    """A path as its system keeps it: bytes that are no UTF-8 on one, half a surrogate pair on another."""
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")


def _notification_kinds(language: Language) -> Json:
    kinds = {_NOT_ASSESSED: phrases.UNASSESSED, _NOTHING_JUDGED: phrases.NOTHING_JUDGED}
    return [{"id": id, "shortDescription": {"text": words(language)}} for id, words in kinds.items()]


def _notifications(report: Report, language: Language) -> list[Json]:
    told: list[Json] = []
    if report.verdict == _NOTHING_JUDGED:
        words = phrases.NOTHING_JUDGED(language)
        told.append({"descriptor": {"id": _NOTHING_JUDGED, "index": 1}, "level": "error", "message": {"text": words}})
    for checklist in (*report.checklists, *report.of_site):
        told += _not_assessed(checklist, language)
    return told


def _not_assessed(checklist: Checklist, language: Language) -> list[Json]:
    """A notification for each cause, with the requirements concerned and how many instances of each."""
    told: list[Json] = []
    for why, requirements in causes(checklist).items():
        listed = LIST(language).join(f"{name} ×{count}" for name, count in requirements.items())
        words = f"{why or phrases.UNSTATED(language)}{phrases.COLON(language)}{listed}"
        told.append(
            {
                "descriptor": {"id": _NOT_ASSESSED, "index": 0},
                "level": "note",
                "message": {"text": _string(words)},
                "locations": [{"physicalLocation": {"artifactLocation": _artifact(checklist.path)}}],
                "properties": {"requirements": dict(requirements)},
            }
        )
    return told


def _string(text: str) -> str:
    """``text`` for a plain message: in one line, and nothing of it read as a link [3.11.6]."""
    return _braces(one_line(text).replace("](", "] ("))


def _braces(text: str) -> str:
    """``text`` with braces doubled, so that none is read as a place to fill in [3.11.5]."""
    return text.replace("{", "{{").replace("}", "}}")
