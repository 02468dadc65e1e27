/* Offers to print the page, where there is something that can. */
(() => {
  document.querySelectorAll("button[data-crossfoot-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => print());
  });
})();
