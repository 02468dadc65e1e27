import pytest

from crossfoot.profile.body_words import body_words
from crossfoot.profile.load import load_pack, load_pack_file
from crossfoot.profile.shipped import shipped_packs
from crossfoot.project.local_deadlines import refuse_late_deadlines
from crossfoot.project.register import load_register
from crossfoot.project.settings import SettingsErrors

PACKS = [load_pack_file(path) for path in shipped_packs().values()]
WORDS = body_words(PACKS)

REGISTER = """bodies:
  - {id: shifan, name: 示范县人民政府, names: [示范县], kind: government}
  - id: shifan-edu
    name: 示范县教育局
    kind: department
    parent: shifan
  - {id: other, name: 某单位, names: [某单位（本级）]}
"""


@pytest.fixture
def load(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)

    def write(text):
        file = tmp_path / "register.yml"
        file.write_text(text, encoding="utf-8")
        return load_register(file, WORDS)

    return write


@pytest.mark.parametrize(
    ("word", "id"),
    [
        ("shifan", "shifan"),
        ("示范县", "shifan"),
        ("示范县教育局", "shifan-edu"),
        ("示范县 教育局", "shifan-edu"),
        ("某单位(本级)", "other"),
        ("无此机关", None),
    ],
)
def test_bodies_are_found_by_id_and_by_name(load, word, id):
    body = load(REGISTER).find(word)
    assert (body.id if body else None) == id


def test_kinds_are_known_by_every_name(load):
    register = load(REGISTER)
    kinds = {"shifan": "government", "示范县": "government", "示范县教育局": "department", "某单位": None}
    assert {word: body.kind if (body := register.find(word)) else "?" for word in kinds} == kinds


