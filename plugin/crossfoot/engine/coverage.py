"""The figures of the prose with their places, in words."""

from crossfoot.binding.prose_figures import ProseBinding
from crossfoot.binding.prose_model import BoundGrowth
from crossfoot.engine.reasons import word_reasons
from crossfoot.engine.word import Source
from crossfoot.numbers.personal_numbers import hide_personal_numbers
from crossfoot.results.coverage import Coverage, CoveredFigure, Status
from crossfoot.source.source_file import SourceFile
from crossfoot.terms.text import Language


def word_coverage(prose: ProseBinding, source: SourceFile, language: Language) -> Coverage:
    """What became of every figure of the prose of ``source``."""
    figures = []
    for covered in prose.coverage():
        line, column = source.position(covered.span.start)
        why = word_reasons((covered.why,), language) if covered.why else None
        printed = hide_personal_numbers(covered.printed)
        figures.append(CoveredFigure(line, column, printed, covered.status, covered.requirement, why))
    return Coverage(tuple(figures))


def cover_growth(coverage: Coverage, growth: BoundGrowth, source: Source) -> Coverage:
    """``coverage`` with the growth that was held against last year's report."""
    settled = {tuple(source.position(grown.quoted.span.start)): grown.holds for grown in growth.growth}
    figures = []
    for figure in coverage.figures:
        holds = settled.get((figure.line, figure.column))
        if holds is not None:
            status: Status = "verified" if holds else "contradicted"
            figure = figure._replace(status=status, requirement=growth.requirement.id, why=None)
        figures.append(figure)
    return Coverage(tuple(figures))
