// The shaded areas of groups in a picture of records, named by what their records share. Pure.

// Smaller groups have no area, and no more than so many groups have one.
const LEAST = 8;
const MOST = 12;
// A record farther from the middle of its group than so many times the median distance is outside the area.
const FAR = 2;
const PADDING = 12;
const CORNERS = 8;
// What at least this share of the records have in common gives the group its name.
const SHARED = 0.6;

// hullsOf(nodes, positions, radius, centres) -> [{ id, points: [[x, y]], x, y, width, height, shared, centre, size }],
// the largest group first. `centres`: Map of group number -> its central record. `shared`: the country that most
// records have in common, or null. x, y: the middle of the area.
export function hullsOf(nodes, positions, radius, centres) {
  const groups = new Map();
  for (const node of nodes)
    if (centres.has(node.group)) groups.set(node.group, [...(groups.get(node.group) ?? []), node]);
  return [...groups]
    .filter(([, members]) => members.length >= LEAST)
    .sort((a, b) => b[1].length - a[1].length || a[0] - b[0])
    .slice(0, MOST)
    .map(([group, members]) => {
      const centre = centres.get(group);
      const near = close(members.map((node) => ({ ...positions.get(node.id), r: radius(node) })));
      return {
        id: `hull:${centre.id}`,
        ...boxed(outline(near)),
        shared: sharedCountry(members),
        centre,
        size: members.length,
      };
    });
}

// sharedCountry(members) -> { code, label } of the country of most of those whose country is known, or null.
export function sharedCountry(members) {
  const placed = members.filter(({ country }) => country);
  const counts = new Map();
  for (const { country } of placed) counts.set(country.code, (counts.get(country.code) ?? 0) + 1);
  const [code, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [null, 0]);
  return count >= SHARED * members.length
    ? placed.find(({ country }) => country.code === code).country
    : null;
}

function close(marks) {
  const middle = { x: median(marks.map(({ x }) => x)), y: median(marks.map(({ y }) => y)) };
  const away = (mark) => Math.hypot(mark.x - middle.x, mark.y - middle.y);
  const reach = FAR * median(marks.map(away));
  return marks.filter((mark) => away(mark) <= reach);
}

function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

// The convex hull of circles around the marks (Andrew's monotone chain).
function outline(marks) {
  const points = marks
    .flatMap(({ x, y, r }) =>
      Array.from({ length: CORNERS }, (_, corner) => {
        const turn = (corner / CORNERS) * 2 * Math.PI;
        return [x + (r + PADDING) * Math.cos(turn), y + (r + PADDING) * Math.sin(turn)];
      }),
    )
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (line) => {
    const found = [];
    for (const point of line) {
      while (found.length > 1 && turnOf(found.at(-2), found.at(-1), point) <= 0) found.pop();
      found.push(point);
    }
    return found.slice(0, -1);
  };
  return [...half(points), ...half([...points].reverse())];
}

function turnOf([ax, ay], [bx, by], [cx, cy]) {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

function boxed(points) {
  const [left, right] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
  const [top, bottom] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))];
  return { points, x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}
