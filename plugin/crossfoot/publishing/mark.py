"""How a mark looks: a comment in a page's text at which something made of all reports is to stand."""

import re

NAME = "crossfoot:"
MARK = re.compile(rf"<!--\s*{NAME}((?:(?!<!--|-->).)*)-->", re.DOTALL)
