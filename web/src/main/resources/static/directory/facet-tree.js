// A facet's buckets as indented rows: broader concepts above narrower ones, sorted by count and then by name.

// facetRows(buckets, chosen) -> [{ code, label, definition, count, may, depth, share, group }]. A chosen value
// without matches also has a row, so that it can be removed; `label(code)` gives its label. `flat`: one level, sorted
// by count only, in which `group` says whether other rows belong to the row, such as countries to a group.
export function facetRows(buckets, chosen, label, { flat = false } = {}) {
  const nodes = new Map(
    buckets.map(({ concept, count, may = 0 }) => [
      concept.code,
      { ...concept, count, may, parent: concept.broader?.code ?? null, children: [] },
    ]),
  );
  for (const code of chosen) {
    if (!nodes.has(code))
      nodes.set(code, {
        code,
        label: label(code),
        definition: null,
        count: 0,
        may: 0,
        parent: null,
        children: [],
      });
  }
  const groups = new Set(
    buckets.flatMap(({ concept }) => [concept.broader, ...(concept.groups ?? [])].map((one) => one?.code)),
  );
  const roots = [];
  for (const node of nodes.values()) ((!flat && nodes.get(node.parent)?.children) || roots).push(node);
  const most = Math.max(1, ...[...nodes.values()].map(({ count }) => count));
  const rows = [];
  const walk = (siblings, depth) => {
    siblings.sort((a, b) => b.count - a.count || b.may - a.may || a.label.localeCompare(b.label));
    for (const node of siblings) {
      const { code, label: name, definition, count, may } = node;
      if (count > 0 || may > 0 || chosen.includes(code))
        rows.push({
          code,
          label: name,
          definition,
          count,
          may,
          depth,
          share: count / most,
          group: flat && groups.has(code),
        });
      walk(node.children, depth + 1);
    }
  };
  walk(roots, 0);
  return rows;
}

// visibleRows(rows, { limit, chosen, find }): of a long list, as many of the broadest levels as fit, and all
// chosen values; with `find`, only the rows whose label contains it.
export function visibleRows(rows, { limit = Infinity, chosen = [], find = "" } = {}) {
  const folded = fold(find.trim());
  if (folded) return rows.filter(({ label }) => fold(label).includes(folded));
  if (rows.length <= limit) return rows;
  let depth = 0;
  while (rows.filter((row) => row.depth <= depth + 1).length <= limit) depth += 1;
  const broad = rows.filter((row) => row.depth <= depth).slice(0, limit);
  const wanted = new Set(broad);
  rows.forEach((row, index) => {
    if (chosen.includes(row.code)) [row, ...ancestors(rows, index)].forEach((one) => wanted.add(one));
  });
  return rows.filter((row) => wanted.has(row));
}

// The ancestors of a row.
function ancestors(rows, index) {
  const found = [];
  let { depth } = rows[index];
  for (let i = index - 1; i >= 0 && depth > 0; i -= 1) {
    if (rows[i].depth >= depth) continue;
    found.push(rows[i]);
    depth = rows[i].depth;
  }
  return found;
}

function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
