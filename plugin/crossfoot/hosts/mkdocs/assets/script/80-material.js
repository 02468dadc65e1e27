/* What Material leaves without a name, or out of reach of the keyboard; it makes some of it only when it starts. */
(() => {
  const search = document.querySelector('.md-search[role="dialog"]:not([aria-label])');
  search?.setAttribute("aria-label", search.querySelector("input")?.getAttribute("aria-label") ?? "");

  // A wide table of the author's is a stop for the keyboard as long as it scrolls (WCAG 2.2, 2.1.1).
  const fits = new ResizeObserver((seen) => {
    for (const { target } of seen) {
      const scrolls = target.scrollWidth > target.clientWidth;
      scrolls ? target.setAttribute("tabindex", "0") : target.removeAttribute("tabindex");
    }
  });
  const mend = () => {
    document.querySelectorAll(".md-typeset__scrollwrap:not([role])").forEach((wrap) => {
      wrap.setAttribute("role", "group");
      const heading = [...document.querySelectorAll(".md-typeset :is(h1, h2, h3, h4)[id]")].findLast(
        (one) => one.compareDocumentPosition(wrap) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
      heading && wrap.setAttribute("aria-labelledby", heading.id);
      fits.observe(wrap);
    });
    // A landmark of its own around every copy button would bury those of the page.
    document.querySelectorAll("nav.md-code__nav:not([role])").forEach((nav) => nav.setAttribute("role", "presentation"));
  };
  const content = document.querySelector(".md-content");
  content && new MutationObserver(mend).observe(content, { childList: true, subtree: true });
})();
