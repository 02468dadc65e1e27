"""The pages of lists that a site has without writing them: a title and marks, which are filled like any others."""

from collections.abc import Iterable
from pathlib import Path

import yaml
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from crossfoot.publishing.lists.list_pages import ListPage
from crossfoot.publishing.lists.markup import as_html, as_markdown


class _ListPage(File):
    """A page whose text is always the same. ``--dirty`` rebuilds what was saved, and no such page beside it."""

    def is_modified(self) -> bool:
        return not Path(self.abs_dest_path).is_file()


def add_pages(config: MkDocsConfig, files: Files, pages: Iterable[ListPage]) -> dict[str, str]:
    """Add the pages to ``files``; give the sources of all by their names.

    Where the site has a page of its own at the address, that one stays and stands for ours, be it excluded.
    """
    own = {_name(file.src_uri).casefold(): file.src_uri for file in files.documentation_pages(inclusion=lambda _: True)}
    sources: dict[str, str] = {}
    for page in pages:
        uri = f"{page.name}/index.md" if page.is_folder else f"{page.name}.md"
        # Names that differ in case alone are one and the same on many file systems.
        if page.name.casefold() in own:
            sources[page.name] = own[page.name.casefold()]
            continue
        sources[page.name] = uri
        files.append(_ListPage.generated(config, uri, content=text_of(page), inclusion=InclusionLevel.NOT_IN_NAV))
    return sources


def text_of(page: ListPage) -> str:
    """The page in Markdown. What it is called is data: themes print titles as HTML, Markdown has signs of its own."""
    head = yaml.dump(
        {"title": as_html(page.title), "description": as_html(page.description)},
        Dumper=yaml.CSafeDumper,
        allow_unicode=True,
        width=1000,
    )
    marks = "\n\n".join(f"<!-- crossfoot:{mark} -->" for mark in page.marks)
    return f"---\n{head}---\n\n# {as_markdown(page.title)}\n\n{marks}\n"


def _name(uri: str) -> str:
    """What ``uri`` is called in addresses, whether or not it is a folder's index."""
    name = uri.rpartition(".")[0]
    folder, _, last = name.rpartition("/")
    return folder if folder and last in ("index", "README") else name
