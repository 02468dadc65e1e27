"""Which long numbers are a person's, and which are something else."""

import pytest

from crossfoot.engine.check import check_text
from crossfoot.engine.options import CheckOptions
from crossfoot.profile.load import load_pack_file
from crossfoot.profile.shipped import shipped_packs
from properties.strategies.personal_numbers import bank_card, identity_number

PROFILES = [load_pack_file(path) for path in shipped_packs().values()]
OPTIONS = CheckOptions(select=frozenset({"CF604"}))
MOBILE = "13800138000"
PERSON = identity_number("11010119000101001")
CARD = bank_card("622200000000000012")


def found(body: str) -> list[str]:
    report = check_text(f"---\nyear: 2024\n---\n\n{body}\n", PROFILES, OPTIONS)
    return [str(d.facts["cause"]) for d in report.diagnostics]


@pytest.mark.parametrize(
    ("body", "causes"),
    [
        (f"张某（{MOBILE}）。", ["mobile"]),
        (f"申请人手机{MOBILE}。", ["mobile"]),
        (f"联系电话（手机）：{MOBILE}。", []),
        ("张某 138 0013 8000、138-0013-8000。", ["mobile", "mobile"]),
        ("张某 +86 13800138000、+86-138-0013-8000。", ["mobile", "mobile"]),
        (f"张某 {PERSON[:6]} {PERSON[6:14]} {PERSON[14:]}。", ["identity"]),
        (f"张某 {CARD[:4]} {CARD[4:8]} {CARD[8:12]} {CARD[12:16]} {CARD[16:]}。", ["bank-card"]),
        (f"张某{PERSON}，{CARD}，{MOBILE}。", ["identity", "bank-card", "mobile"]),
        (f"张某138**0013**8000，{MOBILE}。", ["mobile", "mobile"]),
        (f"张某{MOBILE}（户主）、{MOBILE}（个人）。", ["mobile", "mobile"]),
        (f"卡号 {CARD[:6]} {CARD[6:]}。", ["bank-card"]),
        (f"依次为{MOBILE},{MOBILE},{PERSON}。", ["mobile", "mobile", "identity"]),
        (f'<img src="a.png" alt="{PERSON}">', ["identity"]),
        (f"张某<span title='{MOBILE}'></span>。", ["mobile"]),
        # The contact line lets a mobile number pass, and nothing else.
        (f"联系电话：{PERSON}，{CARD}，{MOBILE}。", ["identity", "bank-card"]),
        (f"联系电话见下。张某{MOBILE}。", ["mobile"]),
        # So do a heading, and a line with a colon.
        (
            f"## 七、联系方式\n\n王某，{MOBILE}，{PERSON}\n\n### 公开科\n\n{MOBILE}\n\n## 八、附件\n\n{MOBILE}",
            ["identity", "mobile"],
        ),
        (f"## 联系我们\n\n| 科室 | 号码 |\n| --- | --- |\n| 公开科 | {MOBILE} |\n", []),
        (f"联系方式如下：\n\n- 办公室 {MOBILE}\n- 公开科 1380013\\ 8000\n\n## 附件\n\n- {MOBILE}", ["mobile"]),
        (
            f"联系方式如下：\n\n- 办公室 {MOBILE}\n\n{'全年收到申请，' * 9}张某{MOBILE}。\n\n张某{MOBILE}。",
            ["mobile", "mobile"],
        ),
        ("**联系方式：**\n\n办公室 138<b>00138000</b>", []),
        (f"**七、联系方式**\n\n办公室 {MOBILE}\n\n公开科 {MOBILE}", []),
        (f"已公布监督电话。\n\n张某 {MOBILE}", ["mobile"]),
        (f"## 三、热线运行情况\n\n市民{MOBILE}反映问题。", ["mobile"]),
        (f"本年度加强联系方式公开：\n\n## 二、办理情况\n\n张某{MOBILE}。", ["mobile"]),
        # A tag is no address, and neither are a path beside the report, a slash, a key.
        (f"<p><b>张某</b>{PERSON}</p>\n\n<p align=center>{PERSON}</p>\n\n### 李某<br/>{PERSON}", ["identity"] * 3),
        (f"| 甲 |\n| --- |\n| 张某<br/>{PERSON} |\n| <b>张某</b>{PERSON} |", ["identity"] * 2),
        (f"<table><tr><td>张某<br/>{PERSON}</td><td><b>李某</b>{MOBILE}</td></tr></table>", ["identity", "mobile"]),
        (
            f"[附件](files/{PERSON}.pdf)，![](images/{PERSON}.png)，见[附件2]。\n\n[附件2]: files/张某{CARD}.pdf",
            [*["identity"] * 2, "bank-card"],
        ),
        (f"{PERSON}/{PERSON}，id={PERSON}，{PERSON}-1，1.{PERSON} {{: data-id={PERSON} }}", ["identity"] * 6),
        (
            f"[附件](files/scan_{PERSON}_1.pdf)，[甲]({PERSON}.pdf)，[乙](张某{MOBILE}.pdf)",
            ["identity"] * 2 + ["mobile"],
        ),
        (f"张某 {CARD}. 李某 [乙]({MOBILE}.pdf)，{CARD}.", ["bank-card", "mobile", "bank-card"]),
        (f"见[网站](https://www.example.gov.cn){MOBILE}，<https://www.example.gov.cn/>{MOBILE}。", ["mobile"] * 2),
        # What a table has beside the text of its cells.
        (f"<table data-id='{PERSON}'><caption>张某{PERSON}</caption><tr><td>甲</td></tr></table>", ["identity"] * 2),
        (f"<table><!-- {PERSON} --><tr><td title='{PERSON}'>甲</td></tr></table>", ["identity"] * 2),
        (f"| 甲 |\n| --- |\n| <span title='{PERSON}'>乙</span> |\n| 丙 <!-- {PERSON} --> |", ["identity"] * 2),
        (
            f"{MOBILE}\n{MOBILE}\n{PERSON}\n\n    {PERSON}\n    {PERSON}\n\n- {CARD}\n- {CARD}",
            ["mobile"] * 2 + ["identity"] * 3 + ["bank-card"] * 2,
        ),
        (f"{PERSON}**{MOBILE}**<i>{CARD}</i>", ["identity", "mobile", "bank-card"]),
        ("".join(f"<b>{digit}</b>" for digit in PERSON), ["identity"]),
        (f"1 - {MOBILE}，2 — {CARD} - 3，{MOBILE}-X。", ["mobile", "bank-card", "mobile"]),
        # Whatever divides it.
        (f"张某 {PERSON[:4]} {PERSON[4:8]} {PERSON[8:12]} {PERSON[12:16]} {PERSON[16:]}。", ["identity"]),
        (f"张某 {PERSON[:6]} {PERSON[6:10]}-{PERSON[10:12]}-{PERSON[12:14]} {PERSON[14:]}。", ["identity"]),
        (f"张某 {PERSON[:6]}—{PERSON[6:]}、\u200b{PERSON[:9]}\u200b{PERSON[9:]}。", ["identity"] * 2),
        (f"| 甲 |\n| --- |\n| **{PERSON[:6]}**{PERSON[6:]} |\n\n### 138<b>0013</b>8000", ["identity", "mobile"]),
        (f"张某 0086-{MOBILE}、0086{MOBILE}、86-{MOBILE}、1380 0138 000。", ["mobile"] * 4),
        # The contact of one who is not the office; the words of a form, of a table, with blanks between them.
        (f"申请人联系电话：{MOBILE}。投诉人的电话为{MOBILE}。", ["mobile"] * 2),
        (f"申 请 人：张某，联系电话：{MOBILE}。", ["mobile"]),
        (f"| 申请人 | 联系电话 |\n| --- | --- |\n| 张某 | {MOBILE} |", ["mobile"]),
        (f"| 申请人电话 | {MOBILE} |\n| --- | --- |\n| 内容 | 征地 |", ["mobile"]),
        # Nothing is counted in so many digits.
        (f"退至{CARD}元。| 金额（元） |", ["bank-card"]),
        (f"| 项目 | 金额（元） |\n| --- | --- |\n| 退费 | {CARD} |", ["bank-card"]),
        # The words name a number; they do not name a person's away.
        (f"申请编号：{PERSON}。", ["identity"]),
        (f"申请编号见附件，其中张某的是：{MOBILE}。", ["mobile"]),
    ],
)
def test_what_is_personal(body: str, causes: list[str]) -> None:
    assert found(body) == causes