def test_kinds_and_levels_are_those_of_the_packs_in_force(tmp_path):
    # A register of another country has other words; the forms say which.
    keys = "front_matter: [%s]"
    key = "{key: %s, type: choice, choices: [%s], title: {zh: 键, en: Key}}"
    given = keys % ", ".join((key % ("kind", "council, agency"), key % ("level", "borough")))
    form = load_pack(f"pack: p\ntitle: {{zh: 例, en: P}}\nyears: {{from: 2020}}\nbasis: s. 1\n{given}\n", "p.yml")
    file = tmp_path / "register.yml"
    file.write_text(
        "deadlines: {council: 01-28}\nbodies:\n  - {id: a, name: A, kind: agency, level: borough}\n", "utf-8"
    )
    register = load_register(file, body_words([*PACKS, form]))
    assert [(body.kind, body.level) for body in register.bodies] == [("agency", "borough")]
    assert list(register.deadlines) == ["council"]
    with pytest.raises(SettingsErrors) as caught:
        load_register(file, WORDS)
    assert [error.message.en.split(";")[0][:32] for error in caught.value.errors] == [
        "kind is one of government, depar",
        "level is one of national, provin",
        "unknown key 'council'",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bodies: [", ["register.yml:1:9: not YAML"]),
        ("bodies:\n  - id：a\n    name: b\n", ["register.yml:2:7: not YAML: the colon after id is a full-width one"]),
        (
            "bodies:\n  - {id:a, name: b}\n",
            ["register.yml:2:6: unknown key 'id:a'; write", "register.yml:2:5: a body has"],
        ),
        ("- a", ["register.yml:1:1: a register holds a list"]),
        ("", ["register.yml:1:1: a register holds a list"]),
        ("bodies:\n  id: a\n", ["register.yml:1:1: a register holds a list `bodies`, such as bodies: [{id:"]),
        ("bodies: [甲局]\n", ["register.yml:1:10: a body has `id` and `name`, such as {id:"]),
        ("bodies:\n  - id:a\n    name:甲\n", ["register.yml:2:5: a body has `id` and `name`; write “key: value”"]),
        ("deadlines: {dept: 01-20}\nbodies: []\n", ["register.yml:1:13: unknown key 'dept'; known are government,"]),
        ("bodies:\n  - {id: a}\n  - b\n", ["register.yml:2:5: a body has `id`", "register.yml:3:5: a body has `id`"]),
        ("bodies:\n  - {id: a, name: b, knd: x}\n", ["register.yml:2:22: unknown key 'knd'; did you mean kind?"]),
        ("bodies:\n  - {id: a, name: b, kind: x}\n", ["register.yml:2:28: kind is one of government"]),
        ("bodies:\n  - {id: a, name: b, names: x}\n", ["register.yml:2:29: names takes a list"]),
        ("bodies:\n  - {id: a, name: [b]}\n", ["register.yml:2:19: name takes a word", "register.yml:2:5: a body has"]),
        ("bodies:\n  - {id: a, name: b}\n  - {id: c, name: b}\n", ["register.yml:3:5: 'b' is already a name of 'a'"]),
        ("bodies:\n  - {id: a, name: b}\n  - {id: a, name: c}\n", ["register.yml:3:5: 'a' is already the id of 'b'"]),
        (
            "bodies:\n  - {id: a, name: b, since: 2024, until: 2023, parent: x, parts: [y]}\n"
            "  - {id: a, name: c}\n  - {id: a, name: d}\n",
            [
                "register.yml:3:5: 'a' is already the id of 'b'",
                "register.yml:4:5: 'a' is already the id of 'b'",
                "register.yml:2:56: there is no body 'x'",
                "register.yml:2:66: there is no body 'y'",
                "register.yml:2:42: until 2023 is before since 2024",
            ],
        ),
        ("bodies:\n  - {id: a, name: b, parent: c}\n", ["register.yml:2:30: there is no body 'c'"]),
        (
            "bodies:\n  - {id: a, name: b, parent: 乙市}\n  - {id: c, name: 乙市, names: [乙], parts: [b, 乙]}\n",
            [
                "register.yml:2:30: '乙市' is a name; its id is 'c'",
                "register.yml:3:42: 'b' is a name; its id is 'a'",
                "register.yml:3:42: '乙' is a name; its id is 'c'",
            ],
        ),
        ("bodies:\n  - {id: a, name: b, level: city}\n", ["register.yml:2:29: level is one of national, province"]),
        ("bodies:\n  - {id: a, name: b, since: 24}\n", ["register.yml:2:29: since takes a year in four digits"]),
        ("bodies:\n  - {id: a, name: b, until: [2024]}\n", ["register.yml:2:29: until takes a year"]),
        ("bodies:\n  - {id: a, name: b, until: 0000}\n", ["register.yml:2:29: until takes a year"]),
        ("bodies:\n  - {id: a, name: b, deadline: '01- 8'}\n", ["register.yml:2:32: deadline takes a day"]),
        (
            "bodies:\n  - {id: a, name: b, deadline: 02-29}\n",
            ["register.yml:2:32: deadline takes a day such as 01-28 that"],
        ),
        (
            "bodies:\n  - {id: a, name: b, compiled: ja}\n",
            ["register.yml:2:32: compiled takes true, false, or the years"],
        ),
        (
            "bodies:\n  - {id: a, name: b}\n  - {id: c, name: d, parts: [a], compiled: {}}\n",
            ["register.yml:3:44: compiled takes years {since:"],
        ),
        (
            "bodies:\n  - {id: a, name: b}\n  - {id: c, name: d, parts: [a], compiled: {since: 2025, until: 2024}}\n",
            ["register.yml:3:44: until 2024 is before since 2025"],
        ),
        (
            "bodies:\n  - {id: a, name: b}\n  - {id: c, name: d, parts: [a], compiled: {sinse: 2025}}\n",
            ["register.yml:3:45: unknown key 'sinse'; did you mean since?"],
        ),
        ("bodies:\n  - {id: a, name: b, compiled: true}\n", ["register.yml:2:32: compiled goes with parts"]),
        ("bodies:\n  - {id: a, name: b, deadline: 02-30}\n", ["register.yml:2:32: deadline takes a day such as 01-28"]),
        (
            "bodies:\n  - {id: a, name: b, since: 2024, until: 2023}\n",
            ["register.yml:2:42: until 2023 is before since 2024"],
        ),
        (
            "bodies:\n  - {id: edu, name: b}\n  - {id: a, name: c, parts: [edo]}\n",
            ["register.yml:3:29: there is no body 'edo'; did you mean edu?"],
        ),
        ("bodies:\n  - {id: a, name: b, parts: [a]}\n", ["register.yml:2:29: a body is its own part: a → a"]),
        (
            "bodies:\n  - {id: a, name: b, parts: [c]}\n  - {id: c, name: d, parts: [e]}\n"
            "  - {id: e, name: f, parts: [a]}\n  - {id: g, name: h, parts: [a, c]}\n",
            ["register.yml:4:29: a body is its own part: a → c → e → a"],
        ),
        (
            "bodies:\n  - {id: b, name: c}\n  - {id: a, name: d, compiled: true, parts: [b, b]}\n",
            ["register.yml:3:45: parts has 'b' twice"],
        ),
        (
            "bodies:\n  - {id: a, name: b, parts: [[c], ' ']}\n",
            ["register.yml:2:30: parts takes a list of words", "register.yml:2:35: parts takes a list of words"],
        ),
        ("bodies:\n  - {id: a, name: b, parent: a}\n", ["register.yml:2:30: a body is above itself: a → a"]),
        (
            "bodies:\n  - {id: a, name: b, parent: c}\n  - {id: c, name: d, parent: a}\n  - {id: e, name: f, parent: c}\n",
            ["register.yml:3:30: a body is above itself: a → c → a"],
        ),
        ("bodies: [{id: a, name: b}]\nbodies: []\n", ["register.yml:2:1: the key 'bodies' stands twice"]),
        ("bodies:\n  - {id: a, name: b, since: 2020, since: 2024}\n", ["register.yml:2:35: the key 'since' stands"]),
        (
            "bodies: []\ndeadlines: {department: 01-28, department: 01-10}\n",
            ["register.yml:2:32: the key 'department'"],
        ),
        ("bodies: [{[id]: a, id: a, name: b}]\n", ["register.yml:1:11: unknown key ''"]),
        ("bodies: []\ndeadline: {}\n", ["register.yml:2:1: unknown key 'deadline'; did you mean deadlines?"]),
        ("bodies: []\ndeadlines: {departments: 01-28}\n", ["register.yml:2:13: unknown key 'departments'"]),
        ("bodies: []\ndeadlines: {department: 1-28}\n", ["register.yml:2:25: deadline takes a day"]),
        ("bodies: []\ndeadlines: 01-28\n", ["register.yml:2:12: deadlines takes a day for each kind"]),
        (
            "bodies:\n  - {id: a, name: b, until: 2024, deadline: {by: 01-20, since: 2025}}\n",
            ["register.yml:2:45: the deadline holds since 2025, after until 2024"],
        ),
    ],
)
def test_faults_have_their_place(load, text, expected):
    with pytest.raises(SettingsErrors) as caught:
        load(text)
    shown = [error.render("en") for error in caught.value.errors]
    assert len(shown) == len(expected), shown
    assert all(line.startswith(start) for line, start in zip(shown, expected, strict=True)), shown


