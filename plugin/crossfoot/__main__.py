"""``python -m crossfoot``."""

from crossfoot.hosts.cli.main import run

if __name__ == "__main__":
    run()
