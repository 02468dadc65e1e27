"""One finding as a person reads it: what is wrong, where in the source, by which requirement, what to do."""

from collections.abc import Mapping, Sequence

from crossfoot.reporters import phrases
from crossfoot.reporters.fold import fold, pieces
from crossfoot.reporters.paint import Paint
from crossfoot.reporters.phrases import one_line
from crossfoot.reporters.places import Excerpt, Excerpts
from crossfoot.results.diagnostic import Diagnostic
from crossfoot.terms.listing import LIST
from crossfoot.terms.severity import Severity
from crossfoot.terms.text import Language, Text

_INDENT = "  "
_DETAIL = " " * 6
_MANY_PLACES = 8
_PLACE = "1"
_WAIVED = "2"
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}


class FindingPrinter:
    """Prints findings one after another; what stands in ``sources`` is shown where it is at hand."""

    def __init__(self, sources: Mapping[str, str], language: Language, columns: int, paint: Paint) -> None:
        self._language: Language = language
        self._columns = columns
        self._paint = paint
        self._excerpts = Excerpts(sources, columns, language, paint)
        self._last: list[str] = []

    def full(self, diagnostic: Diagnostic) -> list[str]:
        """The finding with an excerpt of the source and its details."""
        severity = self._say(phrases.SEVERITY[diagnostic.severity])
        if diagnostic.draft:
            severity += f"{self._say(LIST)}{self._say(phrases.DRAFT)}"
        style = _COLOURS[diagnostic.severity]
        mark = self._paint(f"{diagnostic.code} [{severity}]", style)
        place = self._paint(_position(diagnostic), _PLACE)
        message = pieces(f"{one_line(diagnostic.message)} ({diagnostic.rule})")
        lines = fold(_INDENT, [f"{place}: ", f"{mark} ", *message], self._columns)
        excerpt = self._excerpts.of(diagnostic, style)
        # What is found at one place, such as all the rows that a table lacks, shows it once.
        if excerpt.lines != self._last:
            lines += excerpt.lines
            self._last = excerpt.lines
        requirement = " ".join(part for part in (diagnostic.requirement, diagnostic.title) if part)
        lines += self._detail(phrases.WHERE, pieces(one_line(_path_of(diagnostic))))
        lines += self._detail(phrases.REQUIREMENT, pieces(one_line(requirement)))
        lines += self._detail(phrases.BASIS, pieces(one_line(diagnostic.basis)))
        lines += self._detail(phrases.RELATED, self._related(diagnostic, excerpt))
        lines += self._detail(phrases.HELP, pieces(one_line(diagnostic.help)))
        lines += self._detail(phrases.PAGE, [one_line(diagnostic.url)] if diagnostic.url else [])
        return lines

    def waived(self, diagnostic: Diagnostic, reason: str) -> list[str]:
        """The finding with the reason for which it is accepted."""
        note = self._say(phrases.REASON).format(reason=one_line(reason))
        mark = self._paint(f"{diagnostic.code} [{self._say(phrases.WAIVED)}]", _WAIVED)
        message = pieces(f"{one_line(diagnostic.message)} · {note}")
        return fold(_INDENT, [f"{_position(diagnostic)}: ", f"{mark} ", *message], self._columns)

    def _related(self, diagnostic: Diagnostic, excerpt: Excerpt) -> list[str]:
        """The other places that the excerpt does not show, without a path that is the same; of many, not those that
        say 0.
        """
        places = [place for place in diagnostic.related if place not in excerpt.shown]
        if len(places) > _MANY_PLACES:
            places = [place for place in places if place.message != "0"]
        listed: list[str] = []
        for place in places[:_MANY_PLACES]:
            path = "" if place.path == diagnostic.path else f"{place.path}:"
            listed.append(one_line(f"{path}{place.line}:{place.column} {place.message}").rstrip())
        if len(places) > _MANY_PLACES:
            listed.append(f"… +{len(places) - _MANY_PLACES}")
        return phrases.as_list(listed, self._language)

    def _detail(self, name: Text, words: Sequence[str]) -> list[str]:
        """A line about the finding, where there is something to say."""
        head = f"{self._say(name)}{self._say(phrases.COLON)}"
        return fold(_DETAIL, [head, *words], self._columns) if words else []

    def _say(self, text: Text) -> str:
        return text(self._language)


def _position(diagnostic: Diagnostic) -> str:
    return one_line(f"{diagnostic.path}:{diagnostic.line}:{diagnostic.column}")


def _path_of(diagnostic: Diagnostic) -> str:
    """Where in the official table; empty where the finding's own words say all of it."""
    paths = [" > ".join(path) for path in (diagnostic.row, diagnostic.column_path) if path]
    said = f"{diagnostic.message}\n{diagnostic.help}"
    return "" if all(path in said for path in paths) else " × ".join(paths)