@pytest.mark.parametrize(
    ("deadline", "expected"),
    [
        ("{since: 2024}", [(0, "a deadline has a day `by`", "期限应写明月日 by")]),
        ("{}", [(0, "a deadline has a day `by`", "期限应写明月日 by")]),
        ("{by: 01-20, from: 2024}", [(12, "unknown key 'from'", "未知的键 'from'")]),
        (
            "{by: 01-20, sinc: 2024}",
            [(12, "unknown key 'sinc'; did you mean since?", "未知的键 'sinc'；是否想写 since？")],
        ),
        ("{by: 01-20, by: 01-10}", [(12, "the key 'by' stands twice", "'by' 这个键写了两次")]),
        ("{by: 01-20, since: 24}", [(19, "since takes a year in four digits", "since 应为四位数字的年份")]),
        ("{by: 01-20, since: ''}", [(19, "since takes a year in four digits", "since 应为四位数字的年份")]),
        ("{by: 01-20, since: [2024]}", [(19, "since takes a year in four digits", "since 应为四位数字的年份")]),
        ("{by: 1-20, since: 2024}", [(5, "by takes a day such as 01-28", "by 应为每年都有的月日")]),
        ("{by: 02-29}", [(5, "by takes a day such as 01-28", "by 应为每年都有的月日")]),
        ("{by: {by: 01-20}}", [(5, "by takes a day such as 01-28", "by 应为每年都有的月日")]),
        (
            "{since: x, bi: 01-20}",
            [
                (11, "unknown key 'bi'", "未知的键 'bi'"),
                (8, "since takes a year in four digits", "since 应为四位数字的年份"),
                (0, "a deadline has a day `by`", "期限应写明月日 by"),
            ],
        ),
        (
            "[01-20]",
            [
                (
                    0,
                    "deadline takes one day such as 01-28, or {by: 01-28, since: 2024}",
                    "deadline 应为一个月日，例如 01-28，或者写成 {by: 01-28, since: 2024}",
                )
            ],
        ),
    ],
)
@pytest.mark.parametrize(
    ("before", "after"),
    [("bodies: []\ndeadlines: {government: ", "}\n"), ("bodies:\n  - {id: a, name: b, deadline: ", "}\n")],
)
def test_faults_of_a_deadline_have_their_place(load, before, after, deadline, expected):
    with pytest.raises(SettingsErrors) as caught:
        load(before + deadline + after)
    column = len(before.splitlines()[-1]) + 1
    shown = [(error.render("en"), error.render("zh")) for error in caught.value.errors]
    starts = [tuple(f"register.yml:2:{column + at}: {text}" for text in (en, zh)) for at, en, zh in expected]
    assert len(shown) == len(starts), shown
    for told, start in zip(shown, starts, strict=True):
        assert told[0].startswith(start[0]) and told[1].startswith(start[1]), told


