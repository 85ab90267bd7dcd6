// Rows of the gap matrix: which have no record, and their order. Pure.

// hasNoRecord(row): whether the atlas has no site of the region, so that its gaps cannot be counted.
export function hasNoRecord({ cells }) {
  return cells.some(({ state }) => state === "NO_RECORD");
}

// noneOnRecord(cell): the same rule as for the gap count. A capability that is only planned does not exist today,
// unless a site may already have it.
export function noneOnRecord({ state, unknown }) {
  return state === "ABSENT" || state === "NONE_ON_RECORD" || (state === "PLANNED" && unknown === 0);
}

// The chosen country first; then by the number of sites on record, or by that of gaps and possible gaps; then by name.
// Few sites leave few facts to tell gaps by, so the fewest gaps are no order. Regions without any record come last.
export function inOrder(rows, { order, place }) {
  const first = (row) => (row.region.code === place ? 0 : 1);
  const last = (row) => (order !== "name" && hasNoRecord(row) ? 1 : 0);
  return [...rows].sort(
    (a, b) =>
      first(a) - first(b) ||
      last(a) - last(b) ||
      (order === "name"
        ? 0
        : order === "value"
          ? b.siteCount - a.siteCount
          : b.gapCount - a.gapCount || b.gapCountUpper - a.gapCountUpper) ||
      a.region.name.localeCompare(b.region.name),
  );
}

// Countries of fewer people are folded away, so that the matrix opens on those that most readers ask for.
const SMALL = 1_000_000;

// foldOf(row, state): why a row is folded away: "small", "empty" (no site on record), or null. The chosen region
// never is.
export function foldOf(row, { place, level }) {
  if (row.region.code === place || level !== "country") return null;
  if (hasNoRecord(row)) return "empty";
  return row.region.population && row.region.population.persons < SMALL ? "small" : null;
}

// weakest({ columns, rows }) -> { column, covered, perhaps, total }: the capability that the fewest regions with
// records are known to cover, in how many more a site may have it, and how many regions have records; null without
// any.
export function weakest({ columns, rows }) {
  const recorded = rows.filter((row) => !hasNoRecord(row));
  const count = (index, state) => recorded.filter(({ cells }) => cells[index].state === state).length;
  const all = columns.map((column, index) => ({
    column,
    covered: count(index, "COVERED"),
    perhaps: count(index, "MAY_BE"),
    total: recorded.length,
  }));
  return recorded.length
    ? all.reduce((least, one) => (one.covered < least.covered ? one : least), all[0])
    : null;
}

// leastAddressed(bottlenecks): the bottleneck to fund next: one that nobody works on, then one of which that is
// not known, then the one with the fewest running initiatives.
export function leastAddressed(bottlenecks) {
  const rank = { NOT_ADDRESSED: 0, UNKNOWN: 1, ADDRESSED: 2 };
  return bottlenecks.reduce(
    (least, one) =>
      !least ||
      rank[one.state] - rank[least.state] < 0 ||
      (rank[one.state] === rank[least.state] && one.running < least.running)
        ? one
        : least,
    null,
  );
}