@pytest.mark.parametrize(
    "body",
    [
        f"联系电话：{MOBILE}。",
        f"如有疑问，请与政务公开科联系（地址：人民路1号；邮编：223800；手机：{MOBILE}）。",
        f"咨询电话：0527-84380000，{MOBILE}",
        f"联 系 电 话：{MOBILE}。\n\n电　话：{MOBILE}",
        f"联 系 方 式\n\n张某 {MOBILE}",
        f"| 单位 | 电　话 |\n| --- | --- |\n| 公开科 | {MOBILE} |",
        f"办公手机：{MOBILE}。工作手机 {MOBILE}。Mobile: {MOBILE}。",
        f"申请人可拨打{MOBILE}。申请人咨询电话：{MOBILE}。申请人联系{MOBILE}。申请人对答复不服的，请联系{MOBILE}。",
        f"| 申请人咨询电话 | {MOBILE} |\n| --- | --- |\n| 地址 | 人民路 |",
        f"非税收入专户账号 {CARD}，对公账户：{CARD}，缴款码 {CARD}，物资编码{CARD}，登 记 号：{MOBILE}，回执号{MOBILE}。",
        f"| 联系电话 | {MOBILE} |\n| --- | --- |\n| 地址 | 人民路 |",
        f"| 单位 | 电话 |\n| --- | --- |\n| 公开科 | {MOBILE} |",
        "热线 12345，座机 0527-84380000、052784380000、400-800-8000。",
        "统一社会信用代码：113213000143182180，11321300014318218D，91320100MA1234567X。",
        "索引号 014318218/2024-00012、11321300/2024-13800138000。",
        "宿政办发〔2024〕13 号，2024-03-12，20240312，2020年1月1日至2020年12月31日。",
        f"见 https://www.example.gov.cn/col/{MOBILE}.html 和 http://x.cn/a?id={MOBILE}。",
        f'<a href="https://www.example.gov.cn/t{MOBILE}/{MOBILE}.html">原文</a>',
        f"[原文](https://www.example.gov.cn/{CARD}/t20240312_{MOBILE}.html)",
        f"采购总金额 {MOBILE} 元，公开信息 {MOBILE} 条。",
        f"采购总金额 {MOBILE} 余元，访问量 {MOBILE}（次）。",
        f"| 项目 | 金额（元） |\n| --- | --- |\n| 集中采购 | {MOBILE} |",
        f"| 网站 | 浏览量（单位：次） |\n| --- | --- |\n| 门户 | {MOBILE} |",
        f"如有疑问，请拨打{MOBILE}。值班手机：{MOBILE}。信箱：{MOBILE}@139.com。Email: {MOBILE}@139.com。QQ群：{MOBILE}。",
        f"受理编号：{MOBILE}；工单 {CARD}。合同号 {CARD}，发票号码 {MOBILE}。",
        f"哈希 a{MOBILE}、{MOBILE}b、{MOBILE}000、0.{MOBILE}、{MOBILE}.5。",
        "198 699 1554 97 328 1040 34 264 25 89 10",
        # Figures in a row, the check digit of an identity card right by chance; of a mobile there is none.
        "437 13820 4007 15 1932，140504 1 9 19061 2264 4，1512 1200 312，13900 139000，1390 0139 000 12，13900-039000。",
        # A name of nothing but digits is the system's.
        f"[甲](files/{CARD}.pdf)、[乙](<{CARD}.docx> '说明')、<img src='{CARD}.png'>，{CARD}.xls。\n\n[丙]: /{CARD}.zip",
        f"[甲](https://www.example.gov.cn/附件/{MOBILE}.pdf)，<a href='https://www.example.gov.cn/附件{PERSON}.pdf'>乙</a>。",
        f"https://www.example.gov.cn/a(1)/{MOBILE}.html，[甲](https://x.cn),https://x.cn/{MOBILE}。",
        f"http://example.gov.cn:80/{MOBILE}，example.gov.cn/col/{MOBILE}.html，[x](view.php?id={PERSON})。",
        "| 138 | 0013 | 8000 |\n| --- | --- | --- |\n| 1 | 2 | 3 |",
    ],
)
def test_what_is_not(body: str) -> None:
    assert found(body) == []


