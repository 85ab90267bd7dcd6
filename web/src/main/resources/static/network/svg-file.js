// The picture as an SVG file: positions, shapes and colours as on the screen, with names, legend and origin.
// Pure.
import { isSymmetric } from "../base/kinds.js";
import { xml } from "./formats.js";
import { CORNERS, importance } from "./styles.js";
import { chooseNames, labelOf, spotOf } from "./label-placement.js";

const MARGIN = 24;
// Space around the marks for the names of the outermost.
const NAMES = 96;
const LEAST_WIDTH = 640;
const HEAD = 44;
const LINE = 20;
// Letters of the legend and of the lines below are assumed to have the same width.
const LETTER = 6.4;
const FAR = 0.3;

// svgFile({ nodes, pairs, places: Map id -> { x, y, r }, fills: Map id -> colour or undefined, lit: Set of
// ids or null, size, legend, colours, about, hulls: the shaded areas with their names })
export function svgFile({ nodes, pairs, places, fills, lit, size, legend, colours, about, hulls = [] }) {
  const spots = nodes.map((node) => ({ node, ...places.get(node.id) })).filter(({ x }) => x !== undefined);
  const [left, right] = [
    Math.min(...spots.map(({ x, r }) => x - r), 0),
    Math.max(...spots.map(({ x, r }) => x + r), 0),
  ];
  const [top, bottom] = [
    Math.min(...spots.map(({ y, r }) => y - r), 0),
    Math.max(...spots.map(({ y, r }) => y + r), 0),
  ];
  const width = Math.max(LEAST_WIDTH, right - left + 2 * NAMES);
  const drawn = { left: (width - (right - left)) / 2 - left, top: HEAD + 2 * MARGIN - top };
  const moved = spots.map((spot) => ({ ...spot, x: spot.x + drawn.left, y: spot.y + drawn.top }));
  const floor = bottom + drawn.top + 2 * MARGIN;
  const keys = flow(legend, width);
  const feet = [`${about.attribution} · ${about.date}`, about.address].flatMap((line) =>
    chunks(line, width - 2 * MARGIN),
  );
  const height = floor + (keys.rows + feet.length) * LINE + MARGIN;
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}"
  height="${round(height)}" font-family="${xml(colours.font)}">
<title>${xml(about.title)}</title>
<defs><marker id="to" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7"
  markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 8 4 0 8z" fill="${colours.line}"/></marker></defs>
<rect width="${round(width)}" height="${round(height)}" fill="${colours.paper}"/>
<text x="${MARGIN}" y="${MARGIN + 14}" font-size="16" font-weight="600" fill="${colours.ink}">${xml(about.title)}</text>
${areas(hulls, drawn, colours)}
${lines(pairs, new Map(moved.map((spot) => [spot.node.id, spot])), lit, colours)}
${moved.map((spot) => mark(spot, colours, fills?.get(spot.node.id), dim(lit, spot.node.id))).join("\n")}
<g font-size="12" fill="${colours.ink}" stroke="${colours.paper}" stroke-width="3" paint-order="stroke"
  stroke-linejoin="round">
${names(moved, { width, height: floor, size, lit }).join("\n")}
</g>
<g font-size="12" font-weight="600" fill="${colours.accent}" stroke="${colours.paper}" stroke-width="3"
  paint-order="stroke" stroke-linejoin="round" text-anchor="middle">
${areaNames(hulls, drawn, width)}
</g>
<g font-size="12" fill="${colours.ink}">
${keys.items.map(({ row, x, y }) => key(row, x, floor + y, colours)).join("\n")}
</g>
<g font-size="12" fill="${colours.soft}">${feet
    .map(
      (line, index) =>
        `<text x="${MARGIN}" y="${round(floor + (keys.rows + index) * LINE + 14)}">${xml(line)}</text>`,
    )
    .join("")}</g>
</svg>
`;
}

function areas(hulls, drawn, colours) {
  return hulls
    .map(
      ({ points }) =>
        `<polygon points="${points
          .map(([x, y]) => `${round(x + drawn.left)},${round(y + drawn.top)}`)
          .join(
            " ",
          )}" fill="${colours.accent}" fill-opacity="0.07" stroke="${colours.accent}" stroke-opacity="0.35"/>`,
    )
    .join("\n");
}

// The names at the tops of the areas, inside the edges, each below those that it would cover.
function areaNames(hulls, drawn, width) {
  const taken = [];
  return hulls
    .map(({ x, y, height, name }) => {
      const half = (name.length * LETTER * 1.15) / 2;
      const middle = Math.max(half + 4, Math.min(width - half - 4, x + drawn.left));
      let line = y - height / 2 + drawn.top;
      while (
        taken.some((one) => Math.abs(one.line - line) < 15 && Math.abs(one.middle - middle) < half + one.half)
      )
        line += 15;
      taken.push({ line, middle, half });
      return `<text x="${round(middle)}" y="${round(line)}">${xml(name)}</text>`;
    })
    .join("\n");
}

function dim(lit, ...ids) {
  return lit && !ids.some((id) => lit.has(id)) ? ` opacity="${FAR}"` : "";
}

