"""The reference pages in docs/: fresh, each linked with all others, and with every fact in either language."""

import re
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest

from crossfoot.docgen.reference import reference_pages
from crossfoot.hosts.cli.main import main
from crossfoot.profile.load import load_pack_file
from crossfoot.profile.shipped import shipped_packs
from crossfoot.project.reference import folder_of, pack_page, rule_index, rule_page
from crossfoot.rules.registry import RULES

ROOT = Path(__file__).parents[2]
PACKS = tuple(load_pack_file(file) for file in shipped_packs().values())


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return dict(reference_pages(PACKS))


def prose_of(page: str) -> str:
    """Without examples and code, in which a link is no link."""
    page = re.sub(r"^(`{3,})\w*\n.*?^\1$", "", page, flags=re.DOTALL | re.MULTILINE)
    return re.sub(r"`[^`\n]*`(?!\])", "", page)


def test_the_committed_pages_are_fresh(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    assert main(["docs", "--check"]) == 0, capsys.readouterr().out


def test_every_link_leads_to_a_page_and_to_a_place_in_it(pages):
    broken = []
    for name, text in pages.items():
        for address in re.findall(r"\]\(([^)\s]+)\)", prose_of(text)):
            target, _, place = address.partition("#")
            page = pages.get(normpath(join(dirname(name), target)) if target else name)
            if page is None or (place and f'<a id="{place}"></a>' not in page):
                broken.append((name, address))
    assert broken == []


def test_every_page_can_be_reached_from_the_list_of_its_language(pages):
    for language in ("zh", "en"):
        index, packs = pages[rule_index(language)], pages[f"{folder_of(language)}packs/index.md"]
        assert all(f"[{rule.code}]({rule.code}.md) | {rule.name} |" in index for rule in RULES)
        assert all(f"[{pack.id}]({pack.id}.md)" in packs for pack in PACKS)
        assert "(../packs/index.md)" in index and "(../rules/index.md)" in packs


def test_both_languages_state_the_same_facts(pages):
    """Codes, ids, formulas and links are the same; the words around them differ."""
    for name in [*(rule_page(rule.code, "{}") for rule in RULES), *(pack_page(pack.id, "{}") for pack in PACKS)]:
        chinese, english = (pages[name.replace("{}/", folder_of(language))] for language in ("zh", "en"))
        for pattern in (r"^\| (`[^|]+`) \|", r'<a id="([^"]+)">', r"`([^`\n]*[=<>][^`\n]*)`", r"\]\(#([^)]+)\)"):
            _, _, facts = chinese.partition("\n## 用于哪些要求\n") if "rules/" in name else ("", "", chinese)
            _, _, same = (
                english.partition("\n## Requirements that it judges\n") if "rules/" in name else ("", "", english)
            )
            assert re.findall(pattern, facts, re.MULTILINE) == re.findall(pattern, same, re.MULTILINE), (name, pattern)


def test_an_english_page_is_in_english(pages):
    """What Crossfoot itself says; the words of forms and of the law stay Chinese."""
    ours = ("规则", "要求", "依据：", "核对结果", "没有问题", "默认级别", "豁免：", "警告", "提示）")
    for name, text in pages.items():
        if name.startswith("en/"):
            found = [word for word in ours if re.search(rf"^(?:- |#+ |\*\*|\| )?{word}", prose_of(text), re.MULTILINE)]
            assert found == [], name
