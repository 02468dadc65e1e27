"""The Content-Security-Policy of finished pages."""

from base64 import b64encode
from hashlib import sha256

import pytest

from crossfoot.publishing.policy import PagePolicy


def hash_of(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def page(*pieces: str) -> str:
    return f'<!doctype html><html><head><meta charset="utf-8"><title>甲</title></head><body>{"".join(pieces)}</body></html>'


def script_src(policy: str) -> set[str]:
    directive = next(part for part in policy.split("; ") if part.startswith("script-src "))
    return set(directive.split()[1:])


def test_it_stands_before_every_script_and_allows_those_in_the_page():
    out = PagePolicy().put_into(page("<script>a()</script>", "<script src=a.js></script>"))
    assert out.index("charset") < out.index("Content-Security-Policy") < out.index("<title>") < out.index("<script")
    assert script_src(out.split('content="')[1].split('"')[0]) == {"'self'", hash_of("a()")}
    assert "unsafe-inline" not in "".join(script_src(out))


@pytest.mark.parametrize(
    ("tag", "counts"),
    [
        ("<script>x</script>", True),
        ("<SCRIPT>x</SCRIPT >", True),
        ('<script type="module">x</script>', True),
        ("<script type=text/javascript>x</script>", True),
        ('<script type="application/json">x</script>', False),
        ('<script id="a" type="application/ld+json">x</script>', False),
        ("<script type=importmap>x</script>", True),
        ("<script src=a.js>x</script>", False),
        ("<script></script>", False),
    ],
)
def test_blocks_of_data_are_no_scripts(tag, counts):
    policy = PagePolicy()
    policy.put_into(page(tag))
    assert (hash_of("x") in policy.header()) is counts


def test_line_ends_are_those_that_a_browser_reads():
    policy = PagePolicy()
    policy.put_into(page("<script>a\r\nb\rc</script>"))
    assert hash_of("a\nb\nc") in policy.header()


def test_what_an_author_wrote_is_not_allowed():
    policy = PagePolicy()
    content = "<p>甲<script>mine()</script><style>p{}</style></p>"
    policy.put_into(page("<script>theirs()</script>", content), content)
    assert hash_of("theirs()") in policy.header()
    assert hash_of("mine()") not in policy.header()
    assert hash_of("p{}") not in policy.header()


def test_servers_are_told_of_the_scripts_of_all_pages_in_one_order():
    one, other = PagePolicy(), PagePolicy()
    pages = [page(f"<script>{text}</script>") for text in "abc"]
    for text in pages:
        one.put_into(text)
    for text in reversed(pages):
        other.put_into(text)
    assert one.header() == other.header()
    assert script_src(one.header()) == {"'self'", *map(hash_of, "abc")}
    assert "frame-ancestors" in one.header() and "frame-ancestors" not in one.put_into(page())
    assert one.nginx() == f'add_header Content-Security-Policy "{one.header()}" always;\n'
    assert one.apache() == f'Header always set Content-Security-Policy "{one.header()}"\n'


def test_a_page_without_a_head_stays_as_it_is():
    assert PagePolicy().put_into("<p>甲</p>") == "<p>甲</p>"
