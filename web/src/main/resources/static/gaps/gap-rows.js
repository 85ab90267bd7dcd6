// Rows of the gap matrix: which have no record, and their order. Pure.

// hasNoRecord(row): whether the atlas has no site of the region, so that its gaps cannot be counted.
export function hasNoRecord({ cells }) {
  return cells.some(({ state }) => state === "NO_RECORD");
}

// The chosen country first; then by the number of gaps, by the number of possible gaps, and by name. Regions
// without any record have no count, so they come last.
export function inOrder(rows, { order, place }) {
  const first = (row) => (row.region.code === place ? 0 : 1);
  const last = (row) => (order !== "name" && hasNoRecord(row) ? 1 : 0);
  const sign = order === "value" ? 1 : -1;
  return [...rows].sort(
    (a, b) =>
      first(a) - first(b) ||
      last(a) - last(b) ||
      (order === "name"
        ? 0
        : sign * (a.gapCount - b.gapCount) || sign * (a.gapCountUpper - b.gapCountUpper)) ||
      a.region.name.localeCompare(b.region.name),
  );
}
