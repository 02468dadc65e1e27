"""What every report must satisfy whatever its pack: that it can be read."""

from crossfoot.profile.head_model import KeyRequirement
from crossfoot.profile.requirement import Requirement
from crossfoot.profile.site_items import SITE_REQUIREMENTS
from crossfoot.terms.text import Text

_BASIS = Text("the checker's own requirement", "核对程序自身的要求")
"""No law asks for it."""

FILE = Requirement("document.file", Text("The file can be read", "文件可以读取"), _BASIS)
FRONT_MATTER = Requirement("document.front_matter", Text("The front matter can be read", "文首信息可以读取"), _BASIS)
PROFILE = Requirement("document.profile", Text("A rule pack fits the report", "有适用的规则包"), _BASIS)
DRAFT = KeyRequirement(
    "document.draft",
    Text("The mark of a draft says yes or no", "草稿标记写得明确"),
    _BASIS,
    key="draft",
    type="flag",
    duty="optional",
)
TABLES = Requirement("document.tables", Text("Every table can be formed", "每个表格都能成形"), _BASIS)
MARKUP = Requirement(
    "document.markup", Text("No markup that runs or changes the page", "没有会运行程序、会改变版式的网页代码"), _BASIS
)
WAIVERS = Requirement(
    "document.waivers", Text("Every waiver has a reason and covers a finding", "每条豁免都有理由、有对应的问题"), _BASIS
)
RENDERED = Requirement("document.rendered", Text("The page shows what was judged", "网页与检查过的内容一致"), _BASIS)

DOCUMENT_REQUIREMENTS = (FILE, FRONT_MATTER, DRAFT, PROFILE, TABLES, MARKUP, WAIVERS, RENDERED)
BEYOND_PACKS = (*DOCUMENT_REQUIREMENTS, *SITE_REQUIREMENTS)
"""What is asked of every report, and of the site itself."""
