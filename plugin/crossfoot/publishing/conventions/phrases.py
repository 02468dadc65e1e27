"""The words around the content of a government's pages."""

from crossfoot.terms.text import Text

COLON = Text(en=": ", zh="：")
LIST = Text(en=", ", zh="，")

IMPRINT = Text(en="About this site", zh="网站信息")
ORGANISER = Text(en="Body in charge", zh="主办单位")
UNDERTAKER = Text(en="Run by", zh="承办单位")
CONTACT = Text(en="Contact", zh="联系方式")
CODE = Text(en="Site code", zh="网站标识码")
ICP = Text(en="ICP record", zh="ICP备案号")
POLICE = Text(en="Public security record", zh="公安备案号")
EMBLEM = Text(en="Mark of party and government websites", zh="党政机关网站标识")
ERROR_REPORT = Text(en="Report an error on this site", zh="我为政府网站找错")
SITEMAP = Text(en="Map of the site", zh="网站地图")

PLACE = Text(en="You are here", zh="当前位置")
HOME = Text(en="Home", zh="首页")
YEAR = Text(en="{year}", zh="{year}年")

CONTENTS = Text(en="Contents of the site", zh="本站内容")
COLUMNS = Text(en="Columns", zh="栏目")
YEARS = Text(en="Reports by year", zh="按年度查看")
BODIES = Text(en="Reports by body", zh="各机关年度报告")
MORE = Text(en="{count} more: see the home page", zh="另有 {count} 个，见首页")

VIEW = Text(en="Reading aids", zh="阅读辅助工具")
SIZE = Text(en="Text size", zh="字号")
SMALLER = Text(en="Smaller text", zh="缩小字号")
LARGER = Text(en="Larger text", zh="放大字号")
RESET = Text(en="Usual text size", zh="恢复字号")
CONTRAST = Text(en="High contrast", zh="高对比度")
