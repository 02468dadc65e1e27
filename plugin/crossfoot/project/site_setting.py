"""The part ``site`` of the setting ``publish``: what a government's website says of itself on every page.

::

    publish:
      site:
        code: "1101010001"
        organiser: 示范县人民政府办公室
        contact: {phone: 010-12345678}
        icp: 京ICP备00000000号
        police: 京公网安备11010102000001号
        columns:
          - {path: reports/, name: 政府信息公开年报, type: 政务公开, description: ……, keywords: [年报]}
"""

import re
from urllib.parse import urlsplit

from crossfoot.project.located import Located
from crossfoot.project.options import OptionReader
from crossfoot.publishing.conventions.options import Column, Contact, Conventions
from crossfoot.terms.late import compile_late

KEYS = (
    "name",
    "domain",
    "code",
    "organiser",
    "undertaker",
    "contact",
    "icp",
    "police",
    "emblem",
    "error_report",
    "columns",
)
COLUMN_KEYS = ("path", "name", "type", "description", "keywords")

_SITE_CODE = compile_late(r"[0-9]{10}|bm[0-9]{8}", re.IGNORECASE)
_HOST = compile_late(r"[^\s/@?#:]+(:[0-9]+)?")
_MAIL = compile_late(r"[^\s@<>]+@[^\s@<>]+")


def read_site(option: Located, reader: OptionReader, site_name: str, site_url: str) -> Conventions | None:
    """Read the part: nothing where it is absent or false; what is wrong is added to the reader's errors.

    ``site_name`` and ``site_url`` are those of the site, for what is not given here.
    """
    if option.value is None or option.value is False:
        return None
    if not isinstance(option.value, dict):
        reader.refuse(
            option.place,
            "publish.site takes keys and values, such as code and organiser",
            "publish.site 应写成“项目: 内容”，例如 code、organiser",
        )
        return None
    part = _SiteReader(option, reader)
    part.refuse_unknown_keys(KEYS)
    return Conventions(
        name=part.text("name") or site_name.strip(),
        domain=part.domain() or _host(site_url),
        code=part.code(),
        organiser=part.text("organiser"),
        undertaker=part.text("undertaker"),
        contact=part.contact(),
        icp=part.text("icp"),
        police=part.text("police"),
        emblem=part.address("emblem") or "",
        error_report=part.address("error_report") or "",
        columns=part.columns(),
    )


def _host(url: str) -> str:
    """Where a site is, without user, path or scheme; empty where its address says no such thing."""
    try:
        return urlsplit(url).netloc.rpartition("@")[2]
    except ValueError:
        return ""


class _SiteReader(OptionReader):
    """Reads one mapping and adds what is wrong to the errors of ``outer``."""

    def __init__(self, option: Located, outer: OptionReader) -> None:
        super().__init__(option, outer.root, outer.known_codes, outer.errors)
        self.outer = outer

    def text(self, key: str) -> str:
        """One line of text; a number is taken as printed, where it was not turned into another."""
        option = self.options.get(key)
        if option is None or option.value is None:
            return ""
        if isinstance(option.value, str) or (isinstance(option.value, int) and not isinstance(option.value, bool)):
            return " ".join(str(option.value).split())
        self.refuse(option.place, f"{key} takes one line of text", f"{key} 应为一行文字")
        return ""

    def matching(self, key: str, form: "re.Pattern[str]", en: str, zh: str) -> str:
        """Text of a certain form."""
        text = self.text(key)
        if text and not form.fullmatch(text):
            self.refuse(self.options[key].place, f"{key}: {text!r} is not {en}", f"{key}：{text!r} 不是{zh}")
            return ""
        return text

    def code(self) -> str:
        return self.matching(
            "code",
            _SITE_CODE,
            "a site code: ten digits, or bm and eight digits; put it into quotation marks",
            "网站标识码：应为十位数字，或者 bm 加八位数字，并写在引号里",
        )

    def domain(self) -> str:
        return self.matching("domain", _HOST, "a domain, such as www.example.gov.cn", "域名，例如 www.example.gov.cn")

    def address(self, key: str) -> str | None:
        """An address of the web."""
        text = self.text(key)
        if text and not text.lower().startswith(("https://", "http://")):
            place = self.options[key].place
            self.refuse(place, f"{key} takes an address with https://", f"{key} 应为 https:// 开头的网址")
            return None
        return text

    def contact(self) -> Contact:
        option = self.options.get("contact")
        if option is None or not isinstance(option.value, dict):
            return Contact(self.text("contact"))
        part = _SiteReader(option, self.outer)
        part.refuse_unknown_keys(Contact._fields)
        email = part.matching("email", _MAIL, "a mail address", "电子邮箱")
        return Contact(part.text("text"), part.text("phone"), email)

    def columns(self) -> tuple[Column, ...]:
        option = self.options.get("columns")
        if option is None or option.value is None:
            return ()
        if not isinstance(option.value, list):
            self.refuse(option.place, "columns takes a list", "columns 应为列表")
            return ()
        columns: dict[str, Column] = {}
        for item in option.value:
            column = self.column(item)
            if column is None:
                continue
            if column.path in columns:
                self.refuse(
                    item.place,
                    f"columns: {column.path!r} is already a column",
                    f"columns：{column.path!r} 已经写过",
                )
            columns.setdefault(column.path, column)
        return tuple(columns.values())

    def column(self, item: Located) -> Column | None:
        if not isinstance(item.value, dict):
            self.refuse(item.place, "a column has `path` and `name`", "每个栏目应有 path 和 name")
            return None
        part = _SiteReader(item, self.outer)
        part.refuse_unknown_keys(COLUMN_KEYS)
        path, name = part.text("path").removeprefix("./").strip("/"), part.text("name")
        if not path or not name:
            self.refuse(item.place, "a column has `path` and `name`", "每个栏目应有 path 和 name")
            return None
        if ".." in path.split("/"):
            self.refuse(
                part.options["path"].place,
                f"path names a folder of the site; {path!r} leads out of it",
                f"path 只能指网站以内的文件夹，{path!r} 超出了网站",
            )
            return None
        keywords = tuple(str(word.value) for word in part.words("keywords"))
        return Column(f"{path}/", name, part.text("type"), part.text("description"), keywords)
