"""The wheel as a stranger gets it: built from this checkout without network, installed into an empty folder."""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

Done = subprocess.CompletedProcess[str]
Run = Callable[..., Done]


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return Path(__file__).parents[2]


@pytest.fixture(scope="session")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    _run(["-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)], root)
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel unpacked as pip does it, dependencies left out."""
    folder = tmp_path_factory.mktemp("installed")
    pip = ["-m", "pip", "--disable-pip-version-check", "install", "--no-deps", "--no-index"]
    _run([*pip, "--target", str(folder / "packages"), str(wheel)], folder)
    return folder / "packages"


@pytest.fixture
def run_python(tmp_path: Path) -> Run:
    """Run Python, in an empty folder where no other is given; ``installed`` goes before this checkout on the path."""

    def run(*arguments: str, installed: Path | None = None, cwd: Path = tmp_path) -> Done:
        before = {} if installed is None else {"PYTHONPATH": str(installed)}
        return _run(arguments, cwd, before)

    return run


def _run(arguments: Sequence[str], cwd: Path, environment: dict[str, str] | None = None) -> Done:
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env={**inherited, "PYTHONIOENCODING": "utf-8", **(environment or {})},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, f"{' '.join(arguments)}: exit {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done
