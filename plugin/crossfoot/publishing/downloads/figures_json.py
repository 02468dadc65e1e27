"""The figures of one report as JSON, every cell of its form with its labels.

Numbers are written digit by digit from exact decimals; a cell without one is ``null``, with the reason beside it.
"""

import json
from functools import lru_cache

from crossfoot.engine.reasons import word_reasons
from crossfoot.profile.model import Profile
from crossfoot.publishing.downloads.sheets import fill, title_of
from crossfoot.publishing.exact import plain
from crossfoot.publishing.figures import SiteFigure
from crossfoot.publishing.model import SiteReport
from crossfoot.publishing.units import unit_of
from crossfoot.terms.text import Language

FORMAT = 1
"""Of the file; what is added later does not change it."""


def render(report: SiteReport, address: str, language: Language) -> bytes:
    """The file; ``address`` is that of the report's page."""
    head, body = report.filed.head, report.body
    pack = report.profile
    about = {
        "format": FORMAT,
        "body": {"id": body.id, "name": body.name, "kind": report.filed.kind or body.kind, "level": body.level},
        "year": report.year,
        "title": title_of(report, language),
        "published": head.published.isoformat() if head.published else None,
        "source": head.source or None,
        "page": address,
        "pack": {"id": pack.id, "title": pack.title(language), "basis": pack.basis(language)},
        "status": report.status,
    }
    texts = [f'"value":{digits},"printed":"{digits}","lacking":null' for digits in report.figures.digits]
    for index, figure in report.figures.odd.items():
        texts[index] = _figure(figure, language)
    return (_open(about) + fill(_pieces(report.profile, language), texts)).encode()


def _figure(figure: SiteFigure, language: Language) -> str:
    """What a report says in a cell that is not just its number."""
    value, reason = figure.value, figure.lacking
    digits = "null" if value is None else plain(value)
    why = {"cause": reason.cause, "words": word_reasons((reason,), language)} if reason is not None else None
    return f'"value":{digits},"printed":{_dumps(figure.printed)},"lacking":{_dumps(why)}'


@lru_cache(maxsize=64)
def _pieces(profile: Profile, language: Language) -> list[str]:
    """All that the form says before, between and behind its figures."""
    pieces = ['"tables":[\n']
    for spec in profile.tables:
        pieces[-1] += _open({"id": spec.id, "title": spec.title(language)}) + '"rows":[\n'
        for block in spec.blocks:
            for row in block.rows:
                pieces[-1] += _open({"row_id": row.id, "row_path": row.path}) + '"figures":['
                for column in block.columns:
                    pieces[-1] += _open(
                        {
                            "column_id": column.id,
                            "column_path": column.path,
                            "type": column.type,
                            "unit": unit_of(profile, column),
                        }
                    )
                    pieces.append("},")
                pieces[-1] = "}]},\n"
        pieces[-1] = "}]}\n]},\n"
    pieces[-1] = pieces[-1].removesuffix(",\n") + "\n]}\n"
    return pieces


def _open(value: dict[str, object]) -> str:
    return _dumps(value)[:-1] + ","


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
