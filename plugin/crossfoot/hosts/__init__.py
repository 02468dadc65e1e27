"""Where Crossfoot runs: the command and the MkDocs plugin."""
