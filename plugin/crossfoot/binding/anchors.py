"""The total to which figures belong that do not name their matter: 行政复议7件，其中维持5件."""

from crossfoot.profile.narrative_model import ProseFigure


class Anchor:
    """The last figure of a passage that names its matter itself, and where it stands."""

    __slots__ = ("_figure", "_has_parts", "_told_with", "at")

    def __init__(self) -> None:
        self._figure: ProseFigure | None = None
        self._has_parts = False
        self._told_with: int | None = None
        self.at = 0

    def move(self, figure: ProseFigure, at: int, between: str) -> None:
        """Go on to ``figure`` at ``at``; ``between`` is what stands between it and the figure before it.

        行政复议7件、行政诉讼3件，其中维持7件 is told of both, which are told beside the same words.
        """
        before = self._figure
        alike = before is not None and before is not figure and before.beside == figure.beside != ()
        together = alike and not self._has_parts and "；" not in between and "其中" not in between
        self._told_with = self.at if together else None
        self._figure, self.at, self._has_parts = figure, at, False

    def take_part(self) -> None:
        """One of its parts was told: those of another total behind it are that one's alone."""
        self._has_parts = True

    def has(self, figure: ProseFigure, sentence: int) -> bool:
        """Whether ``figure``, of the sentence at ``sentence``, is a part of it by the pack and of nothing told with it.

        行政复议7件，行政诉讼3件。行政诉讼3件中，维持2件: the sentence says of which it tells.
        """
        if self._figure is None or self._figure.name not in figure.within:
            return False
        return self._told_with is None or self._told_with < sentence <= self.at
