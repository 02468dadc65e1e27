"""The keys under ``prose``: what a pack asks of the text as such."""

from crossfoot.profile.records import Key, RecordOf
from crossfoot.profile.small_keys import BASIS, OWN_TITLE, SEVERITY, TEXTS, key

CONTACT_WORDS = key(
    "contact_words",
    TEXTS,
    "标明本机关联系方式的字样，其后的手机号码不报",
    "words that mark the office's own contact line",
)
CONTACT_HEADINGS = key(
    "contact_headings",
    TEXTS,
    "标明其下是本机关联系方式的标题或引导语里的字样",
    "words of a heading, or of a line that leads up to them, below which the office's own contacts stand",
)
NUMBER_WORDS = key(
    "number_words",
    TEXTS,
    "标明其他号码的字样，其后的长数字不报",
    "words before long numbers that belong to no person",
)
PERSON_WORDS = key(
    "person_words",
    TEXTS,
    "申请人一类的称呼，其联系电话不是本机关的",
    "words for those whose contacts are not the office's own",
)
DOMAINS = key("domains", TEXTS, "政府网站的域名，例如 gov.cn", "the domains that hosts are held against", True)


def _part(name: str, *keys: Key) -> RecordOf:
    return RecordOf(name).define(*keys, OWN_TITLE, BASIS, SEVERITY)


PROSE = RecordOf("prose").define(
    key(
        "privacy",
        _part("privacy", CONTACT_WORDS, CONTACT_HEADINGS, NUMBER_WORDS, PERSON_WORDS),
        "没有身份证、手机、银行卡号码（CF604）",
        "no identity card, mobile or bank card numbers (CF604)",
    ),
    key("links", _part("links"), "链接所指的文件存在（CF605）", "linked files are there (CF605)"),
    key(
        "addresses",
        _part("addresses", DOMAINS),
        "网址里没有形近的字符（CF606）",
        "no look-alikes in addresses (CF606)",
    ),
    key(
        "brackets",
        _part("brackets"),
        "括号、引号成对，宽窄一致（CF701）",
        "brackets and quotation marks pair, in one width (CF701)",
    ),
    key("sentences", _part("sentences"), "句子没有被空行切断（CF702）", "no sentence is cut by a blank line (CF702)"),
)
