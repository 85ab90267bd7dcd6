// Which gaps a what-if closes, and which it opens. Pure.
const RANK = {
  ABSENT: 0,
  NO_RECORD: 0,
  NONE_ON_RECORD: 0,
  MAY_BE: 1,
  PLANNED: 2,
  COVERED_ACROSS_BORDER: 3,
  COVERED: 4,
};

// cellChanges(cells) -> { better, worse, unsure }: by how the state moves. From none on record to "may be" is no
// gain: the new site does not say what it can do.
export function cellChanges(cells) {
  const unsure = cells.filter(({ before, after }) => RANK[before] === 0 && after === "MAY_BE");
  const sure = cells.filter((cell) => !unsure.includes(cell));
  return {
    better: sure.filter(({ before, after }) => RANK[after] > RANK[before]),
    worse: sure.filter(({ before, after }) => RANK[after] < RANK[before]),
    unsure,
  };
}
