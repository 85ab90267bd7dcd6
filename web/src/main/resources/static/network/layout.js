// Computes positions. Pure and deterministic: the same records and relations always give the same picture, and
// records that were shown before stay near their positions.

const SPACE = 62;
// In a picture of many records the marks stand closer, so that they stay visible when all of it is shown.
const CLOSE_SPACE = 24;
const MANY = 200;
const GOLDEN = Math.PI * (3 - Math.sqrt(5));

// place(stages, radius) -> Map id -> { x, y }. `stages` are pictures; each extends the one before it.
// `radius(node)` is the size of a mark.
export function place(stages, radius) {
  let before = new Map();
  stages.forEach((stage, index) => {
    before = settle(stage, start(stage, before), radius, index === 0 ? 1 : 0.35);
  });
  return before;
}

// inColumns(nodes) -> Map id -> { x, y }: one column for each distance, from left to right.
export function inColumns(nodes) {
  const columns = new Map();
  for (const node of nodes) columns.set(node.distance, [...(columns.get(node.distance) ?? []), node]);
  const at = new Map();
  for (const [distance, column] of columns)
    column.forEach(({ id }, row) =>
      at.set(id, { x: distance * 170, y: (row - (column.length - 1) / 2) * 95 + (distance % 2 ? 22 : -22) }),
    );
  return at;
}

// Start positions: marks that were shown before keep theirs, new ones start next to a shown neighbour, and the
// first ones in rings or in a spiral.
function start({ nodes, pairs }, before) {
  const at = new Map();
  const neighbours = new Map();
  for (const { source, target } of pairs) {
    if (!neighbours.has(source)) neighbours.set(source, []);
    if (!neighbours.has(target)) neighbours.set(target, []);
    neighbours.get(source).push(target);
    neighbours.get(target).push(source);
  }
  const space = spaceOf(nodes);
  const groups = new Map();
  for (const node of nodes) groups.set(node.group, (groups.get(node.group) ?? 0) + 1);
  const order = [...groups.keys()].sort((a, b) => (a ?? Infinity) - (b ?? Infinity));
  const centres = new Map(order.map((group, index) => [group, spiral(index, space * 2.4)]));
  const sorted = [...nodes].sort(
    (a, b) =>
      (a.distance ?? 0) - (b.distance ?? 0) ||
      (a.group ?? 0) - (b.group ?? 0) ||
      (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.id < b.id ? -1 : 1),
  );
  const ring = new Map();
  for (const node of sorted) if (node.distance) ring.set(node.distance, (ring.get(node.distance) ?? 0) + 1);
  const met = new Map();
  for (const node of sorted) {
    const order = met.get(node.distance ?? node.group) ?? 0;
    met.set(node.distance ?? node.group, order + 1);
    const anchor =
      before.size && !before.has(node.id)
        ? (before.get(`group:${node.centreId}`) ?? known(neighbours.get(node.id), before))
        : null;
    if (before.has(node.id)) at.set(node.id, { ...before.get(node.id) });
    else if (anchor) at.set(node.id, shift(anchor, spiral(order + 1, 14)));
    else if (node.distance === 0) at.set(node.id, { x: 0, y: 0 });
    else if (node.distance)
      at.set(
        node.id,
        circle(
          order / ring.get(node.distance),
          node.distance * Math.max(space * 2, (ring.get(node.distance) * 26) / Math.PI),
        ),
      );
    else at.set(node.id, shift(centres.get(node.group), spiral(order, 22)));
  }
  return at;
}

function spaceOf({ length }) {
  return length > MANY ? CLOSE_SPACE : SPACE;
}

function known(ids, before) {
  const id = ids?.find((one) => before.has(one));
  return id ? before.get(id) : null;
}

