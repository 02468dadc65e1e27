"""Consistent random reports, and same-run comparisons of what judging them costs."""
