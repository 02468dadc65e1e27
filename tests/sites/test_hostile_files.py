"""What ill-meaning authors wrote, in every file that the site offers: read back as it was written, and never carried out."""

import csv
import io
import json
import re
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import frictionless
import openpyxl
import pytest

from sites.hostile import FORMULAS, LICENCE, OTHERS, REGISTERED, hostile_site

AUTHORS = [*REGISTERED, *OTHERS]
ATOM = "{http://www.w3.org/2005/Atom}"

# What a spreadsheet takes for a formula (OWASP, "CSV Injection"), unless it is a number or nothing but dashes.
FORMULA = re.compile(r"\s*[=+\-@＝＋－＠\t\r]")
HARMLESS = re.compile(r"[+-]?[0-9][0-9,]*(\.[0-9]+)?|[-－]+")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile_site(tmp_path_factory.mktemp("hostile")).root / "site"


def rows(file: Path) -> list[list[str]]:
    return list(csv.reader(io.StringIO(file.read_text("utf-8-sig"), newline=""), strict=True))


def table(file: Path) -> list[dict[str, str]]:
    head, *body = rows(file)
    assert all(len(row) == len(head) for row in body)
    return [dict(zip(head, row, strict=True)) for row in body]


def written(text: str) -> str:
    """A text as its author wrote it: without the apostrophe that stands before a formula."""
    return text.removeprefix("'") if FORMULA.match(text.removeprefix("'")) else text


def test_no_field_of_any_csv_is_a_formula(site):
    files = sorted(site.rglob("*.csv"))
    assert len(files) > len(AUTHORS) + 3
    obeyed = {
        f"{file.relative_to(site)}: {field}"
        for file in files
        for row in rows(file)
        for field in row
        if FORMULA.match(field) and not HARMLESS.fullmatch(field)
    }
    assert obeyed == set()


def test_columns_of_numbers_hold_numbers_and_nothing_else(site):
    for row in table(site / "data" / "figures.csv"):
        assert re.fullmatch(r"(-?[0-9]+(\.[0-9]+)?)?", row["value"]), row
        assert row["year"] == "2024"
    counts = [name for name in table(site / "data" / "reports.csv")[0] if name.startswith("requirements_")]
    assert len(counts) == 5
    assert all(row[name].isdecimal() for row in table(site / "data" / "reports.csv") for name in counts)


def test_what_was_written_is_read_back_from_the_open_data(site):
    by_title = {written(row["title"]): row for row in table(site / "data" / "reports.csv")}
    for author in AUTHORS:
        row = by_title[author.title]
        assert (written(row["body"]), written(row["source"])) == (author.body, author.payload)
    told = json.loads((site / "data" / "figures.json").read_text("utf-8"))
    by_body = {report["body"]: report for report in told["reports"]}
    assert all(by_body[author.body]["source"] == author.payload for author in AUTHORS)
    # A cell with words for a number.
    printed = {written(row["printed"]) for row in table(site / "data" / "figures.csv")}
    assert {payload.replace("|", "") for payload in (*FORMULAS, "javascript:alert(1)")} <= printed
    package = json.loads((site / "data" / "datapackage.json").read_text("utf-8"))
    assert LICENCE in json.dumps(package["licenses"])
    assert frictionless.validate(str(site / "data" / "datapackage.json")).valid


def test_the_overview_tells_of_everybody_as_they_are_called(site):
    told = {written(row["机关"]) for row in table(site / "overview" / "reports.csv")}
    named = {name for name, *_ in json.loads((site / "overview" / "reports.json").read_text("utf-8"))["bodies"]}
    assert {author.body for author in AUTHORS} <= told & named


@pytest.mark.parametrize("author", AUTHORS, ids=lambda author: author.name)
def test_the_downloads_of_a_report_say_what_it_says(site, author):
    folder = site / "reports" / author.name / "2024"
    stem = f"{author.name}-2024"
    assert written(rows(folder / f"{stem}-tables.csv")[0][0]) == author.title
    told = json.loads((folder / f"{stem}-figures.json").read_text("utf-8"))
    assert (told["title"], told["source"], told["body"]["name"]) == (author.title, author.payload, author.body)

    file = folder / f"{stem}-tables.xlsx"
    names = zipfile.ZipFile(file).namelist()
    assert not [name for name in names if re.search("external|vba|connection|calcChain|hyperlink", name)]
    book = openpyxl.load_workbook(file)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}
    assert not [cell for cell in cells if cell.hyperlink is not None]
    assert author.title in {cell.value for cell in cells} | {book.properties.title}


def test_feed_and_sitemap_are_whole(site):
    titles = {title.text for title in ET.parse(site / "feed.xml").getroot().iter(f"{ATOM}title")}
    # A feed has fifty entries at most.
    assert len(titles & {author.title for author in AUTHORS}) >= 20
    for address in ET.parse(site / "feed.xml").getroot().iter(f"{ATOM}link"):
        assert address.attrib["href"].startswith("https://www.example.gov.cn/xxgk/")
    locations = [one.text or "" for one in ET.parse(site / "sitemap.xml").getroot().iter() if one.tag.endswith("loc")]
    assert len(locations) > len(AUTHORS) and all(
        re.fullmatch("https://www.example.gov.cn/[^<>\"' ]*", one) for one in locations
    )
