"""The files beside a report's page: the official layout cell by cell, numbers as numbers, blanks as blanks."""

import csv
import io
import json
import zipfile
from decimal import Decimal
from urllib.parse import quote

import openpyxl
import pytest

from crossfoot.binding.register import Body, Register
from crossfoot.publishing.downloads import links
from crossfoot.publishing.downloads.files import downloads
from crossfoot.publishing.downloads.places import address_of, path_of
from sites.example import report
from unit.publishing.example import publish
from unit.publishing.odd_report import FORMULA, LONG, odd, of_2019
from unit.publishing.official_grid import official_cells

REPORTS = {"plain": report(), "odd": odd(), "form of 2019": of_2019(), "tables missing": report().split("## 三、")[0]}


def made(text, **options):
    """The report, and its files by format."""
    site = publish({"docs/reports/a/2024.md": text}, **options)
    (one,) = site.reports
    return one, {download.format: download.content for download in downloads(site, one)}


def workbook(content):
    return openpyxl.load_workbook(io.BytesIO(content))


def shown(figure):
    """What a spreadsheet is to hold: an exact number, the author's text, or nothing."""
    if figure.value is None or figure.column.type == "amount":
        return figure.printed or None
    return figure.value if sum(map(str.isdigit, str(figure.value))) <= 15 else str(figure.value)


@pytest.mark.parametrize("text", REPORTS.values(), ids=REPORTS)
def test_a_workbook_is_the_official_layout_cell_by_cell(text):
    one, files = made(text)
    book = workbook(files["xlsx"])
    assert len(book.worksheets) == len(one.profile.tables) == 3
    for sheet, table in zip(book, one.profile.tables, strict=True):
        assert sheet["A1"].value == table.title("zh")
        figures = iter([figure for figure in one.figures if figure.table == table.id])
        cells = official_cells(one, table)
        merged = set()
        for row, column, high, wide, printed, is_figure in cells:
            cell = sheet.cell(row + 3, column + 1)
            if high > 1 or wide > 1:
                merged.add(f"{cell.coordinate}:{sheet.cell(row + 2 + high, column + wide).coordinate}")
            value = Decimal(str(cell.value)) if cell.data_type == "n" and cell.value is not None else cell.value
            assert value == (shown(next(figures)) if is_figure else printed), cell.coordinate
        assert next(figures, None) is None, "every figure has its cell"
        last = 2 + max(cell.row + cell.rows for cell in cells)
        assert merged == {str(area) for area in sheet.merged_cells.ranges if 3 <= area.min_row <= last}


def test_numbers_are_numbers_and_text_is_no_formula():
    _, files = made(odd())
    sheet = workbook(files["xlsx"]).worksheets[0]
    at = {str(cell.value): cell for row in sheet.iter_rows() for cell in row}
    assert at[FORMULA].data_type == "s"
    assert at[LONG].data_type == "s", "Excel would round a number of 17 digits"
    assert at["1234"].data_type == "n" and at["-5"].data_type == "s", "no count is below 0"
    assert at["4068.2"].number_format == "0.00", "as many decimals as the author wrote"
    assert [cell.value for cell in sheet[5]] == ["规章", None, "/", 1234]


@pytest.mark.parametrize(
    ("printed", "cell", "shown"),
    [("+5", 5, "+5"), ("＋5", 5, "+5"), ("+0", 0, "+0"), ("-5", -5, "-5"), ("5", 5, "5"), ("－5", -5, "-5")],
)
def test_the_sign_of_a_change_is_printed_and_leaves_it_a_number(printed, cell, shown):
    _, files = made(of_2019().replace("| 行政许可 | 198 | +699 |", f"| 行政许可 | 198 | {printed} |"))
    rows = workbook(files["xlsx"]).worksheets[0].iter_rows()
    (row,) = [row for row in rows if row[0].value == "行政许可"]
    found = next(one for one in row[2:] if one.value is not None)
    assert (found.data_type, found.value, found.number_format.startswith("+")) == ("n", cell, shown.startswith("+"))
    lines = list(csv.reader(io.StringIO(files["csv"].decode("utf-8-sig"), newline="")))
    (line,) = [line for line in lines if line[:1] == ["行政许可"]]
    assert [text for text in line if text][2] == shown


@pytest.mark.parametrize("text", REPORTS.values(), ids=REPORTS)
def test_a_workbook_prints_on_a4_fit_to_width(text):
    one, files = made(text)
    for sheet, table in zip(workbook(files["xlsx"]), one.profile.tables, strict=True):
        assert (sheet.page_setup.paperSize, sheet.sheet_properties.pageSetUpPr.fitToPage) == (9, True)
        assert sheet.page_setup.fitToHeight == 0, "as many sheets as it takes"
        assert sheet.page_setup.orientation == ("landscape" if table.layout == "across" else "portrait")
        assert (sheet.print_title_rows is not None) == (len(table.blocks) == 1)
        assert sheet["A3"].font.name == "宋体"


