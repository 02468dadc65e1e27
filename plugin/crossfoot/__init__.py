"""Judges statutory reports by their official form."""

__version__ = "0.1.0"
