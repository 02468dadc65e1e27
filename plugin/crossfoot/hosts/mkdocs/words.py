"""The plugin's own words in the log."""

from crossfoot.terms.text import Text

REFUSED_BEFORE = Text(
    en="{count:finding refuses|findings refuse} the build; the site stays as it was. "
    "`crossfoot check` says what to do about each",
    zh="有 {count} 处问题，不能建站；已有的站点保持原样。逐处的说明和改法请看 crossfoot check",
)
REFUSED_AFTER = Text(
    en="{count:finding refuses|findings refuse} the build; nothing was written. "
    "`crossfoot check` says what to do about each",
    zh="有 {count} 处问题，不能建站；没有写出任何网页。逐处的说明和改法请看 crossfoot check",
)
SETTINGS = Text(en="the settings cannot be used:", zh="设置有误：")
PACKS = Text(en="a rule pack cannot be used:", zh="规则包有误：")
NOTHING = Text(
    en="no report was judged: nothing below {docs} matches {globs}",
    zh="没有核对任何报告：{docs} 下没有与 {globs} 相符的文件",
)
EXCLUDED = Text(en="{path}: not judged, since exclude_docs leaves it out", zh="{path}：未核对，exclude_docs 已将其排除")
OUTSTANDING = Text(
    en="{path}: a draft, not published; {count:finding|findings} outstanding",
    zh="{path}：草稿，不公布；尚待处理 {count} 处",
)
TAKEN = Text(
    en="{path}: the site has a file of its own there; the one made of the reports was not written",
    zh="{path}：站点自己已有这个文件，由报告生成的没有写出",
)
UNKNOWN_MARK = Text(
    en="{place}: there is no mark {name}; nothing stands there{hint}",
    zh="{place}：没有名为 {name} 的标记，这里什么也没有列出{hint}",
)
UNKNOWN_ARGUMENT = Text(
    en="{place}: the mark {name} knows no {argument}; nothing stands there{hint}",
    zh="{place}：标记 {name} 后面的“{argument}”不对应任何内容，这里什么也没有列出{hint}",
)
NO_ARGUMENT = Text(
    en="{place}: the mark {name} wants to know of which; nothing stands there",
    zh="{place}：标记 {name} 后面没有写明是哪一个，这里什么也没有列出",
)
UNUSED_MARK = Text(
    en="{place}: the mark {name} goes with the setting publish.site; nothing stands there",
    zh="{place}：有了设置 publish.site，标记 {name} 才起作用，这里什么也没有列出",
)
EMPTY_COLUMN = Text(
    en="publish.site.columns: there is no page below {path}, so the column “{name}” is empty",
    zh="publish.site.columns：{path} 下没有网页，栏目“{name}”是空的",
)
IN_NAVIGATION = Text(
    en="all {count} reports are in the navigation, which every page repeats; write `nav`, or `not_in_nav: /reports/`",
    zh="{count} 份报告都在导航里，每个网页都要重复一遍；请写 nav，或者写 not_in_nav: /reports/",
)
FONTS = Text(
    en="theme.font: the theme asks another host for its letters; write `font: false`",
    zh="theme.font：主题要向别的网站取字体，请写 font: false",
)
INSTANT = Text(
    en="theme.features: behind navigation.instant no filter, search of bodies or mark of figures works; leave it out",
    zh="theme.features：用了 navigation.instant，换页以后筛选、查找机关、标出数字都不起作用，请不要用",
)