function lines(pairs, at, lit, colours) {
  return pairs
    .filter(({ source, target }) => at.has(source) && at.has(target))
    .map(({ id, source, target, relations, bridge }) => {
      const turned = relations[0].from === target;
      const [a, b] = turned ? [at.get(target), at.get(source)] : [at.get(source), at.get(target)];
      const away = Math.hypot(b.x - a.x, b.y - a.y) || 1;
      const whole = a.node.kind !== "GROUP" && b.node.kind !== "GROUP";
      const directed =
        whole &&
        !isSymmetric(relations[0].type) &&
        relations.every((relation) => relation.from === relations[0].from);
      const end = directed ? (away - b.r) / away : 1;
      const shown = lit?.has(id)
        ? `stroke="${colours.accent}"`
        : `stroke="${colours.line}" stroke-opacity="0.6"`;
      return `<line x1="${round(a.x)}" y1="${round(a.y)}" x2="${round(
        a.x + (b.x - a.x) * end,
      )}" y2="${round(a.y + (b.y - a.y) * end)}" ${shown} stroke-width="${Math.min(
        6,
        1 + Math.log2(relations.length) * 0.8,
      ).toFixed(1)}"${
        directed ? ' marker-end="url(#to)"' : ""
      }${whole && bridge ? ' stroke-dasharray="5 3"' : ""}${dim(lit, id)}/>`;
    })
    .join("\n");
}

function mark({ node, x, y, r }, colours, own, far = "") {
  const title = `<title>${xml(node.name)}</title>`;
  const look = `${fill(node, colours, own)}${far}`;
  const corners = CORNERS[node.kind];
  if (!corners) return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(r)}" ${look}>${title}</circle>`;
  return `<polygon points="${corners
    .map(([dx, dy]) => `${round(x + dx * r)},${round(y + dy * r)}`)
    .join(" ")}" ${look}>${title}</polygon>`;
}

function fill({ kind, fate }, colours, own) {
  const paint = kind === "GROUP" ? colours.group : (own ?? colours.kind[kind] ?? colours.soft);
  if (fate === "lost")
    return `fill="${paint}" fill-opacity="0.15" stroke="${colours.danger}" stroke-width="3" stroke-dasharray="5 3"`;
  if (fate === "bereft") return `fill="${paint}" stroke="${colours.danger}" stroke-width="3"`;
  return `fill="${paint}"${fate ? ' fill-opacity="0.45"' : ""} stroke="${
    kind === "GROUP" ? colours.accent : colours.paper
  }" stroke-width="1.5"`;
}

function names(spots, { width, height, size, lit }) {
  const marks = spots.map(({ node, x, y, r }) => ({
    id: node.id,
    name: labelOf(node),
    x,
    y,
    r,
    weight: lit?.has(node.id) ? Infinity : importance(node, size),
  }));
  const sides = chooseNames(marks, { width, height, most: Infinity });
  return marks
    .filter(({ id }) => sides.has(id))
    .map((one) => {
      const { x, y, anchor } = spotOf(one, sides.get(one.id));
      return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}"${dim(lit, one.id)}>${xml(one.name)}</text>`;
    });
}

// The rows of the legend, one after the other, in as many lines as they need.
function flow(legend, width) {
  const items = [];
  let [x, line] = [MARGIN, 0];
  for (const row of legend) {
    const long = 22 + (row.steps ? row.steps.length * 14 : 0) + row.text.length * LETTER + 18;
    if (x > MARGIN && x + long > width - MARGIN) [x, line] = [MARGIN, line + 1];
    items.push({ row, x, y: line * LINE });
    x += long;
  }
  return { items, rows: items.length ? line + 1.5 : 0 };
}

function key(row, x, y, colours) {
  const at = { x: x + 7, y: y + 10, r: 6 };
  const text = (from) => `<text x="${round(from)}" y="${round(y + 14)}">${xml(row.text)}</text>`;
  if (row.kind)
    return (
      mark(
        { node: { kind: row.kind, name: row.text }, ...at },
        { ...colours, kind: row.plain ? {} : colours.kind },
      ) + text(x + 20)
    );
  if (row.fate)
    return (
      mark({ node: { kind: "SITE", fate: row.fate, name: row.text }, ...at }, { ...colours, kind: {} }) +
      text(x + 20)
    );
  if (row.colour)
    return `<rect x="${x}" y="${round(y + 4)}" width="12" height="12" rx="2" fill="${row.colour}"/>${text(x + 20)}`;
  if (row.steps)
    return (
      row.steps
        .map(
          (colour, index) =>
            `<rect x="${round(x + index * 14)}" y="${round(y + 4)}" width="12" height="12" rx="2" fill="${colour}"/>`,
        )
        .join("") + text(x + row.steps.length * 14 + 8)
    );
  return text(x);
}

function chunks(text, width) {
  const most = Math.max(20, Math.floor(width / LETTER));
  return text.match(new RegExp(`.{1,${most}}`, "gu")) ?? [];
}

function round(length) {
  return Number(length.toFixed(1));
}
