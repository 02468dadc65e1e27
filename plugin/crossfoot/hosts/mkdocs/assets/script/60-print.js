/* Offers to print the page, or its report alone, where there is something that can. */
(() => {
  const alone = (on) => document.documentElement.toggleAttribute("data-crossfoot-alone", on);
  document.querySelectorAll("button[data-crossfoot-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => {
      alone(button.dataset.crossfootPrint === "report");
      print();
    });
  });
  addEventListener("afterprint", () => alone(false));
})();
