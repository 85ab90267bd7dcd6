// A facet's buckets as indented rows: broader concepts first, narrower ones beneath them, by count and then by name.

// facetRows(buckets, chosen) -> [{ code, label, definition, count, depth, share }]; a chosen value that matches nothing
// still has its row, so that it can be taken back. `label(code)` names such a value.
export function facetRows(buckets, chosen, label) {
  const nodes = new Map(buckets.map(({ concept, count }) => [concept.code, { ...concept, count, parent: concept.broader?.code ?? null, children: [] }]));
  for (const code of chosen) {
    if (!nodes.has(code)) nodes.set(code, { code, label: label(code), definition: null, count: 0, parent: null, children: [] });
  }
  const roots = [];
  for (const node of nodes.values()) (nodes.get(node.parent)?.children ?? roots).push(node);
  const most = Math.max(1, ...[...nodes.values()].map(({ count }) => count));
  const rows = [];
  const walk = (siblings, depth) => {
    siblings.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
    for (const node of siblings) {
      const { code, label: name, definition, count } = node;
      if (count > 0 || chosen.includes(code)) rows.push({ code, label: name, definition, count, depth, share: count / most });
      walk(node.children, depth + 1);
    }
  };
  walk(roots, 0);
  return rows;
}

// visibleRows(rows, { limit, chosen, find }): the first of a long list and whatever is chosen; with `find`, what contains it.
export function visibleRows(rows, { limit = Infinity, chosen = [], find = "" } = {}) {
  const sought = fold(find.trim());
  if (sought) return rows.filter(({ label }) => fold(label).includes(sought));
  return rows.filter((row, index) => index < limit || chosen.includes(row.code));
}

function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