def test_of_very_many_unknown_bodies_the_first_get_a_hint(load):
    text = "bodies:\n" + "".join(f"  - {{id: body{n}, name: 局{n}, parts: [bodi{n}]}}\n" for n in range(100))
    with pytest.raises(SettingsErrors) as caught:
        load(text)
    assert ["did you mean" in error.message.en for error in caught.value.errors] == [True] * 20 + [False] * 80


def test_all_that_a_body_may_have(load):
    text = (
        "deadlines: {department: 01-28}\nbodies:\n"
        "  - {id: a, name: 甲市, kind: government, level: prefecture, since: 2019, until: 2024,\n"
        "     compiled: true, parts: [b], deadline: 02-20}\n  - {id: b, name: 乙局, kind: department}\n"
    )
    register = load(text)
    whole, part = register.bodies
    assert (whole.level, whole.since, whole.until, whole.compiled, whole.parts) == (
        *("prefecture", 2019, 2024, True),
        ("b",),
    )
    assert register.source.position(part.span.start) == (5, 10)
    assert register.text[part.span.start : part.span.end] == "b"


@pytest.mark.parametrize(
    ("deadlines", "own", "expected"),
    [
        # The day for the reports of 2023, and that for those of 2024.
        ("", "", (None, None)),
        ("01-28", "", ((1, 28), (1, 28))),
        ("{by: 01-28}", "", ((1, 28), (1, 28))),
        ("{by: 01-28, since: 2024}", "", (None, (1, 28))),
        ("", "01-20", ((1, 20), (1, 20))),
        ("", "{by: 01-20, since: 2024}", (None, (1, 20))),
        ("01-28", "{by: 01-20, since: 2024}", ((1, 28), (1, 20))),
        ("{by: 01-28, since: 2024}", "01-20", ((1, 20), (1, 20))),
        ("{by: 01-28, since: 2024}", "{by: 01-20, since: 2023}", ((1, 20), (1, 20))),
        ("{by: 01-28, since: 2023}", "{by: 01-20, since: 2025}", ((1, 28), (1, 28))),
        ("{by: 01-28, since: 2024}", "{by: 01-20, since: 2025}", (None, (1, 28))),
        ("{since: 2024, by: 01-28}", "01-30", ((1, 30), (1, 30))),  # its own goes first, even a later one
    ],
)
def test_which_local_deadline_holds_for_a_year(load, deadlines, own, expected):
    kinds = f"deadlines: {{department: {deadlines}}}\n" if deadlines else ""
    body = "bodies:\n  - {id: a, name: 甲局%s}\n" % (f", deadline: {own}" if own else "")
    register = load(kinds + body)
    found = register.find("a")
    assert tuple(register.deadline_of(found, "department", year) for year in (2023, 2024)) == expected
    assert register.deadline_of(None, "government", 2024) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("deadlines: {department: 01-31, government: 03-31}\nbodies: []\n", []),
        (
            "deadlines: {department: 02-01}\nbodies: []\n",
            ["register.yml:1:25: the local deadline 02-01 is later than the law's, 01-31"],
        ),
        (
            "bodies:\n  - {id: a, name: b, kind: government, deadline: 04-01}\n",
            ["register.yml:2:50: the local deadline 04-01 is later than the law's, 03-31"],
        ),
        (
            "deadlines: {department: {since: 2024, by: 02-01}}\n"
            "bodies:\n  - {id: a, name: b, kind: government, deadline: {by: 04-01, since: 2025}}\n",
            [
                "register.yml:1:43: the local deadline 02-01 is later than the law's, 01-31",
                "register.yml:3:55: the local deadline 04-01 is later than the law's, 03-31",
            ],
        ),
        ("deadlines: {department: {by: 01-31, since: 2024}}\nbodies: []\n", []),
        ("bodies:\n  - {id: a, name: b, deadline: 03-31}\n", []),  # it may be a government
    ],
)
def test_a_local_deadline_is_never_later_than_the_laws(load, text, expected):
    register = load(text)
    if not expected:
        refuse_late_deadlines(register, PACKS)
        return
    with pytest.raises(SettingsErrors) as caught:
        refuse_late_deadlines(register, PACKS)
    assert [error.render("en").split("\n")[0] for error in caught.value.errors] == expected


