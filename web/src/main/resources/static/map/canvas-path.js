// Adds shapes to a canvas path. `view` maps basemap units to pixels: px = (x - view.x) * view.scale.

// Skips points that are farther than this many pixels outside the canvas, on one side.
const MARGIN = 24;
const MIN_DISTANCE = 0.6;
const ROUNDING = 14;

// addShape(context, shape, view, { closed, smooth }): adds one shape to the current path.
export function addShape(context, shape, view, { closed, smooth }) {
  const line = visiblePoints(shape.points, view);
  if (line.length < 4) return;
  if (smooth && line.length >= 6) curve(context, line, closed);
  else polyline(context, line, closed);
}

// The points in pixels, without points that are too close together and without runs outside the canvas on one
// side.
function visiblePoints(points, { x: left, y: top, scale, width, height }) {
  const line = [];
  let last = { x: NaN, y: NaN, side: 0 };
  let before = last;
  for (let i = 0; i < points.length; i += 2) {
    const x = (points[i] - left) * scale;
    const y = (points[i + 1] - top) * scale;
    const side =
      (x < -MARGIN ? 1 : x > width + MARGIN ? 2 : 0) | (y < -MARGIN ? 4 : y > height + MARGIN ? 8 : 0);
    if (side & last.side & before.side) {
      line.length -= 2;
    } else if (
      i > 0 &&
      i < points.length - 2 &&
      Math.abs(x - last.x) < MIN_DISTANCE &&
      Math.abs(y - last.y) < MIN_DISTANCE
    ) {
      continue;
    } else {
      before = last;
    }
    line.push(x, y);
    last = { x, y, side };
  }
  return line;
}

function polyline(context, line, closed) {
  context.moveTo(line[0], line[1]);
  for (let i = 2; i < line.length; i += 2) context.lineTo(line[i], line[i + 1]);
  if (closed) context.closePath();
}

// Rounds each corner by a few pixels and keeps the rest of each edge.
function curve(context, line, closed) {
  const count = line.length / 2;
  const first = closed ? 0 : 1;
  const last = closed ? count : count - 1;
  const start = closed ? towards(line, 0, count - 1) : [line[0], line[1]];
  context.moveTo(start[0], start[1]);
  for (let i = first; i < last; i++) {
    const [inX, inY] = towards(line, i, (i + count - 1) % count);
    const [outX, outY] = towards(line, i, (i + 1) % count);
    context.lineTo(inX, inY);
    context.quadraticCurveTo(line[2 * i], line[2 * i + 1], outX, outY);
  }
  if (closed) context.closePath();
  else context.lineTo(line[line.length - 2], line[line.length - 1]);
}

// The point on the edge from i to j where the rounding of corner i ends.
function towards(line, i, j) {
  const dx = line[2 * j] - line[2 * i];
  const dy = line[2 * j + 1] - line[2 * i + 1];
  const part = Math.min(0.5, ROUNDING / Math.max(1e-6, Math.hypot(dx, dy)));
  return [line[2 * i] + dx * part, line[2 * i + 1] + dy * part];
}
