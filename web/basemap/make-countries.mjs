// Makes ../src/main/resources/static/basemap/countries.json from Natural Earth: one shape per
// country, for maps that colour countries. See README.md for what and why.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { feature } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";
import { area, bounds, clipRing } from "./geometry.mjs";

const require = createRequire(import.meta.url);
const out = new URL("../src/main/resources/static/basemap/countries.json", import.meta.url);

/** What a map of Europe can show, in degrees: west, south, east, north. */
const SHOWN = [-30, 24, 68, 81];
/** Steps of the stored grid in degrees: 440 m to the north. */
const UNIT = 0.004;
/** Square degrees below which a corner makes no difference to the eye, and an island neither. */
const CORNER = 0.0012;
const ISLAND = 0.005;
/** Countries so small that they keep every corner. */
const SMALL = 0.3;
/** Whose coast would be cut off in the midst of the picture. */
const LEFT_OUT = new Set(["GL"]);
/** Crimea is given to nobody: Natural Earth shows it with Russia, which the European Union does not accept. */
const CRIMEA = [32.3, 44.2, 36.7, 46.3];

function load(path) {
  const topology = JSON.parse(readFileSync(require.resolve(path), "utf8"));
  const { scale, translate } = topology.transform;
  topology.arcs = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
  });
  delete topology.transform;
  return topology;
}

const inside = (a, b) => a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];
const apart = (a, b) => a[2] < b[0] || a[0] > b[2] || a[3] < b[1] || a[1] > b[3];
/** A strip that clipping left along an edge: on a sphere its sides run round the other way. */
const sliver = (ring) => {
  const [west, south, east, north] = bounds(ring);
  return (
    [west === SHOWN[0], south === SHOWN[1], east === SHOWN[2], north === SHOWN[3]].some(Boolean) &&
    Math.min(east - west, north - south) < 0.4
  );
};
/** A shore that crosses the date line goes on beyond 180 degrees east, rather than back round the world. */
const unwrapped = (ring) => {
  let turns = 0;
  const line = ring.map(([lon, lat], index) => {
    const jump = index ? lon - ring[index - 1][0] : 0;
    turns -= Math.abs(jump) > 180 ? Math.sign(jump) : 0;
    return [lon + 360 * turns, lat];
  });
  const back = line.some(([lon]) => lon < -180) ? 360 : 0;
  return line.map(([lon, lat]) => [lon + back, lat]);
};
const polygonsOf = (shape) => (shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates);

function codeOf(geometry) {
  const name = geometry.properties.name;
  if (name === "Kosovo") return "XK";
  if (!geometry.id) return "";
  const code = new Intl.Locale(`und-${geometry.id.padStart(3, "0")}`).region;
  return /^[A-Z]{2}$/.test(code) ? code : "";
}

/** [x, y, dx, dy, ...] in units; that the last point leads back to the first is understood. */
function steps(ring) {
  const line = [];
  let [x, y] = [0, 0];
  for (const [lon, lat] of ring) {
    const [nextX, nextY] = [Math.round(lon / UNIT), Math.round(lat / UNIT)];
    if (line.length && nextX === x && nextY === y) continue;
    line.push(nextX - x, nextY - y);
    [x, y] = [nextX, nextY];
  }
  return line.length >= 6 ? line : null;
}

const whole = load("world-atlas/countries-10m.json");
const coarse = simplify(presimplify(load("world-atlas/countries-10m.json")), CORNER);
const found = new Map();
for (const [index, geometry] of whole.objects.countries.geometries.entries()) {
  const exact = polygonsOf(feature(whole, geometry).geometry);
  const tiny = exact.reduce((sum, [ring]) => sum + area(ring), 0) < SMALL;
  const polygons = tiny
    ? exact
    : polygonsOf(feature(coarse, coarse.objects.countries.geometries[index]).geometry);
  const code = codeOf(geometry);
  if (LEFT_OUT.has(code)) continue;
  for (const polygon of polygons) {
    const box = bounds(polygon[0]);
    if (apart(box, SHOWN) || (!tiny && area(polygon[0]) < ISLAND)) continue;
    const rings = polygon
      .map((ring) => clipRing(unwrapped(ring.slice(0, -1)), SHOWN))
      .filter((ring) => ring.length > 2 && !sliver(ring))
      .map(steps)
      .filter(Boolean);
    const owner = code === "RU" && inside(box, CRIMEA) ? "" : code;
    if (rings.length) found.set(owner, [...(found.get(owner) ?? []), rings]);
  }
}
const text = JSON.stringify({
  unit: UNIT,
  countries: Object.fromEntries([...found].sort(([a], [b]) => a.localeCompare(b))),
});
writeFileSync(out, text);
console.log("gzipped bytes", gzipSync(text).length, "of", text.length, "countries", found.size);
