/* Opens what is folded where someone jumps into it, and before printing. Everything works without it. */
(() => {
  const families = () => document.querySelectorAll("details[data-crossfoot-family]");
  const open = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const place = id && document.getElementById(id);
    if (place) {
      place.closest("details[data-crossfoot-family]")?.setAttribute("open", "");
    }
  };
  let folded = [];
  addEventListener("hashchange", open);
  addEventListener("beforeprint", () => {
    folded = [...families()].filter((family) => !family.open);
    folded.forEach((family) => { family.open = true; });
  });
  addEventListener("afterprint", () => folded.forEach((family) => { family.open = false; }));
  open();
})();
