/* Finds bodies by name: rows of the grid where it holds all of them, else names out of a file that is fetched when the
   field is first used. The grid, or the lists of bodies, say everything without it. */
(() => {
  const form = document.querySelector("form[data-crossfoot-find]");
  if (!form?.hidden) {
    return;
  }
  const field = form.querySelector("input");
  const told = form.querySelector("[role=status]");
  const source = form.dataset.crossfootFind;
  const rows = [...document.querySelectorAll("table[data-crossfoot-portal] tbody th[scope=row]")].map((head) => ({
    row: head.parentElement,
    words: plain(`${head.textContent}\n${head.firstElementChild?.dataset.crossfootNames ?? ""}`),
  }));
  const most = 50;
  let bodies = null;
  let asked = null;

  function plain(text) {
    return text.normalize("NFKC").toLowerCase().replace(/ +/g, "");
  }
  const say = (count, shown) => {
    const words = count === 0 ? form.dataset.none : count > shown ? form.dataset.more : form.dataset.one;
    told.textContent = words.replace("{count}", count).replace("{shown}", shown);
  };

  const filterRows = (sought) => {
    let count = 0;
    rows.forEach(({ row, words }) => {
      row.hidden = !words.includes(sought);
      count += row.hidden ? 0 : 1;
    });
    new Set(rows.map(({ row }) => row.parentElement)).forEach((group) => {
      group.hidden = ![...group.rows].some((row) => row.cells[0].scope === "row" && !row.hidden);
    });
    if (sought) {
      say(count, count);
    }
  };

  const list = document.createElement("ul");
  const listNames = (sought) => {
    const found = sought ? bodies.filter(([, , , words]) => words.includes(sought)) : [];
    list.replaceChildren(...found.slice(0, most).map(([name, , address]) => {
      const item = document.createElement("li");
      if (address === null) {
        item.textContent = name;
      } else {
        const link = document.createElement("a");
        link.href = form.dataset.root + address;
        link.textContent = name;
        item.append(link);
      }
      return item;
    }));
    if (sought) {
      say(found.length, Math.min(found.length, most));
    }
  };
  const load = () => {
    asked ??= fetch(source)
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText))))
      .then((data) => {
        bodies = data.bodies.map(([name, names, address]) => [name, names, address, plain([name, ...names].join("\n"))]);
        find();
      })
      .catch(() => {
        told.textContent = form.dataset.lost;
      });
  };

  const find = () => {
    const sought = plain(field.value);
    if (!sought) {
      told.textContent = "";
    }
    if (!source) {
      filterRows(sought);
    } else if (bodies) {
      listNames(sought);
    } else {
      load();
    }
  };
  const first = () => (source ? list.querySelector("a") : rows.find(({ row }) => !row.hidden)?.row.querySelector("a"));

  if (source) {
    form.after(list);
    field.addEventListener("focus", load);
  }
  field.addEventListener("input", find);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && field.value) {
      field.value = "";
      find();
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (field.value) {
      first()?.focus();
    }
  });
  form.hidden = false;
})();
