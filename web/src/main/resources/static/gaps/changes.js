// The gaps that a what-if closes or opens, and the figures that it changes. Pure.
const RANK = {
  ABSENT: 0,
  NO_RECORD: 0,
  NONE_ON_RECORD: 0,
  MAY_BE: 1,
  PLANNED: 2,
  COVERED_ACROSS_BORDER: 3,
  COVERED: 4,
};

// cellChanges(cells) -> { better, worse, unsure }, by the change of state. A change from "none on record" to "may
// be" is not better, because the new site does not state the capability.
export function cellChanges(cells) {
  const unsure = cells.filter(({ before, after }) => RANK[before] === 0 && after === "MAY_BE");
  const sure = cells.filter((cell) => !unsure.includes(cell));
  return {
    better: sure.filter(({ before, after }) => RANK[after] > RANK[before]),
    worse: sure.filter(({ before, after }) => RANK[after] < RANK[before]),
    unsure,
  };
}

// figureRows(indicators) -> { changed, unchanged }: a row for each figure of a region, and one for all regions
// together, with its indicator as `of`.
export function figureRows(indicators) {
  const rows = indicators.flatMap((of) => [...of.regions, of.overall].map((row) => ({ ...row, of })));
  return {
    changed: rows.filter(({ before, after }) => differs(before, after)),
    unchanged: rows.filter(({ before, after }) => !differs(before, after)),
  };
}

function differs(a, b) {
  return ["value", "lower", "upper", "shown"].some((key) => a[key] !== b[key]);
}
