from types import SimpleNamespace

import pytest

from crossfoot.hosts.mkdocs.page_language import in_its_language


@pytest.mark.parametrize(
    ("lang", "root"),
    [
        ("en", '<html lang="en" class="no-js">'),
        ("zh-Hant", '<html lang="zh-Hant" class="no-js">'),
        (None, '<html lang="zh" class="no-js">'),
        (True, '<html lang="zh" class="no-js">'),
        ('en"><script>', '<html lang="zh" class="no-js">'),
        ("", '<html lang="zh" class="no-js">'),
    ],
)
def test_the_root_says_the_language_of_the_page(lang, root):
    page = SimpleNamespace(meta={} if lang is None else {"lang": lang})
    quoted = '<body><code>&lt;html</code><a lang="ja"></a>'
    assert (
        in_its_language(page, '<!doctype html>\n<html lang="zh" class="no-js">' + quoted)
        == f"<!doctype html>\n{root}{quoted}"
    )
