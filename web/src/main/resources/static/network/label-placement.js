// Chooses which names are drawn, and on which side of a mark, without overlaps. The most important come first.
// Pure.

const FONT = 12;
const MAX_LENGTH = 27;
// One mark in this many always has its name, even if it covers another mark.
const ALWAYS_LABELLED = 6;
const SIDES = ["below", "above", "right", "left"];

export function short(name) {
  return name.length > MAX_LENGTH ? `${name.slice(0, MAX_LENGTH - 1).trimEnd()}…` : name;
}

// labelOf(node): the text next to a mark; for a group with its number of records, for a record with its number of
// hidden relations.
export function labelOf(node) {
  if (node.kind === "GROUP") return `${short(node.name)} · ${node.size}`;
  return short(node.name) + (node.hidden ? `  +${node.hidden}` : "");
}

// chooseNames([{ id, name, x, y, r, weight }], { width, height }) -> Map id -> side. All lengths are in screen
// pixels. A name stays inside the picture. Only the most important marks and those of infinite weight have a name
// that may cover a mark; a name that is `clear` of all marks never does.
export function chooseNames(marks, { width, height, most = 90 }) {
  const chosen = new Map();
  const taken = [];
  const visible = marks.filter(({ x, y, r }) => x > -r && y > -r && x < width + r && y < height + r);
  const sorted = [...visible].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  for (const mark of sorted) {
    if (chosen.size >= most) break;
    const clear = (box) =>
      box.left >= 0 && box.right <= width && taken.every((other) => !overlaps(box, other));
    const covered = (box) =>
      visible.filter(
        (other) =>
          other !== mark &&
          overlaps(box, {
            left: other.x - other.r,
            right: other.x + other.r,
            top: other.y - other.r,
            bottom: other.y + other.r,
          }),
      ).length;
    const boxes = SIDES.map((side) => ({ side, box: boxOf(mark, side) }))
      .filter(({ box }) => clear(box))
      .map((one) => ({ ...one, covered: covered(one.box) }));
    const best = boxes.reduce((least, one) => (least && least.covered <= one.covered ? least : one), null);
    if (
      !best ||
      (best.covered > 0 &&
        (mark.clear || (mark.weight !== Infinity && sorted.indexOf(mark) * ALWAYS_LABELLED >= sorted.length)))
    )
      continue;
    const { side, box } = best;
    chosen.set(mark.id, side);
    taken.push(box);
  }
  return chosen;
}

// spotOf(mark, "right") -> { x, y, anchor }: the position of a name, and whether the text starts, is centred or
// ends there.
export function spotOf(mark, side) {
  const { left, right, top, bottom } = boxOf(mark, side);
  const y = (top + bottom) / 2 + FONT * 0.36;
  if (side === "right") return { x: left + 2, y, anchor: "start" };
  if (side === "left") return { x: right - 2, y, anchor: "end" };
  return { x: mark.x, y, anchor: "middle" };
}

function boxOf({ name, x, y, r }, side) {
  const long = name.length * FONT * 0.54 + 6;
  const high = FONT + 6;
  if (side === "below")
    return { left: x - long / 2, right: x + long / 2, top: y + r + 1, bottom: y + r + 1 + high };
  if (side === "above")
    return { left: x - long / 2, right: x + long / 2, top: y - r - 1 - high, bottom: y - r - 1 };
  if (side === "right")
    return { left: x + r + 2, right: x + r + 2 + long, top: y - high / 2, bottom: y + high / 2 };
  return { left: x - r - 2 - long, right: x - r - 2, top: y - high / 2, bottom: y + high / 2 };
}

function overlaps(a, b) {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}
