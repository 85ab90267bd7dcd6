// The style of records and relations: the same shapes and colours as on other pages, from the design tokens.
import { KINDS } from "../base/kinds.js";

// The corners of each kind's mark, from -1 to 1 with y down, as in base/icons.js; null = a circle.
export const CORNERS = {
  INSTITUTION: [
    [-0.86, -0.86],
    [0.86, -0.86],
    [0.86, 0.86],
    [-0.86, 0.86],
  ],
  SITE: null,
  EXPERT: [
    [0, -1],
    [1, 0.8],
    [-1, 0.8],
  ],
  INITIATIVE: [
    [0, -1],
    [0.87, -0.5],
    [0.87, 0.5],
    [0, 1],
    [-0.87, 0.5],
    [-0.87, -0.5],
  ],
  REGULATOR: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.1],
    [0.62, 0.6],
    [0, 1],
    [-0.62, 0.6],
    [-0.9, 0.1],
  ],
  PRODUCT: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  CONDITION: [
    [-0.3, -0.85],
    [0.3, -0.85],
    [0.3, -0.3],
    [0.85, -0.3],
    [0.85, 0.3],
    [0.3, 0.3],
    [0.3, 0.85],
    [-0.3, 0.85],
    [-0.3, 0.3],
    [-0.85, 0.3],
    [-0.85, -0.3],
    [-0.3, -0.3],
  ],
  TRIAL: [
    [-0.32, -0.85],
    [0.32, -0.85],
    [0.2, -0.15],
    [0.9, 0.85],
    [-0.9, 0.85],
    [-0.2, -0.15],
  ],
  RESOURCE: [
    [-0.66, -0.86],
    [0.3, -0.86],
    [0.72, -0.44],
    [0.72, 0.86],
    [-0.66, 0.86],
  ],
  EVENT: [
    [0, -1],
    [0.95, -0.31],
    [0.59, 0.81],
    [-0.59, 0.81],
    [-0.95, -0.31],
  ],
  ROUTE: [
    [-0.9, -0.7],
    [0.2, -0.7],
    [0.9, 0],
    [0.2, 0.7],
    [-0.9, 0.7],
    [-0.4, 0],
  ],
  MATERIAL: [
    [-0.95, -0.75],
    [0.95, -0.75],
    [0.5, 0.85],
    [-0.5, 0.85],
  ],
  GROUP: null,
};

const MIN_RADIUS = 7;
const MAX_RADIUS = 24;

// radiusBy("degree", nodes) -> node => radius. The area of a mark is proportional to the measure.
export function radiusBy(size, nodes) {
  const most = Math.max(1e-9, ...nodes.filter(({ kind }) => kind !== "GROUP").map((node) => node[size] ?? 0));
  const largest = Math.max(1, ...nodes.map((node) => node.size ?? 0));
  return (node) => {
    if (node.kind === "GROUP") return 16 + 46 * Math.sqrt(node.size / largest);
    if (size === "even") return 10;
    return MIN_RADIUS + (MAX_RADIUS - MIN_RADIUS) * Math.sqrt(Math.max(0, node[size] ?? 0) / most);
  };
}

// importance(node, size): names are placed in this order.
export function importance(node, size) {
  if (node.distance === 0 || node.fate === "lost") return Infinity;
  if (node.kind === "GROUP") return 1e6 + node.size;
  return size === "even" ? (node.degree ?? 0) : (node[size] ?? 0);
}

// tokens(): the colours of the current theme.
export function tokens() {
  const style = window.getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  return {
    paper: colour("paper"),
    ink: colour("ink"),
    soft: colour("ink-2"),
    faint: colour("ink-3"),
    line: colour("line-strong"),
    accent: colour("accent"),
    classes: ["institution", "product", "site", "expert", "initiative"]
      .map((kind) => colour(`kind-${kind}`))
      .concat(colour("accent")),
    rest: colour("line-strong"),
    steps: [1, 2, 3, 4, 5].map((step) => colour(`scale-${step}`)),
    danger: colour("danger"),
    group: colour("accent-weak"),
    font: "system-ui, sans-serif",
    kind: Object.fromEntries(KINDS.map(({ entity, path }) => [entity, colour(`kind-${path}`)])),
  };
}

