/* Marks in the tables the figures that a requirement of the checklist is about: while it is pointed at, or for as long
   as its button is pressed. The checklist says everything without it. */
(() => {
  const list = document.querySelector("[data-crossfoot-checklist]");
  if (!list) {
    return;
  }
  const { words, tables, sides } = globalThis.crossfoot;
  const say = (name, count) => words[name].replace("{count}", count);
  const numbers = ([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
  // A row has the id of its requirement in its link, where the site says more about it.
  const idOf = (row) => row.dataset.crossfootOf ?? decodeURIComponent(row.querySelector("th a").hash.slice(1));
  const sidesOf = (row) => {
    const [left, right = []] = sides[idOf(row)] ?? [[]];
    return [left, right].map((side) => side.flatMap((one) => (Array.isArray(one) ? numbers(one) : one)));
  };

  /* The figures on the page by their number in the form; of a table of which the page shows a piece, those of its rows. */
  const figures = new Map();
  document.querySelectorAll("table[data-crossfoot-table]").forEach((table) => {
    const [first, rows] = tables[table.dataset.crossfootTable] ?? [0, []];
    const shown = table.dataset.crossfootRows?.split(" ");
    const cells = table.querySelectorAll("td[headers]");
    let number = first;
    let at = 0;
    rows.forEach(([id, width]) => {
      if (!shown || shown.includes(id)) {
        for (let column = 0; column < width && at < cells.length; column += 1) {
          figures.set(number + column, cells[at]);
          at += 1;
        }
      }
      number += width;
    });
  });

  let marked = [];
  let pressed = null;
  const unmark = () => {
    marked.forEach((cell) => cell.removeAttribute("data-crossfoot-side"));
    marked = [];
  };
  const mark = (both) => {
    unmark();
    ["left", "right"].forEach((side, index) => {
      both[index].forEach((number) => {
        const cell = figures.get(number);
        if (cell) {
          cell.dataset.crossfootSide = side;
          marked.push(cell);
        }
      });
    });
  };

  const bar = document.createElement("div");
  bar.dataset.crossfootBar = "";
  bar.hidden = true;
  const told = document.createElement("p");
  told.setAttribute("role", "status");
  const back = document.createElement("button");
  back.type = "button";
  back.textContent = words.back;
  bar.append(told, back);
  list.before(bar);

  const see = (cell) => cell?.scrollIntoView({ block: "center", inline: "center" });
  const tell = (both) => {
    const [left, right] = both.map((side) => side.filter((n) => figures.has(n)).length);
    const all = both.flat().length;
    const parts = right ? [["left", left], ["right", right]] : [["only", left]];
    told.replaceChildren(`${words.shown} `);
    parts.forEach(([name, count]) => {
      const side = name === "right" ? "right" : "left";
      const key = document.createElement("button");
      key.type = "button";
      key.dataset.crossfootSide = side;
      key.textContent = say(name, count);
      key.addEventListener("click", () => see(marked.find((cell) => cell.dataset.crossfootSide === side)));
      told.append(key, " ");
    });
    if (all > left + right) {
      told.append(say("elsewhere", all - left - right));
    }
  };
  const release = (goBack) => {
    const button = pressed;
    pressed = null;
    bar.hidden = true;
    unmark();
    if (button) {
      button.setAttribute("aria-pressed", "false");
      if (goBack) {
        button.focus();
        button.scrollIntoView({ block: "center" });
      }
    }
  };
  const press = (button, both) => {
    release(false);
    pressed = button;
    button.setAttribute("aria-pressed", "true");
    mark(both);
    bar.hidden = false;
    tell(both);
    see(marked[0]);
  };

  list.querySelectorAll("tr[data-outcome]:not([data-crossfoot-several])").forEach((row) => {
    const both = sidesOf(row);
    if (!both.flat().some((number) => figures.has(number))) {
      return;
    }
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.crossfootShow = "";
    button.textContent = words.show;
    button.setAttribute("aria-pressed", "false");
    row.cells[0].append(" ", button);
    button.addEventListener("click", () => (pressed === button ? release(false) : press(button, both)));
    const point = () => pressed || mark(both);
    const leave = () => pressed || unmark();
    row.addEventListener("pointerenter", point);
    row.addEventListener("pointerleave", leave);
    row.addEventListener("focusin", point);
    row.addEventListener("focusout", leave);
  });
  back.addEventListener("click", () => release(true));
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && pressed) {
      release(true);
    }
  });
})();
