"""What ``make look`` runs, for a person to look at: one picture of every kind of page, wide and narrow, light and dark,
and of what a terminal shows of a report with faults.
"""

import argparse
import contextlib
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from browser import ARGUMENTS, find_chromium
from e2e.built_site import one_of_each_kind, read_site
from e2e.conftest import ROOT, served
from e2e.terminal import COLUMNS, terminal_page
from sites.example import report
from sites.project import command, environment

WIDTHS = (1280, 768, 390)
SCHEMES = ("light", "dark")


def main() -> None:
    """Build the demonstration site and take the pictures."""
    parser = argparse.ArgumentParser(description="Take a picture of every kind of page of the demonstration site.")
    parser.add_argument("--output", type=Path, help="the folder for them; a new temporary one unless given")
    parser.add_argument("pages", nargs="*", help="addresses of pages; one of each kind unless given")
    chosen = parser.parse_args()
    program = find_chromium()
    if program is None:
        sys.exit("No Chromium: install it (Debian: apt install chromium fonts-noto-cjk) or set CHROMIUM to its path.")
    output = chosen.output or Path(tempfile.mkdtemp(prefix="crossfoot-look-"))
    output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        subprocess.run(
            command("mkdocs", "build", "--quiet", "--site-dir", folder), cwd=ROOT, env=environment(), check=True
        )
        pages = chosen.pages or [page.path for page in one_of_each_kind(read_site(Path(folder)))]
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        with contextlib.closing(served(Path(folder))) as address:
            base = next(address)
            for width in WIDTHS:
                for scheme in SCHEMES:
                    context = browser.new_context(
                        viewport={"width": width, "height": 900}, locale="zh-CN", color_scheme=scheme
                    )
                    page = context.new_page()
                    for path in pages:
                        page.goto(base + path, wait_until="load")
                        name = path.strip("/").replace("/", "-") or "home"
                        page.screenshot(path=output / f"{name}-{width}-{scheme}.png", full_page=True)
                    context.close()
        _look_at_terminals(browser, Path(folder), output)
        browser.close()
    print(f"{len(list(output.glob('*.png')))} pictures in {output}")


def _look_at_terminals(browser: Browser, folder: Path, output: Path) -> None:
    """A report with a wrong sum, a blank and a contradiction, on screens as wide as ``COLUMNS``, in both languages."""
    faulty = folder / "faulty.md"
    text = report()
    for right, wrong in (
        ("| 行政复议 | 1 | 0 | 0 | 0 | 1 |", "| 行政复议 | 1 | 0 | 0 | 0 | 3 |"),
        ("| 行政许可 | 517 |", "| 行政许可 |  |"),
        ("| （七）总计 | 5 | 1 | 0 | 0 | 0 | 0 | 6 |", "| （七）总计 | 5 | 1 | 0 | 0 | 0 | 0 | 8 |"),
    ):
        assert right in text
        text = text.replace(right, wrong)
    faulty.write_text(text, encoding="utf-8")
    page = browser.new_page(viewport={"width": 800, "height": 600})
    for columns in COLUMNS:
        for language in ("zh", "en"):
            page.set_content(terminal_page(faulty, columns, language))
            page.locator("pre").screenshot(path=output / f"terminal-{columns}-{language}.png")


if __name__ == "__main__":
    main()
