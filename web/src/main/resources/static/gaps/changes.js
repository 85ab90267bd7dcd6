// Which gaps a what-if closes, and which it opens. Pure.
const RANK = { ABSENT: 0, UNKNOWN: 1, PLANNED: 2, ACROSS_BORDER: 3, COVERED: 4 };

// cellChanges(cells) -> { better, worse, unsure }: by how the state moves. From absent to unknown nothing is
// won: the new site does not say what it can do.
export function cellChanges(cells) {
  const unsure = cells.filter(({ before, after }) => before === "ABSENT" && after === "UNKNOWN");
  const sure = cells.filter((cell) => !unsure.includes(cell));
  return {
    better: sure.filter(({ before, after }) => RANK[after] > RANK[before]),
    worse: sure.filter(({ before, after }) => RANK[after] < RANK[before]),
    unsure,
  };
}
