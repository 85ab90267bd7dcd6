// Rows of the gap matrix: which have no record, and their order. Pure.

// hasNoRecord(row): whether no site of the region is on record, so that its gaps cannot be counted.
export function hasNoRecord({ cells }) {
  return cells.some(({ state }) => state === "NO_RECORD");
}

// The country looked at first; then by what none on record covers, by what may be covered, by name. Regions without
// any record have no count, so they come last.
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
