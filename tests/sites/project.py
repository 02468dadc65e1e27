"""Small MkDocs projects in a folder of their own, built in this process or by a command as their owners would."""

import contextlib
import logging
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import yaml

_LOCK = threading.Lock()
_BUILD_DATE = re.compile(rb"Build Date UTC : .*")


class Ended(NamedTuple):
    """How a build ended: its exit code, and what it said, line by line."""

    code: int
    lines: list[str]

    def having(self, *words: str) -> list[str]:
        return [line for line in self.lines if all(word in line for word in words)]


class _Lines(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.getMessage()}")


class Project:
    """A project below ``root``: ``docs/``, ``site/``, ``mkdocs.yml``."""

    def __init__(
        self, root: Path, files: Mapping[str, str], options: Mapping[str, object] | None = None, **config: object
    ) -> None:
        self.root = root
        for name, text in files.items():
            self.write(name, text)
        self.configure(options, **config)

    def write(self, name: str, text: str) -> None:
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def configure(self, options: Mapping[str, object] | None = None, **config: object) -> None:
        plugins = config.pop("plugins", [{"crossfoot": dict(options or {})}])
        settings = {"site_name": "示范", "theme": {"name": "mkdocs", "locale": "zh_CN"}, "plugins": plugins, **config}
        self.write("mkdocs.yml", yaml.safe_dump(settings, allow_unicode=True, sort_keys=False))

    def build(self, *, strict: bool = False) -> Ended:
        """Build with MkDocs' own functions, in this process."""
        from mkdocs.commands.build import build
        from mkdocs.config import load_config
        from mkdocs.exceptions import MkDocsException

        log, lines = logging.getLogger("mkdocs"), _Lines()
        level = log.level
        log.addHandler(lines)
        log.setLevel(logging.INFO)
        try:
            with _LOCK, _inside(self.root):
                config = load_config("mkdocs.yml", strict=strict)
                config.plugins.on_startup(command="build", dirty=False)
                build(config)
        except MkDocsException as error:
            return Ended(1, [*lines.lines, str(error)])
        finally:
            log.removeHandler(lines)
            log.setLevel(level)
        return Ended(0, lines.lines)

    def run(self, *words: str) -> Ended:
        """Run a command of the virtual environment in the project's folder."""
        done = subprocess.run(
            command(*words), cwd=self.root, env=environment(), capture_output=True, text=True, timeout=120
        )
        return Ended(done.returncode, (done.stdout + done.stderr).splitlines())

    def page(self, name: str) -> str:
        return (self.root / "site" / name).read_text(encoding="utf-8")

    def prints(self) -> dict[str, str]:
        """Every file of the site with a hash of its content; the time of the build is left out of it."""
        site = self.root / "site"
        return {
            file.relative_to(site).as_posix(): sha256(_BUILD_DATE.sub(b"", file.read_bytes())).hexdigest()
            for file in sorted(site.rglob("*"))
            if file.is_file()
        }


def command(*words: str) -> list[str]:
    """A module of this environment as a command."""
    return [sys.executable, "-m", *words]


def environment() -> dict[str, str]:
    """Without the hosts' notices, in a language and width that do not depend on where the tests run."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "PYTHONIOENCODING": "utf-8"}


@contextlib.contextmanager
def _inside(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
