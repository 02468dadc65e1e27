"""From sources and packs to a report."""
