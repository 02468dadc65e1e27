"""What a government's website has to say of itself: asked of a site's settings, whatever pack judges its reports.

By the State Council General Office's guide to government websites, 国办发〔2017〕47号, and its annex on the design of
pages (网页设计规范: tags in the head, the footer). We know the annex at second hand and could not check its wording.
"""

from crossfoot.profile.requirement import Requirement
from crossfoot.terms.text import Text

_BASIS = "国办发〔2017〕47号附件《网页设计规范》"


def _item(id_: str, en: str, zh: str) -> Requirement:
    return Requirement(f"site.{id_}", Text(en, zh), Text(_BASIS, _BASIS))


NAME = _item("name", "Name of the website", "网站名称")
DOMAIN = _item("domain", "Domain of the website", "网站域名")
CODE = _item("code", "Identification code of the website", "网站标识码")
ORGANISER = _item("organiser", "Body in charge of the website", "主办单位")
CONTACT = _item("contact", "How to reach those in charge", "联系方式")
ICP = _item("icp", "ICP record number", "ICP备案号")
POLICE = _item("police", "Record number of the public security organs", "公安备案号")
COLUMNS = _item("columns", "Columns of the website", "栏目")
REPORT_COLUMNS = _item("report_columns", "A column for every report", "每份报告所属的栏目")
COLUMN_TYPE = _item("column_type", "Type of the column", "栏目类别")
COLUMN_DESCRIPTION = _item("column_description", "Description of the column", "栏目描述")
COLUMN_KEYWORDS = _item("column_keywords", "Keywords of the column", "栏目关键词")

SITE_REQUIREMENTS = (
    NAME,
    DOMAIN,
    CODE,
    ORGANISER,
    CONTACT,
    ICP,
    POLICE,
    COLUMNS,
    REPORT_COLUMNS,
    COLUMN_TYPE,
    COLUMN_DESCRIPTION,
    COLUMN_KEYWORDS,
)
"""All of them."""
