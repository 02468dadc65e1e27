"""The command ``crossfoot``."""
