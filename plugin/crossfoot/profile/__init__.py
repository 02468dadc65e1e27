"""Packs: what a form demands, written in YAML, and what comes out of it."""
