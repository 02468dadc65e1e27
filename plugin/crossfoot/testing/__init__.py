"""Literate pages as tests: every report shown in a page must give exactly the findings that stand below it.

A page is Markdown. Of its fenced blocks those with one of these titles count, all others are passed over:

=================== ========================================================================================
``pack``            A rule pack for the reports that follow; several in a row are in force together. ``pack``,
                    ``title``, ``years`` and ``basis`` may be left out. Without any the shipped packs are used.
``options``         Settings for the next case, by the keys of a site (``select``, ``ignore``, ``severity``,
                    ``register``), ``today``, the day on which waivers expire and reports are due, else 1 January
                    2026, and ``whole_site``: these are all reports of the site.
``file NAME``       A file that lies beside the next report, such as the register; ``mkdocs.yml`` are the settings of
                    the site in place of ``options``.
``report``          A report, and with it a new case. ``report NAME``: one of several that are judged together.
                    With ``encoding="gbk"`` behind the title its file is not written in UTF-8.
``change NAME``     The report ``NAME.md`` of a folder that the caller names, with the lines after ``-`` replaced
                    by those after ``+``.
``rendered``        The HTML of the page that was built of the report above, to be compared with it (CF006).
``findings``        What the reports above give, one line each: ``3:19 CF301 message``, the path in front where there
                    are several reports, what to do indented below, a waived one marked. Left out where there are none.
=================== ========================================================================================
"""

from crossfoot.testing.example import Outcome, lines_of, run_case
from crossfoot.testing.literate import Block, Case, read_blocks, read_cases
from crossfoot.testing.pages import WrongFindings, check_page, run_page, update_page

__all__ = [
    "Block",
    "Case",
    "Outcome",
    "WrongFindings",
    "check_page",
    "lines_of",
    "read_blocks",
    "read_cases",
    "run_case",
    "run_page",
    "update_page",
]
