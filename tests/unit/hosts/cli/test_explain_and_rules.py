import json
import re

import pytest

from crossfoot.hosts.cli.main import main
from crossfoot.profile.load import load_pack_file
from crossfoot.profile.shipped import shipped_packs
from crossfoot.rules.registry import RULES


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_is_explained(rule, language, capsys):
    for name in (rule.code, rule.code.lower(), rule.name):
        assert main(["explain", name, "--lang", language]) == 0
        shown = capsys.readouterr().out
        assert shown.startswith(f"{rule.code} {rule.name}\n")
        assert rule.summary(language) in shown


@pytest.mark.parametrize(
    ("requirement", "expected"),
    [
        (
            "applications.balance",
            ["cn-ogi-2019", "cn-ogi-2021", "received + brought_forward = total + carried_forward"],
        ),
        ("front_matter.published", ["cn-ogi-2019", "cn-ogi-2021"]),
    ],
)
def test_a_requirement_is_explained_for_every_pack(requirement, expected, capsys):
    assert main(["explain", requirement]) == 0
    shown = capsys.readouterr().out
    assert all(words in shown for words in expected)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("pack", ["cn-ogi-2019", "cn-ogi-2021"])
def test_a_pack_is_explained_whole(pack, language, capsys):
    assert main(["explain", pack, "--lang", language]) == 0
    shown = capsys.readouterr().out
    profile = load_pack_file(shipped_packs()[pack])
    assert shown.startswith(profile.title(language) + "\n")
    assert [r.id for r in profile.requirements if f"`{r.id}`" not in shown or r.basis.zh not in shown] == []
    assert not re.search("</?[a-z]", shown), "nothing of HTML"


def test_rules_lists_every_rule_and_every_requirement(capsys):
    assert main(["rules", "--format", "json"]) == 0
    content = json.loads(capsys.readouterr().out)
    assert [rule["code"] for rule in content["rules"]] == [rule.code for rule in RULES]
    assert {pack["id"]: pack["years"] for pack in content["packs"]} == {
        "cn-ogi-2019": [2019, 2020],
        "cn-ogi-2021": [2021, None],
    }
    assert main(["rules", "--lang", "en"]) == 0
    shown = capsys.readouterr().out
    assert all(rule["code"] in shown for rule in content["rules"])
    for pack in content["packs"]:
        ids = [item["id"] for item in pack["requirements"]]
        # One deadline for each kind of body.
        assert {id for id in ids if ids.count(id) > 1} <= {"publication.deadline"}
        assert all(id in shown for id in ids)
