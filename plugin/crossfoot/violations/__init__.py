"""What a rule returns: a fault with its place and its facts, without words or severity."""

from crossfoot.violations.violation import CellPlace, Related, Violation

__all__ = ["CellPlace", "Related", "Violation"]
