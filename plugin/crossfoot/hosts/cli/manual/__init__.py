"""What ``--help`` says, by command: what it is for, how it is used, what its exit code means."""

from crossfoot.hosts.cli.manual.baseline import BASELINE
from crossfoot.hosts.cli.manual.check import CHECK
from crossfoot.hosts.cli.manual.docs import DOCS
from crossfoot.hosts.cli.manual.explain import EXPLAIN
from crossfoot.hosts.cli.manual.new import NEW
from crossfoot.hosts.cli.manual.overview import OVERVIEW
from crossfoot.hosts.cli.manual.rules import RULES
from crossfoot.hosts.cli.manual.tables import TABLES

MANUAL = {
    "": OVERVIEW,
    "check": CHECK,
    "new": NEW,
    "baseline": BASELINE,
    "tables": TABLES,
    "explain": EXPLAIN,
    "rules": RULES,
    "docs": DOCS,
}
"""By command, ``""`` being the program itself."""
