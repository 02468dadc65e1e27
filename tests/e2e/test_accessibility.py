"""Every kind of page without a fault by axe-core, light and dark, wide and narrow."""

import contextlib
from collections.abc import Iterator

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

WIDTHS = (1280, 390)
PALETTES = ("default", "slate")

# Transitions are over at once, so that a colour is never measured half-way; folded parts are judged unfolded.
STILL = "*, *::before, *::after { transition: none !important; animation: none !important }"
UNFOLD = "document.querySelectorAll('details').forEach(details => { details.open = true })"

# Colours are costly to judge, one element after the other. Of what is alike in tags, classes and marks, inside and out, and
# has the same parent, all have the same colours: two stay. Inner things go first, so that what holds them is alike too.
# Whatever does not depend on colour is judged on the whole page.
THIN = """() => {
  const shape = element => {
    const marks = [...element.attributes].filter(a => /^(class|role|scope|open|hidden|disabled)$|^data-crossfoot/.test(a.name)
      && !/^data-crossfoot-(of|sides?|index)$/.test(a.name)).map(a => a.name + '=' + a.value).sort().join(' ');
    return element.tagName + '[' + marks + '](' + [...element.children].map(shape).join() + ')';
  };
  const parents = 'article, section, table, tbody, ul, ol, code, dl, svg, svg g';
  for (const parent of [...document.querySelectorAll(parents)].reverse()) {
    const seen = new Map();
    for (const child of [...parent.children]) {
      const one = shape(child), times = (seen.get(one) ?? 0) + 1;
      seen.set(one, times);
      if (times > 2) child.remove();
    }
  }
}"""

JUDGE = """async options => {
  const result = await axe.run({resultTypes: ['violations'], ...options});
  return result.violations.map(rule => rule.nodes.map(node =>
    rule.id + ': ' + node.target.join(' ') + ' — ' + node.html.slice(0, 200) + ' — '
    + [...node.any, ...node.all, ...node.none].map(check => check.message).join('; '))).flat();
}"""
OF_COLOUR = ["color-contrast", "link-in-text-block"]
COLOURS = {"runOnly": OF_COLOUR}
REST = {"rules": {rule: {"enabled": False} for rule in OF_COLOUR}}


# As a reader changes it, by the button at the top.
PAINT = """palette => {
  document.querySelector(`input[data-md-color-scheme="${palette}"]`).click();
  return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(
    () => done(document.body.dataset.mdColorScheme))));
}"""


@pytest.mark.parametrize("width", WIDTHS)
def test_pages_are_accessible(demonstration, chromium: Browser, kinds, width):
    found = []
    with _page(chromium, width) as page:
        for path in kinds:
            _open(page, demonstration + path)
            found += [f"/{path}: {fault}" for fault in page.evaluate(JUDGE, REST)]
            page.evaluate(THIN)
            for palette in PALETTES:
                assert page.evaluate(PAINT, palette) == palette
                found += [f"/{path} in {palette}: {fault}" for fault in page.evaluate(JUDGE, COLOURS)]
    assert not found, "\n".join(found)


def test_axe_finds_what_is_wrong(page: Page):
    page.set_content(
        "<html lang='zh'><title>一</title><main><h1>一</h1><img src='data:,'><p style='color:#999'>颜色太淡，看不清楚</p></main>"
    )
    page.evaluate(AXE_SCRIPT)
    assert [fault.split(":")[0] for fault in page.evaluate(JUDGE, REST)] == ["image-alt"]
    assert [fault.split(":")[0] for fault in page.evaluate(JUDGE, COLOURS)] == ["color-contrast"]


def test_what_differs_from_its_like_stays(page: Page):
    """In a long list, a table of groups alike, and among paragraphs."""
    row, odd = "<tr><th scope=row>a<td>1</tr>", "<tr><th scope=row>a<td><b>1</b></tr>"
    page.set_content(
        f"<article>{'<p>一</p>' * 9}<p class=odd>二</p><ul>{'<li>一</li>' * 9}<li><a href=x>二</a></li></ul>"
        f"<table>{f'<tbody>{row * 9}</tbody>' * 9}<tbody>{row * 9}{odd}</tbody></table></article>"
    )
    page.evaluate(THIN)
    assert [page.locator(what).count() for what in ("p", "p.odd", "li", "li a", "tbody", "tr", "b")] == [
        3,
        1,
        3,
        1,
        3,
        7,
        1,
    ]


@contextlib.contextmanager
def _page(chromium: Browser, width: int) -> Iterator[Page]:
    # The policy of the site would keep out what is added here to judge it.
    context = chromium.new_context(viewport={"width": width, "height": 900}, locale="zh-CN", bypass_csp=True)
    yield context.new_page()
    context.close()


def _open(page: Page, address: str) -> None:
    page.goto(address, wait_until="load")
    page.add_style_tag(content=STILL)
    page.evaluate(UNFOLD)
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    page.evaluate(AXE_SCRIPT)
