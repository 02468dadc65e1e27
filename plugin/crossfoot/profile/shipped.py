"""Where the packs are that come with Crossfoot."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped_packs() -> dict[str, Path]:
    """The shipped packs by id: out of the installed package, else out of the checkout that it is run from.

    An editable install does not show what the wheel puts into ``_packs``.
    """
    for folder in (_PACKAGE / "_packs", _PACKAGE.parent.parent / "data" / "packs"):
        packs = {path.stem: path for path in sorted(folder.glob("*.yml"))}
        if packs:
            return packs
    return {}
