"""What a site says of itself, read from its settings; faults have their place and words in both languages."""

import pytest

from crossfoot.project.settings import SettingsErrors
from crossfoot.project.settings_file import load_settings
from crossfoot.publishing.conventions.options import Column, Contact, Conventions

WHOLE = """site_name: 示范县
site_url: https://user@www.example.gov.cn/xxgk/
plugins:
  - crossfoot:
      publish:
        site:
          code: "0000000000"
          organiser: 办公室
          undertaker: 中心
          contact: {text: 示范路1号, phone: 010-1, email: a@example.gov.cn}
          icp: 京ICP备00000000号
          police: 京公网安备00000000000000号
          emblem: https://example.org/emblem
          error_report: https://example.org/errors
          columns:
            - {path: reports, name: 年报, type: 政务公开, description: 历年, keywords: [年报, 公开]}
            - {path: ./guide/more/, name: 指南}
"""


def read(tmp_path, text):
    file = tmp_path / "mkdocs.yml"
    file.write_text(text, encoding="utf-8")
    return load_settings(file, tmp_path)


def site(tmp_path, text) -> Conventions:
    publish = read(tmp_path, text).publish
    assert publish is not None and publish.site is not None
    return publish.site


def test_everything_is_read(tmp_path):
    assert site(tmp_path, WHOLE) == Conventions(
        name="示范县",
        domain="www.example.gov.cn",
        code="0000000000",
        organiser="办公室",
        undertaker="中心",
        contact=Contact("示范路1号", "010-1", "a@example.gov.cn"),
        icp="京ICP备00000000号",
        police="京公网安备00000000000000号",
        emblem="https://example.org/emblem",
        error_report="https://example.org/errors",
        columns=(
            Column("reports/", "年报", "政务公开", "历年", ("年报", "公开")),
            Column("guide/more/", "指南"),
        ),
    )


def test_name_and_domain_may_be_others_than_the_sites(tmp_path):
    own = WHOLE.replace('code: "0000000000"', 'code: "bm01000001"\n          name: 另名\n          domain: a.gov.cn')
    assert (site(tmp_path, own).name, site(tmp_path, own).domain, site(tmp_path, own).code) == (
        "另名",
        "a.gov.cn",
        "bm01000001",
    )


@pytest.mark.parametrize("publish", ["true", "{downloads: false}", "{site: false}", "{site: null}", "false"])
def test_a_site_that_is_no_governments_is_asked_nothing(tmp_path, publish):
    settings = read(tmp_path, f"plugins:\n  - crossfoot:\n      publish: {publish}\n")
    assert settings.site_items == ()
    assert settings.publish is None or settings.publish.site is None


@pytest.mark.parametrize(
    ("old", "new", "place", "zh", "en"),
    [
        (
            "organiser:",
            "organizer:",
            "8:11",
            "未知的设置项 'organizer'；是否想写 organiser？",
            "did you mean organiser?",
        ),
        ('"0000000000"', "0123456700", "7:17", "写在引号里", "quotation marks"),
        ('"0000000000"', '"123"', "7:17", "十位数字", "ten digits"),
        ('"0000000000"', "[1]", "7:17", "code 应为一行文字", "code takes one line of text"),
        ("a@example.gov.cn", "'a b'", "10:55", "不是电子邮箱", "is not a mail address"),
        ("phone: 010-1", "fone: 010-1", "10:34", "是否想写 phone？", "did you mean phone?"),
        (
            "https://example.org/emblem",
            "javascript:alert(1)",
            "13:19",
            "https:// 开头的网址",
            "an address with https://",
        ),
        ("path: reports", "path: ../a", "16:22", "超出了网站", "leads out of it"),
        ("path: reports, ", "", "16:15", "每个栏目应有 path 和 name", "a column has `path` and `name`"),
        ("path: ./guide/more/", "path: reports/", "17:15", "已经写过", "is already a column"),
        ("type:", "typ:", "16:41", "是否想写 type？", "did you mean type?"),
        ("keywords: [年报, 公开]", "keywords: {a: b}", "16:80", "keywords 应为词语列表", "keywords takes a list"),
        ("{path: ./guide/more/, name: 指南}", "指南", "17:15", "每个栏目应有 path 和 name", "a column has"),
    ],
)
def test_faults_have_a_place_and_words(tmp_path, monkeypatch, old, new, place, zh, en):
    monkeypatch.chdir(tmp_path)
    assert old in WHOLE
    with pytest.raises(SettingsErrors) as caught:
        read(tmp_path, WHOLE.replace(old, new, 1))
    error = caught.value.errors[0]
    assert zh in error.message.zh and en in error.message.en
    assert str(error.place).startswith("mkdocs.yml:")
    assert str(error.place) == f"mkdocs.yml:{place}"


def test_a_site_must_be_keys_and_values(tmp_path):
    with pytest.raises(SettingsErrors, match=r"publish\.site takes keys and values"):
        read(tmp_path, "plugins:\n  - crossfoot:\n      publish: {site: true}\n")


def test_what_is_asked_and_where_it_should_stand(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    items = read(tmp_path, WHOLE).site_items
    lacking = [item for item in items if not item.given]
    assert [item.key for item in lacking] == ["publish.site.columns", "type", "description", "keywords"]
    assert lacking[0].within and str(lacking[0].place) == "mkdocs.yml:15:11"
    assert {(item.column, str(item.place)) for item in lacking[1:]} == {("指南", "mkdocs.yml:17:15")}
    assert all(item.place is None for item in items if item.given)
    bare = read(tmp_path, "plugins:\n  - crossfoot:\n      publish:\n        site: {}\n").site_items
    assert [item.requirement for item in bare] == [
        "site.name", "site.domain", "site.code", "site.organiser", "site.contact", "site.icp", "site.police",
        "site.columns",
    ]  # fmt: skip
    assert {(item.given, str(item.place)) for item in bare} == {(False, "mkdocs.yml:4:9")}


def test_other_generators_say_it_in_toml(tmp_path):
    (tmp_path / "pyproject.toml").write_text(
        '[tool.crossfoot.publish.site]\nname = "示范县"\ndomain = "www.example.gov.cn"\ncode = "0000000000"\n', "utf-8"
    )
    settings = load_settings(None, tmp_path)
    assert settings.publish is not None and settings.publish.site is not None
    assert (settings.publish.site.name, settings.publish.site.code) == ("示范县", "0000000000")
    assert sum(item.given for item in settings.site_items) == 3
