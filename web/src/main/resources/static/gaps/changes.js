// The gaps that a what-if closes or opens. Pure.
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
