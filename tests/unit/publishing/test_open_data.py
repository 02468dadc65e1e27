"""The open data: every figure of every published report once, exact, described, and nothing else."""

import csv
import io
import json
import re
from decimal import Decimal
from html import escape

import frictionless
import pytest

from crossfoot.binding.register import Register
from crossfoot.publishing.markers import fill
from crossfoot.publishing.open_data.columns import FIGURES, REPORTS, STATUSES
from crossfoot.publishing.open_data.dataset import json_ld
from crossfoot.publishing.open_data.files import open_data_files
from crossfoot.publishing.open_data.licence import describe
from crossfoot.publishing.open_data.summary import summarise
from sites.example import report
from unit.publishing.example import publish
from unit.publishing.odd_report import FORMULA, odd, of_2019

EVIL = '</script><img src=x onerror="alert(1)">'
TEXTS = {
    "docs/reports/a/2023.md": report("甲县", 2023),
    "docs/reports/a/2024.md": odd("甲县"),
    "docs/reports/b/2020.md": of_2019(),
    "docs/reports/c/2024.md": report("丙县", head="draft: true\n"),
    "docs/reports/d/2024.md": report("丁县"),
}


def site(**options):
    return publish(TEXTS, Register(), unpublished={"docs/reports/d/2024.md"}, **options)


def files(publication, **options):
    """The files by name; each is written before the next is asked for."""
    made = {}
    for path, content, _ in open_data_files(publication, **{"downloads": True, **options}):
        assert path.startswith("data/")
        made[path.removeprefix("data/")] = content if isinstance(content, bytes) else b"".join(content)
    return made


def rows(content):
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def write(folder, made):
    for name, content in made.items():
        (folder / name).write_bytes(content)
    return folder / "datapackage.json"


def test_every_figure_of_a_published_report_is_a_row_in_the_order_of_the_site():
    publication = site()
    found = iter(rows(files(publication)["figures.csv"]))
    shown = [one for one in publication.reports if one.path.endswith(("a/2023.md", "a/2024.md", "b/2020.md"))]
    assert len(shown) == 3
    for one in shown:
        for figure in one.figures:
            row = next(found)
            assert (row["table"], row["row_id"], row["column_id"]) == (figure.table, figure.row.id, figure.column.id)
            assert (row["body"], row["year"], row["pack"]) == (one.body.name, str(one.year), one.profile.id)
            assert (Decimal(row["value"]) if row["value"] else None) == figure.value
            assert row["printed"].removeprefix("'") == figure.printed
            assert row["lacking"] == (figure.lacking.cause if figure.lacking else "")
            assert row["page"] == f"{publication.root}{one.url}"
            assert row["row_path"].split(" > ") == list(figure.row.path)
    assert next(found, None) is None, "drafts and reports without a page are not in it"


def test_a_blank_is_empty_and_says_why_and_is_never_0():
    found = rows(files(site())["figures.csv"])
    regulations = [row for row in found if row["row_id"] == "regulations" and row["page"].endswith("a/2024/")]
    assert [(row["value"], row["printed"], row["lacking"]) for row in regulations] == [
        ("", "", "blank"),
        ("", "/", "placeholder"),
        ("1234", "1,234", ""),
    ]
    fees = next(row for row in found if row["row_id"] == "fees" and row["page"].endswith("a/2024/"))
    assert fees["value"] == "4068.20", "as exact as it is printed"
    (text,) = [row["printed"] for row in found if "HYPERLINK" in row["printed"]]
    assert text == "'" + FORMULA
    amount = next(row for row in found if row["type"] == "amount")
    assert amount["unit"] == "元" and Decimal(amount["value"]) == Decimal(amount["printed"].rstrip("万元 ")) * 10000


def test_json_says_the_same_as_csv():
    made = files(site())
    read = json.loads(made["figures.json"], parse_float=Decimal, parse_int=Decimal)
    by_page = {one["page"]: one for one in read["reports"]}
    for row in rows(made["figures.csv"]):
        one = by_page[row["page"]]
        name = f"{row['table']}.{row['row_id']}.{row['column_id']}"
        value = one["figures"][row["table"]][row["row_id"]][row["column_id"]]
        assert ("" if value is None else str(value)) == row["value"]
        assert one["lacking"].get(name, "") == row["lacking"]
        assert one["printed"].get(name, row["value"]) == row["printed"].removeprefix("'")
    cells = {form["pack"]: len(form["cells"]) for form in read["forms"]}
    assert cells == {"cn-ogi-2021": 200, "cn-ogi-2019": 198}
    assert {int(one["year"]) for one in read["reports"]} == {2020, 2023, 2024}


def test_reports_are_listed_once_with_their_files():
    made = files(site())
    found = rows(made["reports.csv"])
    assert [row["page"].removeprefix("https://www.example.gov.cn/xxgk/") for row in found] == [
        "reports/b/2020/", "reports/a/2023/", "reports/a/2024/",
    ]  # fmt: skip
    for row in found:
        assert row["csv"].startswith(row["page"]) and row["xlsx"].endswith(".xlsx") and row["status"] in STATUSES
        assert int(row["figures"]) + int(row["lacking"]) in (198, 200)
    assert found[2]["lacking"] == "4" and found[1]["published"] == "2024-03-12" and found[0]["published"] == ""
    assert {row["csv"] for row in rows(files(site(), downloads=False)["reports.csv"])} == {""}


