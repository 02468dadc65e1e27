"""Figures of a page as assistive technology has them: through Chromium's accessibility tree alone."""

from typing import Any, NamedTuple

from playwright.sync_api import Page

HEADERS = ("columnheader", "rowheader")


class SpokenFigure(NamedTuple):
    """A figure cell: its table's name, the names of its header cells in their order, and what the cell says."""

    table: str
    path: tuple[str, ...]
    words: str


def spoken_figures(page: Page) -> list[SpokenFigure]:
    """Every cell that names header cells.

    The tree has no property for ``headers``; so the names come from the document, all else from the tree: that each is
    exposed, is a header cell of the same table, and how it is called.
    """
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    by_node: dict[str, Any] = {node["nodeId"]: node for node in nodes}
    by_element = {node["backendDOMNodeId"]: node for node in nodes if "backendDOMNodeId" in node}
    elements = _elements(session.send("DOM.getDocument", {"depth": -1})["root"])
    by_id = {attributes["id"]: number for number, attributes in elements.items() if "id" in attributes}

    def table_of(node: Any) -> Any:
        while node["role"]["value"] != "table":
            node = by_node[node["parentId"]]
        return node

    figures = []
    for number, attributes in elements.items():
        if "headers" not in attributes:
            continue
        cell = by_element[number]
        assert not cell["ignored"] and cell["role"]["value"] in ("cell", "gridcell"), cell
        headers = [by_element[by_id[id]] for id in attributes["headers"].split()]
        for header in headers:
            assert not header["ignored"] and header["role"]["value"] in HEADERS, header
            assert table_of(header) is table_of(cell)
        path = tuple(_name(header) for header in headers)
        figures.append(SpokenFigure(_name(table_of(cell)), path, _name(cell)))
    return figures


def _name(node: Any) -> str:
    return str(node.get("name", {}).get("value", ""))


def _elements(root: Any) -> dict[int, dict[str, str]]:
    """The attributes of every element by its number."""
    found: dict[int, dict[str, str]] = {}
    waiting = [root]
    while waiting:
        node = waiting.pop()
        flat = node.get("attributes", [])
        found[node["backendNodeId"]] = dict(zip(flat[::2], flat[1::2], strict=True))
        waiting += node.get("children", [])
    return found
