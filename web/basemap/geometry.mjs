// Plane geometry on the Web Mercator square: (0, 0) is the north-west corner, (SIZE, SIZE) the south-east.

/** Side of the square in stored units: one unit is 38 m at the equator, one pixel at zoom 12. */
export const SIZE = 2 ** 20;

const MAX_LAT = 85.0511;

export function project([lon, lat]) {
  const sine = Math.sin((Math.max(-MAX_LAT, Math.min(MAX_LAT, lat)) * Math.PI) / 180);
  return [((lon + 180) / 360) * SIZE, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * SIZE];
}

export function unproject([x, y]) {
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / SIZE))) * 180) / Math.PI;
  return [(x / SIZE) * 360 - 180, lat];
}

/** Twice the signed area would do for orientation; this is the plain absolute area. */
export function area(ring) {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    sum += ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
  }
  return Math.abs(sum / 2);
}

export function bounds(points) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

const apart = (a, b) => a[2] < b[0] || a[0] > b[2] || a[3] < b[1] || a[1] > b[3];
const within = (a, b) => a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];

/** Sutherland and Hodgman: the ring cut to the box; edges it gains lie on the box's sides. */
export function clipRing(ring, box) {
  const around = bounds(ring);
  if (apart(around, box)) return [];
  if (within(around, box)) return ring;
  let points = ring;
  for (let side = 0; side < 4 && points.length; side++) {
    const axis = side % 2;
    const limit = box[side];
    const inside = side < 2 ? (p) => p[axis] >= limit : (p) => p[axis] <= limit;
    const cut = [];
    for (let i = 0; i < points.length; i++) {
      const a = points[(i + points.length - 1) % points.length];
      const b = points[i];
      if (inside(a) !== inside(b)) cut.push(crossing(a, b, axis, limit));
      if (inside(b)) cut.push(b);
    }
    points = cut;
  }
  return points;
}

/** The pieces of a line inside the box, each running on to its first point outside. */
export function clipLine(line, box) {
  const around = bounds(line);
  if (apart(around, box)) return [];
  if (within(around, box)) return [line];
  const pieces = [];
  let piece = null;
  for (let i = 1; i < line.length; i++) {
    const segment = [line[i - 1], line[i]];
    if (apart(bounds(segment), box)) {
      piece = null;
    } else if (piece) {
      piece.push(line[i]);
    } else {
      piece = [...segment];
      pieces.push(piece);
    }
  }
  return pieces;
}

function crossing(a, b, axis, limit) {
  const part = (limit - a[axis]) / (b[axis] - a[axis]);
  const other = a[1 - axis] + part * (b[1 - axis] - a[1 - axis]);
  return axis === 0 ? [limit, other] : [other, limit];
}

/**
 * Natural Earth's shapes are stitched together across the 180th meridian: they jump from one side of the
 * square to the other. This takes the jumps out, so that a shape runs on beyond the side instead; a ring
 * around the pole (Antarctica) is closed below the square.
 */
export function unwrap(points, closed) {
  let shift = 0;
  const even = points.map(([x, y], i) => {
    if (i > 0) shift += SIZE * Math.round((points[i - 1][0] - x) / SIZE);
    return [x + shift, y];
  });
  if (closed && shift !== 0) even.push([even.at(-1)[0], 2 * SIZE], [even[0][0], 2 * SIZE]);
  return even;
}

/** The square holds what lies on it, and the parts of its neighbours' shapes that reach into it. */
export function copies(points) {
  const [west, , east] = bounds(points);
  return [0, SIZE, -SIZE]
    .filter((shift) => shift === 0 || (shift > 0 ? west < 0 : east > SIZE))
    .map((shift) => (shift === 0 ? points : points.map(([x, y]) => [x + shift, y])));
}

/** First point, then steps, in whole multiples of the unit: small numbers that compress well. */
export function encode(points, unit) {
  const steps = [];
  let x = 0;
  let y = 0;
  for (const point of points) {
    const nextX = Math.round(point[0] / unit);
    const nextY = Math.round(point[1] / unit);
    if (steps.length && nextX === x && nextY === y) continue;
    steps.push(nextX - x, nextY - y);
    x = nextX;
    y = nextY;
  }
  return steps;
}

/**
 * The point inside a polygon that is farthest from its edges, where a name fits best: a grid is
 * searched and refined around its best point.
 */
export function innermost(rings) {
  const [west, north, east, south] = bounds(rings[0]);
  let best = { distance: -Infinity, at: [(west + east) / 2, (north + south) / 2] };
  let span = Math.max(east - west, south - north);
  let centre = [(west + east) / 2, (north + south) / 2];
  for (let round = 0; round < 6; round++) {
    const step = span / 16;
    for (let i = -8; i <= 8; i++) {
      for (let j = -8; j <= 8; j++) {
        const at = [centre[0] + i * step, centre[1] + j * step];
        const distance = depth(at, rings);
        if (distance > best.distance) best = { distance, at };
      }
    }
    centre = best.at;
    span /= 5;
  }
  return best.at;
}

function depth(at, rings) {
  let inside = false;
  let nearest = Infinity;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const a = ring[i];
      const b = ring[j];
      if (a[1] > at[1] !== b[1] > at[1] && at[0] < ((b[0] - a[0]) * (at[1] - a[1])) / (b[1] - a[1]) + a[0]) {
        inside = !inside;
      }
      nearest = Math.min(nearest, distanceToSegment(at, a, b));
    }
  }
  return inside ? nearest : -nearest;
}

function distanceToSegment(p, a, b) {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const length = dx * dx + dy * dy;
  const part =
    length === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length));
  return Math.hypot(p[0] - a[0] - part * dx, p[1] - a[1] - part * dy);
}
