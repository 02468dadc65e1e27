"""Which packs are in force: all that there are, or those of the forms that a site names."""

import pytest

from crossfoot.profile.choose import choose_profile
from crossfoot.project.packs import load_profiles
from crossfoot.project.remember import known_profiles
from crossfoot.project.settings import SettingsErrors
from crossfoot.project.settings_file import load_settings

PACK = "pack: foi-2022\nform: foi\ntitle: Return\nyears: {from: 2022}\nbasis: Act s. 1\n"
SETTINGS = "site_name: a\nplugins:\n  - crossfoot:\n      packs: {packs}\n      cache: {cache}\n      forms: {forms}\n"


@pytest.fixture
def profiles(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docs").mkdir()
    (tmp_path / "foi.yml").write_text(PACK, encoding="utf-8")

    def load(forms, cache="false", read=load_profiles, packs="[foi.yml]"):
        (tmp_path / "mkdocs.yml").write_text(SETTINGS.format(forms=forms, cache=cache, packs=packs), encoding="utf-8")
        return read(load_settings(None, tmp_path))

    return load


@pytest.mark.parametrize(
    ("forms", "ids"),
    [
        ("", ["cn-ogi-2019", "cn-ogi-2021", "foi-2022"]),
        ("[foi]", ["foi-2022"]),
        ("cn-ogi", ["cn-ogi-2019", "cn-ogi-2021"]),
        ("[foi, cn-ogi]", ["cn-ogi-2019", "cn-ogi-2021", "foi-2022"]),
    ],
)
def test_a_site_may_name_its_forms(profiles, forms, ids):
    assert [profile.id for profile in profiles(forms)] == ids


def test_what_was_read_of_packs_is_kept_for_other_forms(profiles):
    for forms, ids in (("[foi]", ["foi-2022"]), ("[cn-ogi]", ["cn-ogi-2019", "cn-ogi-2021"])):
        assert [profile.id for profile in profiles(forms, "true", known_profiles)] == ids


def test_a_form_of_its_own_needs_no_profile_in_every_report(profiles):
    assert choose_profile(profiles("[foi]"), 2024, None).id == "foi-2022"


def test_a_form_that_no_pack_is_for(profiles):
    with pytest.raises(SettingsErrors) as caught:
        profiles("[fo]")
    assert [error.render("en").split("\n")[0] for error in caught.value.errors] == [
        "mkdocs.yml:6:15: forms: no pack is for 'fo'; there are cn-ogi, foi; did you mean foi?"
    ]


def test_two_packs_of_a_site_with_one_id(profiles, tmp_path):
    (tmp_path / "other.yml").write_text(PACK.replace("Return", "Other"), encoding="utf-8")
    with pytest.raises(SettingsErrors, match=r"^packs: foi.yml and other.yml both call themselves foi-2022$"):
        profiles("", packs="[foi.yml, other.yml]")
    # The same file twice is one pack, and a pack may stand in for a shipped one.
    (tmp_path / "other.yml").write_text(PACK.replace("foi-2022", "cn-ogi-2021"), encoding="utf-8")
    shown = profiles("", packs="[foi.yml, ./foi.yml, other.yml]")
    assert [profile.id for profile in shown][-1] == "cn-ogi-2021"
