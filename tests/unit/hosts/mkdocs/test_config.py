from crossfoot.hosts.mkdocs.config import CrossfootConfig
from crossfoot.project.options import KEYS


def test_the_plugin_has_every_setting_and_no_other():
    assert {name for name, _ in CrossfootConfig._schema} == set(KEYS)
