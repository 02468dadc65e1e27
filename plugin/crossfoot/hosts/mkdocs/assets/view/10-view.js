/* Text size and contrast as the reader has chosen them: put on the page before it is drawn, kept for the next one.
   Printing goes by the theme alone; a browser that keeps nothing forgets the choice with the page. */
(() => {
  const SIZES = [0.9, 1, 1.25, 1.5, 1.75, 2];
  const USUAL = 1;
  const KEY = "crossfoot-view";
  const root = document.documentElement;
  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(KEY)) || {};
    } catch {
      return {};
    }
  };
  const kept = read();
  const view = {
    size: Number.isInteger(kept.size) && kept.size in SIZES ? kept.size : USUAL,
    contrast: kept.contrast === true,
  };
  const keep = () => {
    try {
      localStorage.setItem(KEY, JSON.stringify(view));
    } catch {
      /* It holds for this page, then. */
    }
  };
  const apply = () => {
    root.toggleAttribute("data-crossfoot-contrast", view.contrast);
    // Themes differ in what they call usual, and some change it with the width of the window.
    root.removeAttribute("data-crossfoot-size");
    if (view.size !== USUAL) {
      const usual = parseFloat(getComputedStyle(root).fontSize);
      root.style.setProperty("--crossfoot-size", `${usual * SIZES[view.size]}px`);
      root.setAttribute("data-crossfoot-size", SIZES[view.size]);
    }
  };
  const offer = () => {
    const tools = document.querySelector("[data-crossfoot-view]");
    if (!tools) {
      return;
    }
    const button = (does) => tools.querySelector(`[data-crossfoot-does="${does}"]`);
    const status = tools.querySelector("[role=status]");
    const show = () => {
      button("reset").setAttribute("aria-pressed", view.size === USUAL);
      button("contrast").setAttribute("aria-pressed", view.contrast);
      button("smaller").setAttribute("aria-disabled", view.size === 0);
      button("larger").setAttribute("aria-disabled", view.size === SIZES.length - 1);
      status.textContent = `${status.dataset.crossfootName} ${SIZES[view.size] * 100}%`;
    };
    const choose = {
      smaller: () => { view.size = Math.max(view.size - 1, 0); },
      reset: () => { view.size = USUAL; },
      larger: () => { view.size = Math.min(view.size + 1, SIZES.length - 1); },
      contrast: () => { view.contrast = !view.contrast; },
    };
    tools.addEventListener("click", (event) => {
      const does = event.target.closest("[data-crossfoot-does]")?.dataset.crossfootDoes;
      if (does) {
        choose[does]();
        apply();
        show();
        keep();
      }
    });
    // Who goes by keyboard comes to the link that skips all this first.
    document.querySelector("[data-md-component=skip]")?.after(tools);
    tools.hidden = false;
    show();
  };
  root.setAttribute("data-crossfoot-script", "");
  apply();
  addEventListener("resize", () => { if (view.size !== USUAL) { apply(); } });
  addEventListener("DOMContentLoaded", offer);
})();
