import assert from "node:assert/strict";
import { test } from "node:test";
import { recordFetches } from "#files";
import { searchPlaces } from "../../../main/resources/static/gazetteer/gazetteer.js";
import { areasOf, postcodeOf } from "../../../main/resources/static/gazetteer/postcodes.js";

const asked = recordFetches();

const first = async (text, options) => {
  const [place] = await searchPlaces(text, options);
  return place && `${place.name} ${place.country}`;
};

const kilometres = (place, lat, lon) =>
  Math.hypot(place.lat - lat, (place.lon - lon) * Math.cos((lat * Math.PI) / 180)) * 111.2;

test("a name is no postcode and does not ask for their list", async () => {
  for (const text of ["Utrecht", "be", "Den Haag", "St. Gallen", "52.09, 5.12"]) await searchPlaces(text);
  assert.ok(!asked.includes("postcodes.json"));
  assert.deepEqual(postcodeOf("Den Haag"), []);
});

test("a postcode is read as people write it, with letters, a country or a town", async () => {
  assert.equal(await first("3584 CX"), "3584 Utrecht NL");
  assert.equal(await first("3584cx Utrecht", { lang: "nl" }), "3584 Utrecht NL");
  assert.equal(await first("NL-2333"), "2333 Leiden NL");
  assert.equal(await first("D-50937"), "509… Cologne DE");
  assert.equal(await first("50937 Köln", { lang: "nl" }), "509… Keulen DE");
  assert.equal(await first("B-1200"), "1200 Brussels BE");
  assert.equal(await first("F-75013"), "750… Paris FR");
  assert.equal(await first("SW1A 1AA"), "SW1A London GB");
  assert.equal(await first("LV-1002"), "1002 Riga LV");
  assert.equal(await first("1649-028 Lisboa"), "1649… Lisbon PT");
  assert.equal(await first("02-097"), "020… Warsaw PL");
  assert.equal(await first("171 64, SE"), "171… Stockholm SE");
});

test("the area lies where the code is", async () => {
  for (const [text, lat, lon, within] of [
    ["3584 CX", 52.09, 5.17, 5],
    ["D-69120", 49.41, 8.67, 20],
    ["EH16 4SA", 55.92, -3.14, 6],
    ["98800, NC", -22.27, 166.45, 25],
  ]) {
    const [place] = await searchPlaces(text);
    assert.ok(kilometres(place, lat, lon) < within, `${text}: ${place.lat}, ${place.lon}`);
  }
});

test("a code of several countries gives an area of each", async () => {
  const countries = (await searchPlaces("1010")).map(({ country }) => country);
  for (const country of ["AT", "CY", "DK"]) assert.ok(countries.includes(country), country);
  assert.deepEqual(await searchPlaces("99999, NL"), []);
});

test("a code of another length than the country's is none of it", () => {
  const countries = { NL: { length: 4, codes: "3584", lat: [52086], lon: [5168] } };
  const read = (code) => areasOf(countries, { code, countries: undefined }).map(({ area }) => area);
  assert.deepEqual(read("3584"), ["3584"]);
  assert.deepEqual(read("35841"), []);
  assert.deepEqual(read("9999"), []);
});
