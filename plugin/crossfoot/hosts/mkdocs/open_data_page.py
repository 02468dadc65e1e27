"""The page of the open data, which a site that publishes its reports has without writing it."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from crossfoot.publishing.model import Publication
from crossfoot.publishing.open_data import dataset, phrases
from crossfoot.publishing.open_data.resources import FOLDER
from crossfoot.publishing.open_data.summary import summarise
from crossfoot.terms.text import Language

URI = f"{FOLDER}index.md"


def add_page(config: MkDocsConfig, files: Files, language: Language) -> None:
    """Add the page, unless the site has one of its own there, which may hold the mark itself."""
    if files.get_file_from_path(URI) is None:
        text = f"# {phrases.TITLE(language)}\n\n<!-- crossfoot:data -->\n"
        files.append(File.generated(config, URI, content=text, inclusion=InclusionLevel.NOT_IN_NAV))


def head_of(publication: Publication) -> str:
    """What the page has in its head: the data as search engines look for it."""
    return dataset.json_ld(publication, summarise(publication))