// The forces of Fruchterman and Reingold, with a pull to the centre that makes the picture wider than high, and
// with cooling. Then overlapping marks are pushed apart.
function settle({ nodes, pairs }, at, radius, heat) {
  const n = nodes.length;
  const space = spaceOf(nodes);
  const index = new Map(nodes.map(({ id }, i) => [id, i]));
  const x = Float64Array.from(nodes, ({ id }) => at.get(id).x);
  const y = Float64Array.from(nodes, ({ id }) => at.get(id).y);
  const r = Float64Array.from(nodes, radius);
  const links = pairs
    .map(({ source, target }) => [index.get(source), index.get(target)])
    .filter(([a, b]) => a !== undefined && b !== undefined);
  const degree = new Float64Array(n);
  for (const [a, b] of links) {
    degree[a] += 1;
    degree[b] += 1;
  }
  const fixed = nodes.findIndex(({ distance }) => distance === 0);
  const rounds = n > 500 ? 120 : 260;
  const dx = new Float64Array(n);
  const dy = new Float64Array(n);
  for (let round = 0; round < rounds; round += 1) {
    dx.fill(0);
    dy.fill(0);
    for (let a = 0; a < n; a += 1) {
      for (let b = a + 1; b < n; b += 1) {
        const gx = x[a] - x[b] || (a - b) * 1e-3;
        const gy = y[a] - y[b] || 1e-3;
        const square = gx * gx + gy * gy;
        const reach = space + r[a] + r[b];
        const push = (reach * reach) / square;
        dx[a] += gx * push;
        dy[a] += gy * push;
        dx[b] -= gx * push;
        dy[b] -= gy * push;
      }
    }
    for (const [a, b] of links) {
      const gx = x[a] - x[b];
      const gy = y[a] - y[b];
      const pull = Math.sqrt(gx * gx + gy * gy) / (space * Math.sqrt(Math.min(degree[a], degree[b])));
      dx[a] -= gx * pull;
      dy[a] -= gy * pull;
      dx[b] += gx * pull;
      dy[b] += gy * pull;
    }
    const limit = heat * space * 1.2 * (1 - round / rounds) + 0.2;
    for (let a = 0; a < n; a += 1) {
      dx[a] -= x[a] * 1.2;
      dy[a] -= y[a] * 2.2;
      if (a === fixed) continue;
      const length = Math.sqrt(dx[a] * dx[a] + dy[a] * dy[a]) || 1;
      const step = Math.min(limit, length * 0.08) / length;
      x[a] += dx[a] * step;
      y[a] += dy[a] * step;
    }
  }
  part(x, y, r, fixed);
  return new Map(
    nodes.map(({ id }, i) => [id, { x: Math.round(x[i] * 10) / 10, y: Math.round(y[i] * 10) / 10 }]),
  );
}

function part(x, y, r, fixed) {
  for (let round = 0; round < 30; round += 1) {
    let moved = false;
    for (let a = 0; a < x.length; a += 1) {
      for (let b = a + 1; b < x.length; b += 1) {
        const gx = x[a] - x[b] || 1e-3;
        const gy = y[a] - y[b] || 1e-3;
        const gap = r[a] + r[b] + 8;
        const distance = Math.sqrt(gx * gx + gy * gy);
        if (distance >= gap) continue;
        const half = (gap - distance) / distance / 2;
        if (a !== fixed) {
          x[a] += gx * half;
          y[a] += gy * half;
        }
        if (b !== fixed) {
          x[b] -= gx * half;
          y[b] -= gy * half;
        }
        moved = true;
      }
    }
    if (!moved) return;
  }
}

function spiral(index, step) {
  return {
    x: Math.cos(index * GOLDEN) * step * Math.sqrt(index),
    y: Math.sin(index * GOLDEN) * step * Math.sqrt(index),
  };
}

function circle(turn, radius) {
  return {
    x: Math.cos(turn * 2 * Math.PI - Math.PI / 2) * radius,
    y: Math.sin(turn * 2 * Math.PI - Math.PI / 2) * radius,
  };
}

function shift(a, b) {
  return { x: a.x + b.x, y: a.y + b.y };
}
