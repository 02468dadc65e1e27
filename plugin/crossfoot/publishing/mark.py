"""How a mark begins: a comment in a page's text at which something made of all reports is to stand."""

START = "<!-- crossfoot:"
