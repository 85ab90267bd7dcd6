// The drawings of a site and of a cluster. Each status has a shape: solid, hollow, half, barred, crossed,
// hatched.
import { statusFamily } from "../base/status-family.js";

const SVG = "http://www.w3.org/2000/svg";

// statusFamilies: in the order of the legend.
export const STATUS_FAMILIES = ["operational", "construction", "planned", "paused", "closed", "unknown"];

// Records of a kind without status (a point with status undefined, not null) have a plain pin, which is not in
// the legend.
export const FAMILIES = [...STATUS_FAMILIES, "plain"];

export function familyOf(status) {
  return status === undefined ? "plain" : statusFamily(status);
}

const BODY = "M12 30.5C12 30.5 22 19.6 22 12A10 10 0 1 0 2 12C2 19.6 12 30.5 12 30.5Z";
const MAY_HATCH =
  "M2.6 9.2 9.2 2.6M2.4 15.6 15.6 2.4M4.6 19.6 19.6 4.6M7.6 22.8 21.6 8.8M10.4 26.2 19.4 17.2";
const INSIDE = {
  operational: [["circle", { cx: 12, cy: 12, r: 3.4, class: "hole" }]],
  construction: [["path", { d: "M12 2A10 10 0 0 1 22 12C22 19.6 12 30.5 12 30.5Z", class: "solid" }]],
  planned: [],
  paused: [["path", { d: "M9.4 7.8v8.4M14.6 7.8v8.4", class: "line" }]],
  closed: [["path", { d: "M8 8l8 8M16 8l-8 8", class: "line" }]],
  plain: [["circle", { cx: 12, cy: 12, r: 3.4, class: "hole" }]],
  unknown: [
    [
      "path",
      { d: "M3.4 14.2 14.2 3.4M4.4 19.6 19.6 4.4M8.2 22.2 21.2 9.2M11.6 25.2 17.4 19.4", class: "hatch" },
    ],
  ],
};

// pin("planned"): an SVG element of 24 by 32 pixels with its tip at the bottom. `may`: drawn as not certain.
export function pin(family, may = false) {
  const picture = element("svg", {
    viewBox: "0 0 24 32",
    width: 24,
    height: 32,
    class: `pin ${family}${may ? " may" : ""}`,
    "aria-hidden": "true",
  });
  picture.append(element("path", { d: BODY, class: "body" }));
  picture.append(element("path", { d: BODY, class: "edge" }));
  for (const [name, attributes] of INSIDE[family]) picture.append(element(name, attributes));
  if (may) picture.append(element("path", { d: MAY_HATCH, class: "may-hatch" }));
  return picture;
}

// clusterSize(120): diameter in pixels.
export function clusterSize(count) {
  return count < 10 ? 34 : count < 100 ? 40 : count < 1000 ? 46 : count < 10_000 ? 52 : 58;
}

// ring({ operational: 4, unknown: 2 }, 40): a disc whose edge shows the shares of the statuses.
export function ring(families, size) {
  const radius = size / 2 - 3;
  const around = 2 * Math.PI * radius;
  const total = Object.values(families).reduce((sum, count) => sum + count, 0);
  const centre = { cx: size / 2, cy: size / 2 };
  const picture = element("svg", {
    viewBox: `0 0 ${size} ${size}`,
    width: size,
    height: size,
    class: "ring",
    "aria-hidden": "true",
  });
  picture.append(element("circle", { ...centre, r: size / 2 - 0.5, class: "disc" }));
  const shown = FAMILIES.filter((family) => families[family]);
  const gap = shown.length > 1 ? 1.5 : 0;
  let start = 0;
  for (const family of shown) {
    const length = (families[family] / total) * around;
    picture.append(
      element("circle", {
        ...centre,
        r: radius,
        class: `share ${family}`,
        "stroke-dasharray": `${Math.max(0.5, length - gap)} ${around}`,
        "stroke-dashoffset": -start,
        transform: `rotate(-90 ${size / 2} ${size / 2})`,
      }),
    );
    start += length;
  }
  return picture;
}

function element(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
