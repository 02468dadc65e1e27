"""Numbers as a report prints them."""

from crossfoot.numbers.figure import Figure, read_figure, read_number

__all__ = ["Figure", "read_figure", "read_number"]
