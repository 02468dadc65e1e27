"""The keys of a pack about what it makes of the pack that it extends."""

from crossfoot.profile.date_keys import CHANGE_OF_DATES
from crossfoot.profile.head_keys import DAY, ELECTRONIC, FRONT_MATTER_KEY, REPORT_TITLE
from crossfoot.profile.prose_keys import CONTACT_HEADINGS, CONTACT_WORDS, DOMAINS, NUMBER_WORDS, PERSON_WORDS
from crossfoot.profile.records import MapOf, RecordOf
from crossfoot.profile.relation_keys import KINDS_OF_RELATION, RELATION
from crossfoot.profile.section_keys import CONTENT, SECTION, TOPIC
from crossfoot.profile.series_keys import CHANGE_OF_SERIES
from crossfoot.profile.small_keys import BASIS, CELL_ID, ID, OWN_TITLE, PATH, SEVERITY, TEXT, TEXTS, key
from crossfoot.profile.table_keys import COLUMN
from crossfoot.profile.wording_keys import CHANGE_OF_WORDING

EXTRA_ROW = RecordOf("extra_row").define(
    key("table", ID, "加在哪张表", "the table", True),
    key("after", PATH, "加在哪一行之后", "the row after which it stands", True),
    key("id", CELL_ID, "编号", "id", True),
    key("label", TEXT, "行名原文", "the official label", True),
    key("variants", TEXTS, "认得出的其他写法", "known rewordings"),
)

EXTRA_COLUMN = RecordOf("extra_column").define(
    key("table", ID, "加在哪张表", "the table", True),
    key("after", ID, "加在哪一栏之后；分块的表，有这一栏的各块都加", "the column after which it stands", True),
    key("id", CELL_ID, "编号", "id", True),
    key("label", TEXT, "栏名原文", "the official label", True),
    COLUMN.keys["type"],
    key("variants", TEXTS, "认得出的其他写法", "known rewordings"),
)

_new_labels = MapOf(TEXT)

CHANGE = RecordOf("change").define(
    key("requirement", PATH, "改哪一条要求", "the requirement", True),
    key("reason", TEXT, "为什么改", "why", True),
    OWN_TITLE,
    BASIS,
    SEVERITY,
    *(FRONT_MATTER_KEY.keys[name] for name in ("type", "duty", "choices", "unless_registered")),
    key("kind", ID, "期限是哪一类机关的", "for a deadline: which kind of body"),
    key("by", DAY, "新的期限", "the new last day"),
    ELECTRONIC.keys["key"]._replace(required=False),
    *(REPORT_TITLE.keys[name]._replace(required=False) for name in ("patterns", "body_may_omit")),
    SECTION.keys["heading"]._replace(required=False),
    SECTION.keys["variants"],
    *(CONTENT.keys[name] for name in ("minimum", "placeholders", "placeholder_will_do")),
    TOPIC.keys["words"]._replace(required=False),
    *(RELATION.keys[name] for name in ("over", *KINDS_OF_RELATION, "at", "bodies")),
    key("rows", _new_labels, "行名改成什么，按编号写", "new labels of rows, by their ids"),
    key("columns", _new_labels, "栏名改成什么，按编号写", "new labels of columns, by their ids"),
    CONTACT_WORDS,
    CONTACT_HEADINGS,
    NUMBER_WORDS,
    PERSON_WORDS,
    DOMAINS._replace(required=False),
    *CHANGE_OF_DATES,
    *CHANGE_OF_SERIES,
    *CHANGE_OF_WORDING,
)

DROP = RecordOf("drop").define(
    key("requirement", PATH, "不要哪一条要求", "the requirement", True),
    key("reason", TEXT, "为什么不要", "why", True),
)