def test_a_number_is_never_wider_than_its_column():
    _, files = made(report().replace("| 5 | 1 | 0 | 0 | 0 | 0 | 6 |", "| 5 | 1 | 0 | 0 | 0 | 0 | 123456789012 |"))
    sheet = workbook(files["xlsx"]).worksheets[1]
    assert sheet.column_dimensions["J"].width >= 14 and sheet.column_dimensions["I"].width < 14


def test_the_same_report_gives_the_same_bytes():
    assert made(odd())[1] == made(odd())[1]
    with zipfile.ZipFile(io.BytesIO(made(odd())[1]["xlsx"])) as archive:
        assert archive.testzip() is None
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.create_system for entry in archive.infolist()} == {0}


@pytest.mark.parametrize("title", ["a\x00b", "<b>&\"'", "_x000D_", "\ud7ff\ufffe", "😀"])
def test_any_title_is_well_formed(title):
    site = publish({"docs/reports/a/2024.md": report()})
    (one,) = site.reports
    one = one._replace(filed=one.filed._replace(head=one.filed.head._replace(title=title)))
    xlsx = next(made.content for made in downloads(site, one) if made.format == "xlsx")
    assert workbook(xlsx).properties.title.replace("_x005F_", "_") == title.replace("\x00", "\ufffd").replace(
        "\ufffe", "\ufffd"
    )


@pytest.mark.parametrize("text", REPORTS.values(), ids=REPORTS)
def test_csv_has_every_cell_of_the_official_layout_in_its_first_slot(text):
    one, files = made(text)
    assert files["csv"].startswith(b"\xef\xbb\xbf"), "else Excel takes it for another encoding"
    lines = list(csv.reader(io.StringIO(files["csv"].decode("utf-8-sig"), newline="")))
    assert lines[0] == [one.filed.head.title]
    for table in one.profile.tables:
        start = lines.index([table.title("zh")]) + 1
        figures = iter([figure for figure in one.figures if figure.table == table.id])
        cells = official_cells(one, table)
        for row, column, _, _, printed, is_figure in cells:
            text = lines[start + row][column]
            if not is_figure:
                assert text == printed
                continue
            figure = next(figures)
            if figure.value is None or figure.column.type == "amount":
                assert text in (printed, "'" + printed)
            else:
                plus = "+" if figure.printed.startswith(("+", "＋")) else ""
                assert text == plus + format(figure.value, "f")
        first_slots = {(cell.row, cell.column) for cell in cells}
        for y, fields in enumerate(lines[start : start + 1 + max(cell.row for cell in cells)]):
            assert all((y, x) in first_slots for x, text in enumerate(fields) if text)


def test_csv_never_holds_a_formula():
    _, files = made(odd())
    fields = [text for line in csv.reader(io.StringIO(files["csv"].decode("utf-8-sig"), newline="")) for text in line]
    assert "'" + FORMULA in fields and FORMULA not in fields
    assert "-5" in fields and "/" in fields, "a number, a sign"


@pytest.mark.parametrize("text", REPORTS.values(), ids=REPORTS)
def test_json_has_every_figure_exact_with_its_labels(text):
    one, files = made(text)
    read = json.loads(files["json"], parse_float=Decimal, parse_int=Decimal)
    assert (read["body"]["name"], int(read["year"]), read["pack"]["id"]) == (one.body.name, one.year, one.profile.id)
    cells = [
        (table["id"], row["row_id"], row["row_path"], figure)
        for table in read["tables"]
        for row in table["rows"]
        for figure in row["figures"]
    ]
    for (table, row_id, row_path, cell), figure in zip(cells, one.figures, strict=True):
        assert (table, row_id, tuple(row_path)) == (figure.table, figure.row.id, figure.row.path)
        assert (cell["column_id"], tuple(cell["column_path"])) == (figure.column.id, figure.column.path)
        assert (cell["value"], cell["printed"]) == (figure.value, figure.printed)
        assert (cell["unit"] is not None) == (cell["type"] == "amount")
        if figure.value is None:
            assert cell["lacking"]["cause"] == figure.lacking.cause and cell["lacking"]["words"]
        else:
            assert cell["lacking"] is None and str(cell["value"]) == format(figure.value, "f")


def test_what_lacks_is_said_below_the_table():
    _, files = made(odd())
    csv_text = files["csv"].decode()
    assert "本表有 4 格没有数字（空白不等于 0）" in csv_text
    notes = [cell.value for row in workbook(files["xlsx"]).worksheets[0].iter_rows() for cell in row]
    assert any(isinstance(note, str) and note.startswith("本表有 4 格没有数字") for note in notes)
    assert "没有数字" not in made(report())[1]["csv"].decode()


