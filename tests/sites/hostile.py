"""A site of which every author means ill: of its reports, of its register, of what it says of itself."""

from html import escape
from pathlib import Path
from typing import NamedTuple

import yaml

from sites.example import report
from sites.project import Project

MARKUP = [
    "<img src=x onerror=alert(1)>",
    '"><script>alert(1)</script>',
    "'><svg onload=alert(1)>",
    "</title></textarea></script><script>alert(1)</script>",
    "javascript:alert(1)",
    "{{ 1 }}<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
    "</td></tr></table></article></main></div><h1 id=__config onclick=alert(1)>",
    "<style>*{display:none!important}</style>",
    "<a href=//example.org/ ping=//example.org/>x",
    "<base href=//example.org/><meta http-equiv=refresh content=0;url=//example.org/>",
    "<form action=//example.org/><button formaction=javascript:alert(1) autofocus onfocus=alert(1)>",
    "]]><!--><script>alert(1)</script>",
    "--><script>alert(1)</script><!-- crossfoot:portal -->",
    "<!-- crossfoot-0 --><!-- crossfoot-1 -->",
]

FORMULAS = [
    "=HYPERLINK(\"http://example.org/?\"&A1,\"x\")",
    "+1+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "＝1+1",
]  # fmt: skip

PAYLOADS = [*MARKUP, *FORMULAS]

LINKS = [
    "[a](javascript:alert(1))",
    "[a](java&#x09;script:alert(1))",
    "[a](&#106;avascript&colon;alert(1))",
    "[a](<java script:alert(1)>)",
    "[a](data:text/html,<script>alert(1)</script>)",
    "[a]( vbscript:alert(1) )",
    "[a][x]\n\n[x]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "*a*{: onmouseover=alert(1) style='position:fixed;inset:0' }",
    "![a](//example.org/a.png)",
    "![a](x.png){ onerror=alert(1) }",
    '<a href="JaVaScRiPt:alert(1)" style="position:fixed;inset:0">a</a>',
    '<a href="\x01javascript:alert(1)">a</a>',
    "<math><mtext></mtext><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror=alert(1)&gt;'></math>",
    "<svg><style><img title='</style><img src=x onerror=alert(1)>'></style></svg>",
    "<img name=getElementById src=x.png><form name=body><input id=__search></form>",
    "<b>never closed <i> and <a href='x'> on",
    "<div class=md-overlay id=__drawer data-md-component=search>",
    "<details open ontoggle=alert(1)>a</details>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<plaintext>",
]

ALL = " ".join(MARKUP)
LICENCE = "https://example.org/'onmouseover='alert(1)"

# What a government's site says of itself, as far as the settings take it: addresses have to begin with https://.
SITE = {
    "name": ALL,
    "code": "0000000000",
    "organiser": ALL,
    "undertaker": ALL,
    "contact": {"text": ALL, "phone": ALL, "email": 'a"onmouseover="alert(1)//@x'},
    "icp": ALL,
    "police": ALL,
    "emblem": 'https://example.org/"><script>alert(1)</script>',
    "error_report": "https://example.org/'onclick='alert(1)",
    "columns": [{"path": "reports/", "name": ALL, "type": ALL, "description": ALL, "keywords": [ALL, *PAYLOADS]}],
}


class Author(NamedTuple):
    """Who wrote the report at ``reports/NAME/2024/``: what the body is called, and the payload in all that it says."""

    name: str
    body: str
    payload: str

    @property
    def title(self) -> str:
        return f"{self.payload}{self.name}2024年政府信息公开工作年度报告"


REGISTERED = [Author(f"p{at}", f"{payload}甲{at}县人民政府", payload) for at, payload in enumerate(PAYLOADS)]
OTHERS = [Author(f"u{at}", f"{payload}丙{at}县人民政府", payload) for at, payload in enumerate(MARKUP)]
LINKED = [f"l{at}" for at in range(len(LINKS))]
HEADED = [f"h{at}" for at in range(len(MARKUP))]
"""Reports without a title in their front matter: themes take the first heading."""

