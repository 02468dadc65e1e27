"""Our reading in the plain form in which it is compared with others'."""

from crossfoot.document.html_table import read_html


def our_tables(text):
    """Of each table its caption, header rows, grid, and cells with their slots."""
    return [
        (
            table.caption,
            table.header_rows,
            table.grid(),
            [[c.text, c.row, c.column, c.row_span, c.column_span, c.header] for c in table.cells],
        )
        for table in read_html(text).tables
    ]
