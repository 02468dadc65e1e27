"""The figures of the prose with their places, in words."""

from crossfoot.binding.prose_figures import ProseBinding
from crossfoot.engine.reasons import word_reasons
from crossfoot.results.coverage import Coverage, CoveredFigure
from crossfoot.source.source_file import SourceFile
from crossfoot.terms.text import Language


def word_coverage(prose: ProseBinding, source: SourceFile, language: Language) -> Coverage:
    """What became of every figure of the prose of ``source``."""
    figures = []
    for covered in prose.coverage():
        line, column = source.position(covered.span.start)
        why = word_reasons((covered.why,), language) if covered.why else None
        figures.append(CoveredFigure(line, column, covered.printed, covered.status, covered.requirement, why))
    return Coverage(tuple(figures))
