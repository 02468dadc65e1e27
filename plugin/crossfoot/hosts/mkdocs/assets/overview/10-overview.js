/* Filters the reports of the overview out of a file that is fetched when a choice is first made. What was chosen stands
   in the address, so that it can be passed on. The pages of the overview hold all reports without it. */
(() => {
  const form = document.querySelector("form[data-crossfoot-filter]");
  const table = document.querySelector("table[data-crossfoot-reports]");
  if (!form?.hidden || !table) {
    return;
  }
  const source = form.dataset.crossfootFilter;
  const told = form.querySelector("[role=status]");
  const plainBody = table.tBodies[0];
  const pagers = [...document.querySelectorAll("nav[data-crossfoot-pages]")];
  const made = document.createElement("tbody");
  const more = document.createElement("button");
  more.type = "button";
  more.textContent = form.dataset.more;
  more.dataset.crossfootMore = "";
  more.hidden = true;
  const step = 200;
  let data = null;
  let asked = null;
  let found = [];

  const words = (name, value) => [...form.elements[name].options].find((option) => option.value === value)?.textContent;
  const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/ +/g, "");
  const chosen = () => [...new FormData(form)].filter(([, value]) => value !== "");

  const linked = (text, address) => {
    if (address === null || address === undefined) {
      return document.createTextNode(text);
    }
    const link = document.createElement("a");
    link.href = form.dataset.root + address;
    link.textContent = text;
    return link;
  };
  const groupOf = (level, kind) => {
    const named = words("kind", kind) ?? kind;
    return level ? form.dataset.group.replace("{level}", words("level", level) ?? level).replace("{kind}", named) : named;
  };
  const standingOf = (body, year, address, standing) => {
    const cell = document.createDocumentFragment();
    if (address !== null && address !== undefined) {
      const link = linked(form.dataset.report.replace("{year}", year), address);
      link.setAttribute("aria-label", form.dataset.named.replace("{year}", year).replace("{body}", body));
      cell.append(link, document.createElement("br"));
    }
    cell.append(standing);
    return cell;
  };
  const rowOf = ([at, year, address, standing, counts]) => {
    const [name, page, level, kind] = data.bodies[at];
    const row = document.createElement("tr");
    const head = document.createElement("th");
    head.scope = "row";
    head.append(linked(name, page));
    row.append(head);
    const cells = [
      form.dataset.year.replace("{year}", year),
      groupOf(level, kind),
      standingOf(name, year, address, words("standing", standing) ?? standing),
      ...data.outcomes.map((_, index) => (counts ? String(counts[index]) : "")),
    ];
    cells.forEach((content) => row.insertCell().append(content));
    return row;
  };
  const show = () => {
    const before = made.rows.length;
    made.append(...found.slice(before, before + step).map(rowOf));
    more.hidden = made.rows.length >= found.length;
  };

  const lettersOf = (report) => {
    report.letters ??= (report[6] ?? "").replace(/([a-z-])(\d+)/g, (_, letter, count) => letter.repeat(count));
    return report.letters;
  };
  const fits = {
    name: (value) => ([at]) => data.plain[at].includes(plain(value)),
    year: (value) => ([, year]) => year === Number(value),
    level: (value) => ([at]) => data.bodies[at][2] === value,
    kind: (value) => ([at]) => data.bodies[at][3] === value,
    parent: (value) => ([at]) => data.bodies[at][4] === Number(value),
    standing: (value) => ([, , , standing]) => standing === value,
    requirement: (value, outcome) => (report) => {
      const at = data.forms[report[5]]?.indexOf(value) ?? -1;
      const letter = at < 0 ? "-" : lettersOf(report)[at];
      return outcome ? letter === outcome : letter !== "-";
    },
    outcome: () => () => true,
  };
  const filter = () => {
    const choices = chosen();
    const on = choices.length > 0;
    const address = new URL(location.href);
    address.search = new URLSearchParams(choices).toString();
    history.replaceState(null, "", address);
    plainBody.hidden = on;
    pagers.forEach((pager) => { pager.hidden = on; });
    made.replaceChildren();
    more.hidden = true;
    told.textContent = "";
    if (!on) {
      return;
    }
    const outcome = form.elements.outcome.value;
    const tests = choices.map(([name, value]) => fits[name](value, outcome));
    found = data.reports.filter((report) => tests.every((test) => test(report)));
    told.textContent = form.dataset.shown.replace("{count}", found.length).replace("{all}", data.reports.length);
    show();
  };
  const change = () => {
    // An outcome is one of a requirement; without one it would choose nothing.
    form.elements.outcome.disabled = !form.elements.requirement.value;
    if (data) {
      filter();
      return;
    }
    asked ??= fetch(source)
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(new Error(answer.statusText))))
      .then((loaded) => {
        data = { ...loaded, plain: loaded.bodies.map(([name]) => plain(name)) };
        filter();
      })
      .catch(() => {
        told.textContent = form.dataset.lost;
      });
  };

  table.append(made);
  table.closest(".crossfoot-scroll").after(more);
  more.addEventListener("click", show);
  form.addEventListener("input", change);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(change));
  new URLSearchParams(location.search).forEach((value, name) => {
    if (form.elements[name]) {
      form.elements[name].value = value;
    }
  });
  form.elements.outcome.disabled = !form.elements.requirement.value;
  form.hidden = false;
  if (chosen().length) {
    change();
  }

  /* The numbers of a requirement lead to the reports that they count. */
  document.querySelectorAll("table[data-crossfoot-requirements] tr[data-crossfoot-of]").forEach((row) => {
    [...form.elements.outcome.options].slice(1).forEach(({ value }, index) => {
      const cell = row.cells[index + 1];
      if (cell.textContent !== "0") {
        const link = document.createElement("a");
        link.href = `?${new URLSearchParams({ requirement: row.dataset.crossfootOf, outcome: value })}#crossfoot-reports`;
        link.textContent = cell.textContent;
        cell.replaceChildren(link);
      }
    });
  });
})();
