"""The keys under ``prose``: what a pack asks of the text as such."""

from crossfoot.profile.records import Key, RecordOf
from crossfoot.profile.shapes import ListOf, TextShape
from crossfoot.terms.text import Text

_WORDS = ListOf(TextShape())

CONTACT_WORDS = Key(
    "contact_words",
    _WORDS,
    Text("words that mark the office's own contact line", "标明本机关联系方式的字样，其后的手机号码不报"),
)
NUMBER_WORDS = Key(
    "number_words",
    _WORDS,
    Text("words before long numbers that belong to no person", "标明其他号码的字样，其后的长数字不报"),
)
DOMAINS = Key(
    "domains", _WORDS, Text("the domains that hosts are held against", "政府网站的域名，例如 gov.cn"), required=True
)

_PARTS = {
    "privacy": (
        Text("no identity card, mobile or bank card numbers (CF604)", "没有身份证、手机、银行卡号码（CF604）"),
        (CONTACT_WORDS, NUMBER_WORDS),
    ),
    "links": (Text("linked files are there (CF605)", "链接所指的文件存在（CF605）"), ()),
    "addresses": (Text("no look-alikes in addresses (CF606)", "网址里没有形近的字符（CF606）"), (DOMAINS,)),
    "brackets": (
        Text("brackets and quotation marks pair, in one width (CF701)", "括号、引号成对，宽窄一致（CF701）"),
        (),
    ),
    "sentences": (Text("no sentence is cut by a blank line (CF702)", "句子没有被空行切断（CF702）"), ()),
}


def prose_record(*basics: Key) -> RecordOf:
    """The record ``prose``; each part has ``basics`` (title, basis, severity) beside its own keys."""
    return RecordOf("prose").define(
        *(Key(name, RecordOf(name).define(*keys, *basics), about) for name, (about, keys) in _PARTS.items())
    )
