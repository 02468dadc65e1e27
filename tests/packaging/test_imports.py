"""What importing costs others: which modules come along, and that the layers hold."""

import ast
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
HEAVY = ("mkdocs", "properdocs", "bs4", "markdown", "jinja2", "importlib.metadata")


@pytest.mark.parametrize(
    "module", ["crossfoot", "crossfoot.hosts.cli.main", "crossfoot.hosts.cli.check", "crossfoot.engine.check"]
)
def test_leaves_out_of_memory(module: str, run_python: Run) -> None:
    code = f"import sys, {module}; print(*(name for name in {HEAVY!r} if name in sys.modules))"
    assert run_python("-c", code).stdout.split() == []


def test_the_layers_hold(root: Path, run_python: Run) -> None:
    run_python("-c", "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())", cwd=root)


def test_every_module_says_what_it_is_about(root: Path) -> None:
    modules = sorted((root / "plugin").rglob("*.py"))
    silent = [path for path in modules if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))]
    assert len(modules) > 20
    assert [str(path.relative_to(root)) for path in silent] == []


def test_a_report_waits_for_few_patterns(root: Path, run_python: Run) -> None:
    """Compiling is a good part of what one report waits for: a pattern that few reports ask for is compiled late."""
    report = min((root / "docs" / "reports").rglob("*.md"))
    code = (
        "import os, re, sys, crossfoot.hosts.cli.main as main\n"
        "compiled, real = [], re._compiler.compile\n"
        "re._compiler.compile = lambda *given: compiled.append(sys._getframe(3).f_globals['__name__']) or real(*given)\n"
        f"main.main(['check', {str(report)!r}, '--fail-on', 'never', '--output', os.devnull])\n"
        "print(sum(name.startswith('crossfoot.') for name in compiled))"
    )
    assert 50 < int(run_python("-c", code, installed=root / "plugin").stdout) < 190
