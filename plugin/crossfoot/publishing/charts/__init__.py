"""What a pack wants drawn, as static SVG with its figures as a table behind it."""
