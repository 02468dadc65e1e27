// The tables of each HTML text as the browser's own parser and its properties colSpan and rowSpan make them.
(texts) => {
  const text = (element) => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll("script, style").forEach((node) => node.remove());
    copy.querySelectorAll("br").forEach((node) => node.replaceWith(" "));
    return copy.textContent.replace(/[\t\n\f\r ]+/g, " ").replace(/^ | $/g, "");
  };
  const children = (element, ...names) => [...element.children].filter((child) => names.includes(child.localName));
  const columnsOf = (table) => {
    let count = 0;
    for (const child of table.children) {
      if (["thead", "tbody", "tfoot", "tr"].includes(child.localName)) break;
      if (child.localName !== "colgroup") continue;
      const columns = children(child, "col");
      count += columns.length ? columns.reduce((sum, column) => sum + column.span, 0) : child.span;
    }
    return count;
  };
  const read = (table) => {
    const groups = [...children(table, "thead", "tbody"), ...children(table, "tfoot")];
    const heads = groups.filter((group) => children(group, "tr").length);
    const after = heads.findIndex((group) => group.localName !== "thead");
    const headerRows = (after < 0 ? heads : heads.slice(0, after)).reduce((sum, group) => sum + children(group, "tr").length, 0);
    const rows = [];
    const cells = [];
    let width = columnsOf(table);
    for (const group of groups) {
      const written = children(group, "tr");
      const slots = written.map(() => []);
      written.forEach((row, y) => {
        let x = 0;
        for (const cell of children(row, "td", "th")) {
          while (slots[y][x] !== undefined) x += 1;
          const height = Math.min(cell.rowSpan || Infinity, written.length - y);
          const shown = text(cell);
          for (let down = 0; down < height; down += 1)
            for (let right = 0; right < cell.colSpan; right += 1) slots[y + down][x + right] ??= shown;
          cells.push([shown, rows.length + y, x, height, cell.colSpan, cell.localName === "th"]);
          x += cell.colSpan;
          width = Math.max(width, x);
        }
      });
      rows.push(...slots);
    }
    const grid = rows.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? null));
    return [table.caption ? text(table.caption) : null, headerRows, grid, cells];
  };
  return texts.map((written) => {
    const place = document.createElement("div");
    place.innerHTML = written;
    const heading = (node) => [Number(node.localName[1]), text(node)];
    const headings = [...place.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter((node) => !node.closest("table"));
    return { tables: [...place.querySelectorAll("table")].map(read), headings: headings.map(heading) };
  });
};
