"""Characters that print as nothing."""

UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""What is copied along with a text: soft hyphens, spaces of no width, marks that join or do not."""