@pytest.mark.parametrize(
    ("deadline", "late"),
    [
        ("02-20", False),
        ("{by: 02-20, since: 2019}", False),
        ("{by: 02-20, since: 2020}", False),  # the first form's last year
        ("{by: 02-20, since: 2021}", True),
        ("{by: 02-10, since: 2021}", False),
    ],
)
def test_a_local_deadline_is_held_against_the_law_of_its_years(load, deadline, late):
    form = "pack: %s\ntitle: {zh: 例, en: Example}\nyears: {%s}\nbasis: 例\n"
    form += "deadlines: [{kind: government, by: %s, title: {zh: 期限, en: Deadline}}]\n"
    packs = [load_pack(form % ("old", "from: 2019, to: 2020", "03-31"), "old.yml")]
    packs.append(load_pack(form % ("new", "from: 2021", "02-15"), "new.yml"))
    register = load(f"deadlines: {{government: {deadline}}}\nbodies: []\n")
    if not late:
        refuse_late_deadlines(register, packs)
        return
    with pytest.raises(SettingsErrors, match="the local deadline 02-20 is later than the law's, 02-15"):
        refuse_late_deadlines(register, packs)


def test_a_register_that_cannot_be_read(tmp_path):
    with pytest.raises(SettingsErrors, match="cannot be read"):
        load_register(tmp_path, WORDS)
    file = tmp_path / "register.yml"
    for content, why in (
        ("bodies:\n  - {id: a, name: 甲}\n".encode("gbk"), "不是 UTF-8 编码，第 2 行起，请用 UTF-8 编码另存"),
        (b"\0", "不是文本文件"),
    ):
        file.write_bytes(content)
        with pytest.raises(SettingsErrors) as caught:
            load_register(file, WORDS)
        assert caught.value.render("zh").endswith(f"register.yml（{why}）")
