// Puts shapes on a canvas path. `view` maps basemap units to pixels: px = (x - view.x) * view.scale.

// Points farther than this outside the canvas on one side are left out, in pixels.
const MARGIN = 24;
const SHORTEST = 0.6;

// trace(context, shape, view, { closed, smooth }): adds one shape to the current path.
export function trace(context, shape, view, { closed, smooth }) {
  const line = seen(shape.points, view);
  if (line.length < 4) return;
  if (smooth && line.length >= 6) curve(context, line, closed);
  else polyline(context, line, closed);
}

// The points in pixels, without those that make no difference: too close together, or in a run on one outer side.
function seen(points, { x: left, y: top, scale, width, height }) {
  const line = [];
  let last = { x: NaN, y: NaN, side: 0 };
  let before = last;
  for (let i = 0; i < points.length; i += 2) {
    const x = (points[i] - left) * scale;
    const y = (points[i + 1] - top) * scale;
    const side = (x < -MARGIN ? 1 : x > width + MARGIN ? 2 : 0) | (y < -MARGIN ? 4 : y > height + MARGIN ? 8 : 0);
    if (side & last.side & before.side) {
      line.length -= 2;
    } else if (i > 0 && i < points.length - 2 && Math.abs(x - last.x) < SHORTEST && Math.abs(y - last.y) < SHORTEST) {
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

// Runs through the middles of the edges with the points as control points: no corners at close zooms.
function curve(context, line, closed) {
  const last = line.length - 2;
  const middle = (i, j) => [(line[i] + line[j]) / 2, (line[i + 1] + line[j + 1]) / 2];
  if (closed) context.moveTo(...middle(last, 0));
  else context.moveTo(line[0], line[1]);
  for (let i = closed ? 0 : 2; i < last; i += 2) context.quadraticCurveTo(line[i], line[i + 1], ...middle(i, i + 2));
  if (closed) {
    context.quadraticCurveTo(line[last], line[last + 1], ...middle(last, 0));
    context.closePath();
  } else {
    context.lineTo(line[last], line[last + 1]);
  }
}
