"""The total to which figures belong that do not name their matter: 行政复议7件，其中维持5件."""

from crossfoot.profile.narrative_model import ProseFigure


class Anchor:
    """The last figure of a passage that names its matter itself, and where it stands."""

    __slots__ = ("_figure", "_has_parts", "_shared", "at")

    def __init__(self) -> None:
        self._figure: ProseFigure | None = None
        self._has_parts = False
        self._shared = False
        self.at = 0

    def move(self, figure: ProseFigure, at: int, between: str) -> None:
        """Go on to ``figure`` at ``at``; ``between`` is what stands between it and the figure before it.

        行政复议7件、行政诉讼3件，其中维持7件 is told of both, which are told beside the same words.
        """
        before = self._figure
        alike = before is not None and before is not figure and before.beside == figure.beside != ()
        self._shared = alike and not self._has_parts and "；" not in between and "其中" not in between
        self._figure, self.at, self._has_parts = figure, at, False

    def take_part(self) -> None:
        """One of its parts was told: those of another total behind it are that one's alone."""
        self._has_parts = True

    def has(self, figure: ProseFigure) -> bool:
        """Whether ``figure`` is a part of it by the pack, and of nothing else that was told with it."""
        return self._figure is not None and self._figure.name in figure.within and not self._shared
