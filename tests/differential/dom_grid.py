"""Tables of an html5lib tree, formed by the steps of the HTML standard as literally as can be: slow, and independent."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

Cell = list[str | int]
Reading = tuple[str | None, int, list[list[str | None]], list[Cell]]

UNSHOWN = {"script", "style"}


def text_content(element: Element) -> str:
    """The text content, ``br`` as a space, without scripts and styles."""
    parts: list[str] = []

    def walk(node: Element) -> None:
        if not isinstance(node.tag, str):
            return
        name = node.tag.rpartition("}")[2]
        if name in UNSHOWN:
            return
        if name == "br":
            parts.append(" ")
        parts.append(node.text or "")
        for child in node:
            walk(child)
            parts.append(child.tail or "")

    walk(element)
    return collapse("".join(parts))


def collapse(text: str) -> str:
    for space in "\t\n\f\r":
        text = text.replace(space, " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text.strip(" ")


def span_of(element: Element, name: str, most: int, least: int) -> int:
    value = element.get(name, "").lstrip("\t\n\f\r ")
    negative = value.startswith("-")
    value = value[1:] if value[:1] in ("+", "-") and value else value
    digits = ""
    while value and value[0] in "0123456789":
        digits, value = digits + value[0], value[1:]
    if not digits or (negative and int(digits) > 0):
        return 1
    number = min(int(digits), most)
    return number if number >= least else 1


def children(element: Element, *names: str) -> Iterator[Element]:
    return (child for child in element if child.tag in names)


def columns_of(table: Element) -> int:
    count = 0
    for child in table:
        if child.tag in ("thead", "tbody", "tfoot", "tr"):
            break
        if child.tag == "colgroup":
            cols = list(children(child, "col"))
            count += sum(span_of(col, "span", 1000, 1) for col in cols) if cols else span_of(child, "span", 1000, 1)
    return count


def read_table(table: Element) -> Reading:
    caption = next((text_content(child) for child in children(table, "caption")), None)
    groups = [*children(table, "thead", "tbody"), *children(table, "tfoot")]
    slots: dict[tuple[int, int], int] = {}
    cells: list[Cell] = []
    width, y, header_rows = columns_of(table), 0, 0
    for group in groups:
        rows = list(children(group, "tr"))
        after = y + len(rows)
        if group.tag == "thead" and y == header_rows:
            header_rows = after
        for row in rows:
            x = 0
            for cell in children(row, "td", "th"):
                while (y, x) in slots:
                    x += 1
                column_span, row_span = span_of(cell, "colspan", 1000, 1), span_of(cell, "rowspan", 65534, 0)
                row_span = after - y if row_span == 0 else min(row_span, after - y)
                for row_index in range(y, y + row_span):
                    for column in range(x, x + column_span):
                        slots.setdefault((row_index, column), len(cells))
                cells.append([text_content(cell), y, x, row_span, column_span, cell.tag == "th"])
                x += column_span
                width = max(width, x)
            y += 1
    grid = [[str(cells[slots[r, c]][0]) if (r, c) in slots else None for c in range(width)] for r in range(y)]
    return caption, header_rows, grid, cells
