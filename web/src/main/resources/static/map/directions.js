const AHEAD = {
  ArrowRight: ({ x }) => x,
  ArrowLeft: ({ x }) => -x,
  ArrowDown: ({ y }) => y,
  ArrowUp: ({ y }) => -y,
};

export function isArrow(key) {
  return key in AHEAD;
}

// neighbour({ x, y }, others, "ArrowRight"): the nearest point in that direction. Distance to the side counts
// more.
export function neighbour(from, others, key) {
  let best = null;
  let least = Infinity;
  for (const other of others) {
    const offset = { x: other.x - from.x, y: other.y - from.y };
    const ahead = AHEAD[key](offset);
    if (ahead < 1) continue;
    const aside = key === "ArrowLeft" || key === "ArrowRight" ? Math.abs(offset.y) : Math.abs(offset.x);
    if (aside > ahead * 2.5) continue;
    const distance = ahead + aside * 2;
    if (distance < least) {
      least = distance;
      best = other;
    }
  }
  return best;
}

// nearest({ x, y }, others)
export function nearest(from, others) {
  let best = null;
  let least = Infinity;
  for (const other of others) {
    const distance = Math.hypot(other.x - from.x, other.y - from.y);
    if (distance < least) {
      least = distance;
      best = other;
    }
  }
  return best;
}
