// Ranks how well a folded name matches a folded query. A smaller rank is better; undefined is no match.
export const EXACT = 0;
export const PREFIX = 1;
export const WORD = 2;
export const TYPO = 3;

// rank("utrecht", "utre") -> PREFIX. Accepts typing errors only if `forgiving` is set.
export function rank(name, query, forgiving) {
  if (name === query) return EXACT;
  if (name.startsWith(query)) return PREFIX;
  if (name.includes(` ${query}`)) return WORD;
  if (!forgiving || query.length < 4) return undefined;
  const errors = query.length < 8 ? 1 : 2;
  return name[0] === query[0] && prefixDistance(name, query, errors) <= errors ? TYPO : undefined;
}

// prefixDistance("utrecht", "utrehc", 2) -> 1: the least number of edits that turn the query into a prefix of the
// name. An edit is an insertion, deletion, replacement or swap of neighbours. Stops counting above the limit.
export function prefixDistance(name, query, limit) {
  const width = Math.min(name.length, query.length + limit);
  let older = [];
  let old = Array.from({ length: width + 1 }, (_, column) => column);
  for (let row = 1; row <= query.length; row++) {
    const current = [row];
    for (let column = 1; column <= width; column++) {
      const same = query[row - 1] === name[column - 1];
      let cost = Math.min(old[column] + 1, current[column - 1] + 1, old[column - 1] + (same ? 0 : 1));
      const swapped =
        row > 1 && column > 1 && query[row - 1] === name[column - 2] && query[row - 2] === name[column - 1];
      if (swapped) cost = Math.min(cost, older[column - 2] + 1);
      current.push(cost);
    }
    if (Math.min(...current) > limit) return limit + 1;
    older = old;
    old = current;
  }
  return Math.min(...old.slice(Math.max(0, query.length - limit)));
}