def test_amounts_keep_their_unit_and_say_in_which_they_count():
    one, files = made(of_2019())
    figure = next(figure for figure in one.figures if figure.column.type == "amount")
    read = json.loads(files["json"])["tables"][0]["rows"][-1]["figures"][-1]
    assert read["unit"] == "元" and read["printed"] == figure.printed != str(figure.value)
    assert figure.printed in files["csv"].decode()


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("reports/a/2024/", "reports/a/2024/a-2024-tables.csv"),
        ("reports/a/2024.html", "reports/a/a-2024-tables.csv"),
        ("reports/a/", "reports/a/reports-a-tables.csv"),
        ("2024/", "2024/2024-tables.csv"),
        ("", "report-tables.csv"),
        (quote("reports/沭阳/2024/"), "reports/沭阳/2024/沭阳-2024-tables.csv"),
        (quote("reports/a b/50%?#/"), "reports/a b/50%?#/a b-50%?#-tables.csv"),
    ],
)
def test_files_lie_beside_their_page(page, name):
    address = address_of(page, "csv")
    assert path_of(address) == name
    assert address.rpartition("/")[0] == page.rpartition("/")[0] and "?" not in address and "#" not in address


def test_long_names_are_cut_and_stay_apart():
    names = {
        path_of(address_of(quote(f"r/{'县' * 80}/{'局' * 80}{year}/"), "json")).rpartition("/")[2] for year in (1, 2)
    }
    assert len(names) == 2 and all(len(name.encode()) <= 255 for name in names)


def test_links_name_format_and_size_and_take_nothing_for_markup():
    site = publish({"docs/reports/a/2024.md": report()})
    (one,) = site.reports
    evil = '"><script>alert(1)</script>'
    one = one._replace(filed=one.filed._replace(head=one.filed.head._replace(title=evil)))
    html = links.render(downloads(site, one), lambda address: f"../{address}", "zh")
    assert "<script" not in html and 'download="&quot;&gt;&lt;script' in html
    assert 'href="../reports/a/2024/a-2024-tables.xlsx"' in html and "XLSX，9 kB" in html
    assert "hidden>打印全页</button>" in html, "only a script can print"
    assert links.render([], str, "zh") == ""


@pytest.mark.parametrize(
    ("size", "words"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1000, "1 kB"),
        (1499, "1 kB"),
        (1500, "2 kB"),
        (999499, "999 kB"),
        (1_000_000, "1 MB"),
        (2_600_000_000, "3 GB"),
    ],
)
def test_sizes_in_words(size, words):
    assert links.size_in_words(size) == words


def test_a_report_without_a_page_has_no_files():
    site = publish({"docs/reports/a/2024.md": report()}, unpublished={"docs/reports/a/2024.md"})
    assert downloads(site, site.reports[0]) == []


def keys(site):
    """What the files of the one report of ``site`` were made of, and the files."""
    made = downloads(site, site.reports[0])
    (key,) = {download.key for download in made}
    return key, [download.content for download in made]


TEXT = report(head="keywords: 甲\n")
OTHERS = {
    "a figure": ({"text": TEXT.replace("| 517 |", "| 518 |")}, {}, True),
    "a blank": ({"text": TEXT.replace("| 517 |", "|  |")}, {}, True),
    "a fraction written otherwise": ({"text": TEXT.replace("4068.208", "4068.2080")}, {}, True),
    "a figure written otherwise": ({"text": TEXT.replace("| 517 |", "| ５１７ |")}, {}, True),
    "words in place of a figure": ({"text": TEXT.replace("| 517 |", "| 见附件 |")}, {}, True),
    "the title": ({"text": TEXT.replace("title: ", "title: 关于")}, {}, True),
    "the body": ({"text": TEXT.replace("body: 示范县", "body: 甲县")}, {}, True),
    "its kind": ({"text": TEXT.replace("kind: government", "kind: department")}, {}, True),
    "the level of its body": ({}, {"register": Register((Body("shifan", "示范县人民政府", level="city"),))}, True),
    "its source": ({"text": TEXT.replace("source: ", "source: 原")}, {}, True),
    "the day": ({"text": TEXT.replace("03-12", "03-13")}, {}, True),
    "a draft": ({"text": TEXT.replace("keywords", "draft: true\nkeywords")}, {}, True),
    "the site": ({}, {"root": "https://other.example.gov.cn/"}, True),
    "the language": ({}, {"language": "en"}, True),
    "the page": ({"path": "docs/reports/b/2024.md"}, {}, True),
    "its prose": ({"text": TEXT.replace("解读方式单一", "解读不够")}, {}, False),
    "nothing": ({}, {}, False),
}


@pytest.mark.parametrize(("one", "site", "differ"), OTHERS.values(), ids=OTHERS)
def test_the_key_tells_reports_apart_whose_files_differ(one, site, differ):
    def made(path="docs/reports/a/2024.md", text=TEXT, **options):
        return keys(publish({path: text}, **options))

    before, after = made(), made(**one, **site)
    assert (before[1] != after[1], before[0] != after[0]) == (differ, differ)


def test_what_is_recalled_is_not_made(monkeypatch):
    site = publish({"docs/reports/a/2024.md": TEXT})
    before = downloads(site, site.reports[0])
    known = {(path_of(one.address), one.key): one.content for one in before}
    monkeypatch.setattr("crossfoot.publishing.downloads.files._make", None)
    assert downloads(site, site.reports[0], lambda path, key: known[path, key]) == before
    with pytest.raises(TypeError):  # one of them is not known
        downloads(site, site.reports[0], lambda path, key: known.get((path, key)) if path.endswith("x") else None)
