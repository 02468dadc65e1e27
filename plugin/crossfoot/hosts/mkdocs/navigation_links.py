"""Where the navigation of a site leads: its first level alone."""

from collections.abc import Iterator, Mapping, Sequence

from mkdocs.structure.files import File, Files, InclusionLevel

from crossfoot.hosts.mkdocs.publication import address


def first_level(nav: object, files: Files) -> Iterator[tuple[str, str]]:
    """The titles of the entries of ``nav``, as the settings have it, with the addresses of the pages that open them.

    A section is opened by its first page. What has no title of its own, and what leads elsewhere, is left out.
    """
    for entry in nav if isinstance(nav, list) else ():
        for title, target in entry.items() if isinstance(entry, Mapping) else ():
            page = next(filter(None, (_shown(files, uri) for uri in _pages(target))), None)
            if page is not None:
                yield str(title), address(page)


def _pages(target: object) -> Iterator[str]:
    """The sources below an entry, the first one first."""
    if isinstance(target, str):
        yield target
    elif isinstance(target, Mapping):
        for value in target.values():
            yield from _pages(value)
    elif isinstance(target, Sequence):
        for value in target:
            yield from _pages(value)


def _shown(files: Files, uri: str) -> File | None:
    file = files.get_file_from_path(uri)
    return file if file is not None and InclusionLevel.is_in_serve(file.inclusion) else None  # type: ignore[no-untyped-call]
