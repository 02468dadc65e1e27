// The header cells of every data cell of a table, by the HTML standard's "algorithm for assigning header cells"
// (section 4.9.12.2): what `headers` names, or else what lies to the left and above as `scope` has it.
// Gives, for each data cell in its order, its text, its `headers` resolved, and what its place alone would give.
(table) => {
  const slots = [];
  const cells = [];
  const groups = [...table.children].filter((child) => /^(THEAD|TBODY|TFOOT)$/.test(child.tagName));
  let y = 0;
  for (const group of groups) {
    for (const row of group.rows) {
      slots[y] ??= [];
      let x = 0;
      for (const element of row.cells) {
        while (slots[y][x]) x += 1;
        const cell = { element, x, y, group, width: element.colSpan, height: element.rowSpan };
        cells.push(cell);
        for (let dy = 0; dy < cell.height; dy += 1) {
          slots[y + dy] ??= [];
          for (let dx = 0; dx < cell.width; dx += 1) slots[y + dy][x + dx] = cell;
        }
        x += cell.width;
      }
      y += 1;
    }
  }
  const isHeader = (cell) => cell.element.tagName === "TH";
  const data = (left, top, width, height) => {
    for (let j = top; j < top + height; j += 1) {
      for (let i = left; i < left + width; i += 1) if (slots[j]?.[i] && !isHeader(slots[j][i])) return true;
    }
    return false;
  };
  const isColumnHeader = ({ element, x, y, width, height }) =>
    element.scope === "col" || (element.scope === "" && !data(0, y, slots[y].length, height));
  const isRowHeader = (cell) =>
    cell.element.scope === "row" ||
    (cell.element.scope === "" && !isColumnHeader(cell) && !data(cell.x, 0, cell.width, slots.length));
  const scan = (found, x, y, dx, dy) => {
    const opaque = [];
    let block = [];
    let inBlock = false;
    for (x += dx, y += dy; x >= 0 && y >= 0; x += dx, y += dy) {
      const cell = slots[y][x];
      if (!cell) continue;
      if (isHeader(cell)) {
        inBlock = true;
        block.push(cell);
        const hidden = dy
          ? opaque.some((one) => one.x === cell.x && one.width === cell.width) || !isColumnHeader(cell)
          : opaque.some((one) => one.y === cell.y && one.height === cell.height) || !isRowHeader(cell);
        if (!hidden) found.add(cell);
      } else if (inBlock) {
        inBlock = false;
        opaque.push(...block);
        block = [];
      }
    }
  };
  const byPlace = (cell) => {
    const found = new Set();
    for (let j = cell.y; j < cell.y + cell.height; j += 1) scan(found, cell.x, j, -1, 0);
    for (let i = cell.x; i < cell.x + cell.width; i += 1) scan(found, i, cell.y, 0, -1);
    return [...found].map((one) => one.element);
  };
  const byName = (cell) =>
    [...new Set(cell.element.getAttribute("headers").trim().split(/\s+/))]
      .map((id) => document.getElementById(id))
      .filter((one) => one && one !== cell.element && /^T[DH]$/.test(one.tagName) && one.closest("table") === table);
  const words = (elements) => elements.filter((one) => one.textContent.trim()).map((one) => one.textContent);
  return cells
    .filter((cell) => !isHeader(cell) && cell.element.hasAttribute("headers"))
    .map((cell) => [text(cell.element), words(byName(cell)), words(byPlace(cell))]);

  function text(element) {
    const copy = element.cloneNode(true);
    copy.querySelectorAll("[data-crossfoot-sign]").forEach((sign) => sign.remove());
    return copy.textContent.trim();
  }
}
