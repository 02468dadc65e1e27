"""Presets are a choice among the rules there are, and the standard is what rules say themselves."""

from crossfoot.rules.presets import PRESETS, STANDARD, preset_severity
from crossfoot.rules.registry import BY_CODE, RULES
from crossfoot.terms.severity import Severity


def test_presets_name_rules_that_exist():
    assert list(PRESETS) == ["core", "standard", "strict"]
    assert all(code in BY_CODE for preset in PRESETS.values() for code in preset)
    assert PRESETS[STANDARD] == {}


def test_core_only_leaves_out_and_strict_only_raises():
    assert set(PRESETS["core"].values()) == {None}
    for code, severity in PRESETS["strict"].items():
        assert severity is not None and severity > BY_CODE[code].severity, code


def test_what_cannot_be_waived_is_in_every_preset():
    for rule in RULES:
        for preset in PRESETS:
            severity = preset_severity(preset, rule.code, rule.severity)
            assert rule.waivable or severity is Severity.ERROR, (rule.code, preset)
