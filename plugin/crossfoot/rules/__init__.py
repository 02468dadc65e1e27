"""The rules: each judges one thing, and only what the binding hands it."""