def test_the_package_is_valid(tmp_path):
    made = files(site())
    found = frictionless.validate(str(write(tmp_path, made)))
    assert found.valid, found.flatten(["type", "message"])
    package = frictionless.Package(str(tmp_path / "datapackage.json"))
    figures = package.get_resource("figures")
    assert len(figures.read_rows()) == 200 * 2 + 198
    assert figures.bytes == len(made["figures.csv"]) and figures.hash


@pytest.mark.parametrize(
    ("name", "old", "new", "error"),
    [
        ("figures.csv", b",0,,0,,", b",none,,0,,", "type-error"),
        ("figures.csv", b"/reports/a/2023/", b"/reports/a/2022/", "foreign-key"),
        ("reports.csv", b",passed,", b",perhaps,", "constraint-error"),
    ],
)
def test_the_package_would_find_a_wrong_file(tmp_path, name, old, new, error):
    made = files(site())
    assert old in made[name]
    made[name] = made[name].replace(old, new, 1)
    found = frictionless.validate(str(write(tmp_path, made)))
    assert error in {type_ for (type_,) in found.flatten(["type"])}


def test_an_empty_site_has_valid_data_and_says_so(tmp_path):
    empty = publish({}, Register())
    assert frictionless.validate(str(write(tmp_path, files(empty)))).valid
    assert "还没有公布的报告" in fill("<!-- crossfoot:data -->", empty, str)
    assert json.loads(files(empty)["figures.json"])["reports"] == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_column_is_documented_on_the_page_and_in_the_package(language):
    publication = site(language=language)
    page = fill("<!-- crossfoot:data -->", publication, lambda address: f"../{address}")
    package = json.loads(files(publication)["datapackage.json"])
    fields = {resource["name"]: resource.get("schema", {}).get("fields", []) for resource in package["resources"]}
    made = files(publication)
    for name, columns in (("figures", FIGURES), ("reports", REPORTS)):
        assert list(rows(made[f"{name}.csv"])[0]) == [column.name for column in columns]
        for column, field in zip(columns, fields[name], strict=True):
            assert column.meaning.zh in field["description"] and column.meaning.en in field["description"]
            assert f"<code>{column.name}</code>" in page
            assert escape(column.meaning.zh) in page and escape(column.meaning.en) in page
    for file in made:
        assert f'href="../data/{file}"' in page


@pytest.mark.parametrize(
    ("licence", "stated", "on_page"),
    [
        ("", [], "未注明"),
        ("CC-BY-4.0", [{"name": "CC-BY-4.0"}], "CC-BY-4.0"),
        (
            "https://example.org/l?a=1&b",
            [{"path": "https://example.org/l?a=1&b"}],
            '<a href="https://example.org/l?a=1&amp;b"',
        ),
        ("署名后可用", [{"name": "other", "title": "署名后可用"}], "署名后可用"),
        ("javascript:alert(1)", [{"name": "other", "title": "javascript:alert(1)"}], "许可：javascript:alert(1)<"),
        ("https://", [{"name": "other", "title": "https://"}], "许可：https://<"),
        (EVIL, [{"name": "other", "title": EVIL}], "&lt;/script&gt;"),
    ],
)
def test_the_licence_is_stated_where_there_is_one(tmp_path, licence, stated, on_page):
    publication = site(licence=licence)
    assert describe(licence) == stated
    made = files(publication)
    assert json.loads(made["datapackage.json"]).get("licenses", []) == stated
    assert frictionless.validate(str(write(tmp_path, made))).valid
    page = fill("<!-- crossfoot:data -->", publication, str)
    assert on_page in page and "<img" not in page


def test_the_dataset_is_described_to_search_engines_and_ends_no_script():
    publication = site(name=EVIL, licence="CC-BY-4.0")
    element = json_ld(publication, summarise(publication))
    match = re.fullmatch(r'<script type="application/ld\+json">([^<>]*)</script>', element)
    read = json.loads(match[1])
    assert (read["@type"], read["temporalCoverage"]) == ("Dataset", "2020/2024")
    assert EVIL in read["name"] and read["license"]["name"] == "CC-BY-4.0"
    assert {one["contentUrl"] for one in read["distribution"]} == {
        f"https://www.example.gov.cn/xxgk/data/{name}" for name in ("figures.csv", "reports.csv", "figures.json")
    }
    assert [one["name"] for one in read["variableMeasured"]] == [column.name for column in FIGURES]
    relative = json.loads(json_ld(site(root=""), summarise(site(root="")))[35:-9])
    assert relative["distribution"][0]["contentUrl"] == "figures.csv" and "url" not in relative


def test_a_body_name_is_data():
    texts = {"docs/reports/a/2024.md": report().replace("body: 示范县人民政府", "body: '=1+\"x\",<b>'")}
    made = files(publish(texts, Register()))
    assert rows(made["figures.csv"])[0]["body"] == '\'=1+"x",<b>', "no formula, and one field"
    assert json.loads(made["figures.json"])["reports"][0]["body"] == '=1+"x",<b>'


def test_no_more_than_one_report_is_in_memory():
    publication = publish({f"docs/reports/a/{year}.md": report("甲县", year) for year in range(2021, 2031)}, Register())
    for path, content, _ in open_data_files(publication, downloads=True):
        if isinstance(content, bytes):
            assert path == "data/datapackage.json"
            continue
        pieces = list(map(len, content))
        assert len(pieces) >= 11, "a piece for each report"
        assert max(pieces[1:]) < 80_000