// styleSheet(tokens): for Cytoscape. Borders are inside the marks, because Cytoscape cannot measure borders
// around polygons.
export function styleSheet(colours) {
  const kinds = Object.entries(colours.kind).map(([kind, colour]) => ({
    selector: `node[kind = "${kind}"]`,
    style: CORNERS[kind]
      ? { shape: "polygon", "shape-polygon-points": CORNERS[kind].flat(), "background-color": colour }
      : { "background-color": colour },
  }));
  return [
    {
      selector: "node",
      style: {
        width: "data(width)",
        height: "data(width)",
        shape: "ellipse",
        "background-color": colours.soft,
        "border-width": 1.5,
        "border-color": colours.paper,
        "border-position": "inside",
        "font-family": colours.font,
        "text-valign": "bottom",
        "text-margin-y": "data(gap)",
        color: colours.ink,
        "text-outline-color": colours.paper,
        "text-outline-width": 2.5,
        "overlay-opacity": 0,
        "z-index-compare": "manual",
        "z-index": 2,
        "text-events": "no",
      },
    },
    ...kinds,
    {
      selector: "node.hull",
      style: {
        width: "data(width)",
        height: "data(height)",
        shape: "polygon",
        "shape-polygon-points": "data(corners)",
        "background-color": colours.accent,
        "background-opacity": 0.07,
        "border-width": 1,
        "border-color": colours.accent,
        "border-opacity": 0.35,
        events: "no",
        "z-index": 0,
      },
    },
    {
      selector: "node.hull-name",
      style: {
        width: 1,
        height: 1,
        "background-opacity": 0,
        "border-width": 0,
        "font-weight": 600,
        color: colours.accent,
        events: "no",
      },
    },
    { selector: "node[fill]", style: { "background-color": "data(fill)", "border-color": colours.line } },
    {
      selector: "node.group",
      style: { "background-color": colours.group, "border-color": colours.accent, "border-width": 1.5 },
    },
    { selector: "node.named", style: { "z-index": 3, label: "data(label)", "font-size": "data(fontSize)" } },
    { selector: "node.above", style: { "text-valign": "top", "text-margin-y": "data(back)" } },
    {
      selector: "node.right",
      style: {
        "text-valign": "center",
        "text-halign": "right",
        "text-margin-y": 0,
        "text-margin-x": "data(gap)",
      },
    },
    {
      selector: "node.left",
      style: {
        "text-valign": "center",
        "text-halign": "left",
        "text-margin-y": 0,
        "text-margin-x": "data(back)",
      },
    },
    {
      selector: "node.hidden-relations",
      style: { "border-color": colours.line, "border-width": 2, "border-style": "double" },
    },
    { selector: "node.pinned", style: { "border-color": colours.ink, "border-width": 2 } },
    {
      selector: "node.lost",
      style: {
        "background-opacity": 0.15,
        "border-color": colours.danger,
        "border-width": 3,
        "border-style": "dashed",
      },
    },
    { selector: "node.cutOff, node.weakened", style: { "background-opacity": 0.45 } },
    { selector: "node.bereft", style: { "border-color": colours.danger, "border-width": 3 } },
    {
      selector: "edge",
      style: {
        width: "data(width)",
        "line-color": colours.line,
        "line-opacity": 0.75,
        "curve-style": "straight",
        "target-arrow-color": colours.line,
        "arrow-scale": 0.7,
        "overlay-opacity": 0,
        "z-index-compare": "manual",
        "z-index": 1,
      },
    },
    { selector: "edge.directed", style: { "target-arrow-shape": "triangle" } },
    { selector: "edge.bridge", style: { "line-style": "dashed" } },
    {
      selector: "edge.lit",
      style: {
        "line-color": colours.accent,
        "line-opacity": 1,
        "target-arrow-color": colours.accent,
        "z-index": 3,
      },
    },
    { selector: "node.lit", style: { "border-color": colours.accent, "border-width": 3 } },
    { selector: ".dim", style: { opacity: 0.28 } },
    { selector: "node.chosen", style: { "border-color": colours.accent, "border-width": 4, "z-index": 5 } },
    {
      selector: "edge.chosen",
      style: {
        "line-color": colours.accent,
        "line-opacity": 1,
        "target-arrow-color": colours.accent,
        width: 4,
        "z-index": 4,
      },
    },
  ];
}
