"""Paths as messages show them."""

import os
from pathlib import Path


def display_path(file: Path) -> str:
    """``file`` relative to the working directory, with ``/`` between the parts."""
    try:
        return os.path.relpath(file).replace(os.sep, "/")
    except ValueError:  # another drive
        return file.as_posix()
