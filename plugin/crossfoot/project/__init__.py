"""A site's settings, packs and register, and the reports that it holds."""
