"""Paths as messages show them."""

import os
from pathlib import Path


def display_path(file: Path) -> str:
    """``file`` relative to the working directory, with ``/`` between the parts."""
    path, here = str(file), f"{Path.cwd()}{os.sep}"
    if path.startswith(here) and os.pardir not in path:
        return path.removeprefix(here).replace(os.sep, "/")
    try:
        return os.path.relpath(file).replace(os.sep, "/")
    except ValueError:  # another drive
        return file.as_posix()