FOLDER = "<img src=x onerror=alert(1)>"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def attachment(author: Author) -> str:
    """The name of the electronic version: a file may be called almost anything."""
    return f"{author.payload.replace('/', '')}.pdf"


def _report(author: Author) -> str:
    """A report in which every value of the author's has the payload."""
    payload = _quoted(author.payload)
    head = f"description: {payload}\nauthor: {payload}\nkeywords: [{payload}]\nimage: {payload}\n"
    head += f"subtitle: {payload}\nstatus: {payload}\ntags: [{payload}]\ntemplate: redirect.html\n"
    head += f"location: javascript:alert(1)\nelectronic: {_quoted(attachment(author))}\n"
    head += f"waivers:\n  - code: CF601\n    reason: {payload}\n  - requirement: litigation.complete\n    reason: {payload}\n"
    text = report(body=author.name, head=head)
    for before, after in (
        (f"title: {author.name}2024年政府信息公开工作年度报告", f"title: {_quoted(author.title)}"),
        (f"source: {author.name}人民政府办公室", f"source: {payload}"),
        (f"body: {author.name}人民政府", f"body: {_quoted(author.body)}"),
        ("| 行政复议 | 1 |", f"| 行政复议 | {author.payload.replace('|', '')} |"),
        ("主要问题是", f"{author.payload}主要问题是"),
    ):
        assert before in text
        text = text.replace(before, after)
    return text if author in REGISTERED else text.replace("kind: government", f"kind: {payload}")


def _register() -> str:
    bodies: list[dict[str, object]] = []
    for author in REGISTERED:
        bodies.append(
            {
                "id": f"{author.payload}{author.name}",
                "name": author.body,
                "names": [f"{author.payload}又名{author.name}"],
                "kind": "government",
                "level": "county",
                "since": 2023,
                **({"parent": bodies[-1]["id"]} if bodies else {}),
            }
        )
    return yaml.safe_dump({"bodies": bodies}, allow_unicode=True, width=1000)


def hostile_site(folder: Path) -> Project:
    """The site, built below ``folder``; without a policy, which would hide what escaping has let pass."""
    files = {"docs/index.md": "# 首页\n\n<!-- crossfoot:portal -->\n", "register.yml": _register()}
    for author in (*REGISTERED, *OTHERS):
        files[f"docs/reports/{author.name}/2024.md"] = _report(author)
        files[f"docs/reports/{author.name}/{attachment(author)}"] = "%PDF"
    for name, link in zip(LINKED, LINKS, strict=True):
        text = report(body=f"乙{name}县")
        files[f"docs/reports/{name}/2024.md"] = text.replace("主要问题是", f"{link} 主要问题是")
    for name, payload in zip(HEADED, MARKUP, strict=True):
        text = "".join(
            line for line in report(body=f"丁{name}县").splitlines(keepends=True) if not line.startswith("title: ")
        )
        files[f"docs/reports/{name}/2024.md"] = text.replace("# 丁", f"# {escape(payload)} `{payload}` 丁", 1)
    # Of which year it is nobody knows: the overview alone tells of it, by the name of its file.
    lines = report().replace("year: 2024\n", "").splitlines(keepends=True)
    files[f"docs/reports/{FOLDER}/{FOLDER}.md"] = "".join(
        line for line in lines if not line.startswith(("title: ", "# "))
    )
    publish = {"csp": False, "licence": LICENCE, "site": SITE}
    options = {"publish": publish, "fail_on": "never", "cache": False, "register": "register.yml"}
    project = Project(
        folder,
        files,
        plugins=["search", {"crossfoot": options}],
        theme={"name": "material", "language": "zh", "font": False, "features": ["navigation.footer"]},
        markdown_extensions=["attr_list", "tables", "md_in_html", "admonition", "pymdownx.details"],
        site_url="https://www.example.gov.cn/xxgk/",
        site_name="示范",
    )
    ended = project.build()
    assert ended.code == 0, ended.lines[-5:]
    return project
