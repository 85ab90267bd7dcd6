// Makes ../src/main/resources/static/gazetteer/postcodes.json from a folder with GeoNames' postal codes as CSV.
// node make-postcodes.mjs FOLDER. See README.md for what and why.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const folder = process.argv[2];
const out = new URL("../src/main/resources/static/gazetteer/postcodes.json", import.meta.url);

const COUNTRIES = (
  "AD AL AM AT AX AZ BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GE GF GG GI GL GP GR HR HU IE IM IS " +
  "IT JE LI LT LU LV MC MD ME MF MK MQ MT NC NL NO PF PL PM PT RE RO RS SE SI SJ SK SM TR UA VA WF XK YT"
).split(" ");
/** Codes are gathered by their first letters or digits, so that a country has about so many areas. */
const MOST_AREAS = 1_200;
/** A code as people write it is a part of a town here. */
const WHOLE = new Set(["BE", "GB", "NL"]);
/** The codes begin with letters that belong to them; elsewhere the letters only name the country. */
const LETTERS = new Set(["GB", "GG", "GI", "IE", "IM", "JE", "MT"]);

const countries = {};
for (const file of readdirSync(folder).sort()) {
  const country = file.match(/^zipcodes\.([a-z]{2})\.csv$/)?.[1].toUpperCase();
  if (!COUNTRIES.includes(country)) continue;
  const points = pointsByCode(readFileSync(`${folder}/${file}`, "utf8"), country);
  const length = mostFrequent([...points.keys()].map((code) => code.length));
  const areas = areasOf(points, length, WHOLE.has(country) ? Infinity : MOST_AREAS);
  const codes = [...areas.keys()].sort();
  countries[country] = {
    length,
    codes: codes.join(" "),
    lat: codes.map((code) => thousandths(areas.get(code).map(([lat]) => lat))),
    lon: codes.map((code) => thousandths(areas.get(code).map(([, lon]) => lon))),
  };
}
const text = JSON.stringify(countries);
writeFileSync(out, text);
const number = Object.values(countries).reduce((sum, each) => sum + each.lat.length, 0);
console.log(
  Object.keys(countries).length,
  "countries,",
  number,
  "areas,",
  gzipSync(text).length,
  "bytes gzipped",
);

/** Country, code, place, state, …, latitude, longitude: a cell with a comma is quoted. */
function pointsByCode(csv, country) {
  const points = new Map();
  for (const line of csv.split(/\r?\n/).slice(1)) {
    const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [];
    const [lat, lon] = cells.slice(9, 11).map((cell) => Number.parseFloat(cell));
    const code = (cells[1] ?? "")
      .toUpperCase()
      .replace(/ *CEDEX.*/, "")
      .replace(/[^A-Z0-9]/g, "");
    const own = LETTERS.has(country) ? code : code.replace(/^[A-Z]+/, "");
    if (own === "" || !Number.isFinite(lat) || !Number.isFinite(lon) || (lat === 0 && lon === 0)) continue;
    points.set(own, [...(points.get(own) ?? []), [lat, lon]]);
  }
  return points;
}

/** The longest beginnings of the codes that are not too many. */
function areasOf(points, length, most) {
  for (let size = length; size > 0; size--) {
    const areas = new Map();
    for (const [code, list] of points) {
      const area = code.slice(0, size);
      areas.set(area, (areas.get(area) ?? []).concat(list));
    }
    if (areas.size <= most) return areas;
  }
  return new Map();
}

function mostFrequent(numbers) {
  const counts = new Map();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0][0];
}

/** The median is not drawn away by a wrong point. */
function thousandths(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.floor((sorted.length - 1) / 2)] * 1000);
}
