// Which names can be written without covering each other or a mark, the most important first, and on which side. Pure.

const FONT = 12;
const MAX_LENGTH = 27;
// One in so many is named even where that covers a mark.
const ALWAYS_LABELLED = 6;
const SIDES = ["below", "above", "right", "left"];

export function short(name) {
  return name.length > MAX_LENGTH ? `${name.slice(0, MAX_LENGTH - 1).trimEnd()}…` : name;
}

// labelOf(node): what is written beside it; how many records a group has, or how many more relations are not shown.
export function labelOf(node) {
  if (node.kind === "GROUP") return `${short(node.name)} · ${node.size}`;
  return short(node.name) + (node.hidden ? `  +${node.hidden}` : "");
}

// chooseNames([{ id, name, x, y, r, weight }], { width, height }) -> Map id -> side; all lengths in pixels on
// the screen. A name stays inside the picture. Only the foremost and marks of infinite weight are named even
// where that covers a mark.
export function chooseNames(marks, { width, height, most = 90 }) {
  const chosen = new Map();
  const taken = [];
  const visible = marks.filter(({ x, y, r }) => x > -r && y > -r && x < width + r && y < height + r);
  const sorted = [...visible].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  for (const mark of sorted) {
    if (chosen.size >= most) break;
    const clear = (box) => box.left >= 0 && box.right <= width && taken.every((other) => !meet(box, other));
    const covered = (box) =>
      visible.filter(
        (other) =>
          other !== mark &&
          meet(box, {
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
        mark.weight !== Infinity &&
        sorted.indexOf(mark) * ALWAYS_LABELLED >= sorted.length)
    )
      continue;
    const { side, box } = best;
    chosen.set(mark.id, side);
    taken.push(box);
  }
  return chosen;
}

// spotOf(mark, "right") -> { x, y, anchor }: where the name's line of text begins, lies or ends.
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

function meet(a, b) {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}
