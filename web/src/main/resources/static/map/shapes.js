// Parses the files of the basemap. They hold shapes as steps on the Web Mercator square; the result is lists of
// points with bounds.
const LINES = ["river", "border", "disputed"];
const RINGS = ["land", "lake"];

// shapesOf(file): { box, land: [{ points, bounds, closed }], coast, lake, river, border, disputed }
export function shapesOf(file) {
  const shapes = { box: file.box };
  for (const kind of LINES)
    shapes[kind] = (file[kind] ?? []).map((steps) => shapeOf(pointsOf(steps, file.unit), false));
  for (const kind of RINGS)
    shapes[kind] = (file[kind] ?? []).map((steps) => shapeOf(opened(pointsOf(steps, file.unit)), true));
  shapes.coast = shapes.land.flatMap((ring) => coastOf(ring, file.cut));
  return shapes;
}

// overlap(a, b): boxes that touch also overlap, because the bounds of a straight line have no area.
export function overlap(a, b) {
  return a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
}

// contains(outer, inner)
export function contains(outer, inner) {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}

function pointsOf(steps, unit) {
  const points = new Float64Array(steps.length);
  let x = 0;
  let y = 0;
  for (let i = 0; i < steps.length; i += 2) {
    points[i] = x += steps[i] * unit;
    points[i + 1] = y += steps[i + 1] * unit;
  }
  return points;
}

// A ring without its last point, if that repeats the first.
function opened(points) {
  const last = points.length - 2;
  return points[0] === points[last] && points[1] === points[last + 1] ? points.subarray(0, last) : points;
}

function shapeOf(points, closed) {
  const bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    bounds[0] = Math.min(bounds[0], points[i]);
    bounds[1] = Math.min(bounds[1], points[i + 1]);
    bounds[2] = Math.max(bounds[2], points[i]);
    bounds[3] = Math.max(bounds[3], points[i + 1]);
  }
  return { points, bounds, closed };
}

// The outline of a ring without the edges along the border of its file, because those are not coast.
function coastOf(ring, cut) {
  const { points } = ring;
  const count = points.length / 2;
  const artificial = (i) => {
    const j = (i + 1) % count;
    return onCut(points[2 * i], points[2 * i + 1], points[2 * j], points[2 * j + 1], cut);
  };
  let gap = 0;
  while (gap < count && !artificial(gap)) gap++;
  if (gap === count) return [ring];
  const runs = [];
  let run = [];
  for (let step = 1; step <= count; step++) {
    const i = (gap + step) % count;
    run.push(points[2 * i], points[2 * i + 1]);
    if (artificial(i)) {
      if (run.length > 2) runs.push(shapeOf(Float64Array.from(run), false));
      run = [];
    }
  }
  return runs;
}

function onCut(x0, y0, x1, y1, cut) {
  return (x0 === x1 && (x0 === cut[0] || x0 === cut[2])) || (y0 === y1 && (y0 === cut[1] || y0 === cut[3]));
}
