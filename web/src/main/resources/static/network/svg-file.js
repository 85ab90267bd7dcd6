// The picture as an SVG file: the same places, shapes, colours and names as on the screen. Pure.
import { xml } from "./formats.js";
import { CORNERS } from "./look.js";
import { short } from "./names.js";

const MARGIN = 60;
const FOOT = 46;

// svgFile({ nodes, pairs, places: Map id -> { x, y, r, named }, fills: Map id -> colour or undefined, colours, about })
export function svgFile({ nodes, pairs, places, fills, colours, about }) {
  const spots = nodes.map((node) => ({ node, ...places.get(node.id) })).filter(({ x }) => x !== undefined);
  const left = Math.min(0, ...spots.map(({ x, r }) => x - r)) - MARGIN;
  const top = Math.min(0, ...spots.map(({ y, r }) => y - r)) - MARGIN;
  const width = Math.max(320, Math.max(0, ...spots.map(({ x, r }) => x + r)) + MARGIN - left);
  const height = Math.max(0, ...spots.map(({ y, r }) => y + r)) + MARGIN + FOOT - top;
  const at = new Map(spots.map((spot) => [spot.node.id, spot]));
  const lines = pairs.filter(({ source, target }) => at.has(source) && at.has(target)).map(({ source, target, ties }) => {
    const [a, b] = [at.get(source), at.get(target)];
    return `<line x1="${a.x}" y1="${a.y}" x2="${b.x}" y2="${b.y}" stroke-width="${Math.min(6, 1 + Math.log2(ties.length) * 0.8).toFixed(1)}"/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[left, top, width, height].map((one) => one.toFixed(1)).join(" ")}" width="${width.toFixed(0)}" height="${height.toFixed(0)}" font-family="${colours.font}">
<title>${xml(about.title)}</title>
<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${colours.paper}"/>
<g stroke="${colours.line}" stroke-opacity="0.5">${lines.join("")}</g>
<g stroke="${colours.paper}" stroke-width="1.5">${spots.map((spot) => mark(spot, colours, fills?.get(spot.node.id))).join("")}</g>
<g font-size="12" fill="${colours.ink}" text-anchor="middle">${spots.filter(({ named }) => named).map(({ node, x, y, r }) => `<text x="${x}" y="${(y + r + 14).toFixed(1)}">${xml(short(node.name))}</text>`).join("")}</g>
<text x="${left + 16}" y="${top + height - 16}" font-size="12" fill="${colours.soft}">${xml(about.title)} · ${xml(about.attribution)} · ${xml(about.date)}</text>
</svg>
`;
}

function mark({ node, x, y, r }, colours, own) {
  const fill = node.kind === "GROUP" ? `fill="${colours.group}" stroke="${colours.accent}"` : `fill="${own ?? colours.kind[node.kind] ?? colours.soft}"`;
  const title = `<title>${xml(node.name)}</title>`;
  const corners = CORNERS[node.kind];
  if (!corners) return `<circle cx="${x}" cy="${y}" r="${r.toFixed(1)}" ${fill}>${title}</circle>`;
  return `<polygon points="${corners.map(([dx, dy]) => `${(x + dx * r).toFixed(1)},${(y + dy * r).toFixed(1)}`).join(" ")}" ${fill}>${title}</polygon>`;
}