@pytest.mark.parametrize("key", ["phone", "联系电话", "contact"])
def test_the_key_of_the_front_matter_marks_a_contact_line(key: str) -> None:
    report = check_text(f"---\nyear: 2024\n{key}: {MOBILE}\nnote: 张某 {MOBILE}\n---\n", PROFILES, OPTIONS)
    assert [(d.line, d.column) for d in report.diagnostics] == [(4, 10)]


def test_the_electronic_version_may_have_a_name_of_digits() -> None:
    head = "---\nyear: 2024\nelectronic: {}.pdf\nsource: {}\n---\n"
    assert check_text(head.format(CARD, "示范县"), PROFILES, OPTIONS).diagnostics == []
    assert [d.line for d in check_text(head.format(PERSON, f"张某{CARD}"), PROFILES, OPTIONS).diagnostics] == [3, 4]


def test_an_amount_of_the_form_is_a_figure() -> None:
    table = (
        "## 二、主动公开政府信息情况\n\n| 第二十条第（九）项 | 采购项目数量 | 采购总金额 |\n| --- | --- | --- |\n"
        "| 政府集中采购 | 3 | {} |\n"
    )
    report = check_text("---\nyear: 2020\n---\n\n" + table.format(MOBILE), PROFILES, OPTIONS)
    assert report.diagnostics == []


def test_a_list_of_numbers_takes_no_time_to_speak_of() -> None:
    assert len(found("138 0013 8000 " * 10_000)) == 10_000
