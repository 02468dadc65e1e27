"""The contestants of other makes: Markdown linters and two scripts of our own."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from benchmarks.measure import Cost, run

Contestant = Callable[[Path], Cost]
"""Does its work on one folder of reports."""

HASHING = "read and hash alone"

# The linters find line lengths and the like in every report; that is their answer, not a fault.
_FINDINGS = (0, 1)


def peers(workspace: Path) -> dict[str, Contestant]:
    """All contestants that can be had on this machine; of the others it says on standard error why not."""
    found: dict[str, Contestant] = {
        HASHING: _script("hashing.py", workspace),
        "BeautifulSoup script (row sums alone)": _script("naive.py", workspace),
    }
    rumdl = shutil.which("rumdl", path=str(Path(sys.executable).parent)) or shutil.which("rumdl")
    if rumdl:
        command = [rumdl, "check", "--no-cache", "--silent"]
        found["rumdl (Rust, all cores)"] = lambda folder: run([*command, str(folder)], cwd=workspace, accept=_FINDINGS)
    else:
        _missing("rumdl", "install the extra `bench`")
    markdownlint = _markdownlint(workspace)
    if markdownlint:
        found["markdownlint-cli2 (Node)"] = lambda folder: run(
            [str(markdownlint), f"{folder.relative_to(workspace)}/*.md"], cwd=workspace, accept=_FINDINGS
        )
    return found


def _script(name: str, workspace: Path) -> Contestant:
    command = [sys.executable, str(Path(__file__).with_name(name))]
    return lambda folder: run([*command, str(folder)], cwd=workspace)


def _markdownlint(workspace: Path) -> Path | None:
    npm = shutil.which("npm")
    if npm is None:
        _missing("markdownlint-cli2", "npm is not here")
        return None
    folder = workspace / "node"
    install = [npm, "install", "--no-audit", "--no-fund", "--silent", "--prefix", str(folder), "markdownlint-cli2"]
    done = subprocess.run(install, capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        _missing("markdownlint-cli2", f"npm could not install it: {done.stderr.strip()[-200:]}")
        return None
    return folder / "node_modules" / ".bin" / "markdownlint-cli2"


def _missing(name: str, why: str) -> None:
    print(f"NOT MEASURED: {name} ({why})", file=sys.stderr)
