// chance(seed): { number(), below(n), one(list), some(list) }; the same seed gives the same run (mulberry32).
export function chance(seed) {
  let state = seed >>> 0;
  const number = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n) => Math.floor(number() * n);
  return {
    number,
    below,
    one: (list) => list[below(list.length)],
    some: (list) => list.filter(() => number() < 0.4),
  };
}
