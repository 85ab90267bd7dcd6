// Places names, the most important first, each in the first free position next to its point.
const CELL = 64;

export class Room {
  constructor() {
    this.cells = new Map();
  }

  // take([left, top, right, bottom]): marks a box as occupied.
  take(box) {
    for (const key of cellsOf(box)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(box);
    }
  }

  isFree(box) {
    for (const key of cellsOf(box)) {
      for (const other of this.cells.get(key) ?? []) {
        if (box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1]) return false;
      }
    }
    return true;
  }

  // place({ x, y }, { width, height }, gap): the position of a name as { align, x, y, box }, or null if there
  // is no space.
  place(at, size, gap) {
    for (const spot of spotsBeside(at, size, gap)) {
      if (this.isFree(spot.box)) {
        this.take(spot.box);
        return spot;
      }
    }
    return null;
  }
}

// Right, left, above, below. x and y are for text with a middle baseline.
function spotsBeside({ x, y }, { width, height }, gap) {
  const half = height / 2;
  const spot = (align, textX, textY, left) => ({
    align,
    x: textX,
    y: textY,
    box: [left - 2, textY - half - 1, left + width + 2, textY + half + 1],
  });
  return [
    spot("left", x + gap, y, x + gap),
    spot("right", x - gap, y, x - gap - width),
    spot("center", x, y - gap - half, x - width / 2),
    spot("center", x, y + gap + half, x - width / 2),
  ];
}

function cellsOf([left, top, right, bottom]) {
  const keys = [];
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++)
      keys.push(`${column}/${row}`);
  }
  return keys;
}
