import assert from "node:assert/strict";
import { test } from "node:test";
import { recordFetches } from "#files";
import { titleOf } from "../../../main/resources/static/map/marker-labels.js";
import { translator } from "../../../main/resources/static/map/messages.js";
import { chance } from "../support/chance.js";
import {
  allPlaces,
  largePlaces,
  nearestPlace,
  searchPlaces,
} from "../../../main/resources/static/gazetteer/gazetteer.js";
import { fold } from "../../../main/resources/static/gazetteer/fold.js";
import {
  EXACT,
  PREFIX,
  prefixDistance,
  rank,
  TYPO,
  WORD,
} from "../../../main/resources/static/gazetteer/match.js";

const asked = recordFetches();

const names = async (text, options) =>
  (await searchPlaces(text, options)).map(({ name, country }) => `${name} ${country}`);

const COUNTRIES =
  "AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LT LU LV MT NL NO PL PT RO SE SI SK UA".split(
    " ",
  );

const OVERSEAS = "AW BL BQ CW GF GL GP MF MQ NC PF PM RE SX WF YT".split(" ");

test("the first letters of a large place do not ask for the small ones", async () => {
  assert.equal((await names("be"))[0], "Berlin DE");
  assert.deepEqual(asked, ["large.json"]);
});

test("a place is found by its English, Dutch and own name, with or without accents", async () => {
  for (const text of ["The Hague", "Den Haag", "'s-Gravenhage"])
    assert.equal((await names(text))[0], "The Hague NL");
  for (const text of ["Vienna", "Wenen", "Wien"]) assert.equal((await names(text))[0], "Vienna AT");
  for (const text of ["Munich", "München", "munchen", "Muenchen"])
    assert.equal((await names(text))[0], "Munich DE");
  for (const text of ["Cologne", "Keulen", "Köln", "koln"])
    assert.equal((await names(text))[0], "Cologne DE");
  for (const text of ["Łódź", "lodz"]) assert.equal((await names(text))[0], "Łódź PL");
  assert.equal((await names("göteborg"))[0], "Gothenburg SE");
});

test("places of Ireland, Spain, Switzerland, Greece and Brussels are found by the names people use", async () => {
  const first = {
    Galway: "Galway IE",
    Gaillimh: "Galway IE",
    Limerick: "Limerick IE",
    Luimneach: "Limerick IE",
    "Vitoria-Gasteiz": "Vitoria-Gasteiz ES",
    "St. Gallen": "St. Gallen CH",
    "Sankt Gallen": "St. Gallen CH",
    Heraklion: "Heraklion GR",
    Ixelles: "Ixelles BE",
    Elsene: "Ixelles BE",
    "Woluwe-Saint-Lambert": "Woluwe-Saint-Lambert BE",
    "Woluwe St Lambert": "Woluwe-Saint-Lambert BE",
    "Saint Albans": "St Albans GB",
    "St Albans": "St Albans GB",
    Gand: "Ghent BE",
    Genf: "Geneva CH",
  };
  for (const [text, place] of Object.entries(first)) assert.equal((await names(text))[0], place, text);
});

test("a country behind a comma narrows the search", async () => {
  assert.deepEqual(await names("Utrecht, NL"), ["Utrecht NL"]);
  assert.equal((await names("Valencia, Spanje"))[0], "Valencia ES");
  assert.equal((await names("Saint-Denis, Réunion"))[0], "Saint-Denis RE");
  assert.equal((await names("Saint-Denis, FR"))[0], "Saint-Denis FR");
  assert.equal((await names("Cambridge, UK"))[0], "Cambridge GB");
});

test("places overseas are found", async () => {
  assert.equal((await names("Fort-de-France"))[0], "Fort-de-France MQ");
  assert.equal((await names("Willemstad"))[0], "Willemstad CW");
});

test("coordinates are a place of their own", async () => {
  for (const text of [
    "52.09, 5.12",
    "52.09 5.12",
    "52,09; 5,12",
    "52.09° N, 5.12° E",
    "N 52.09 E 5.12",
    "5.12 E, 52.09 N",
    "52°5'24\" N, 5°7'12\" E",
  ]) {
    const [place] = await searchPlaces(text);
    assert.deepEqual([place.lat, place.lon], [52.09, 5.12], text);
  }
  const [south] = await searchPlaces("20.88 S, 55.45 E");
  assert.deepEqual([south.lat, south.lon], [-20.88, 55.45]);
  const [west] = await searchPlaces("41.15, −8.61");
  assert.deepEqual([west.lat, west.lon], [41.15, -8.61]);
  assert.deepEqual(await searchPlaces("95.2, 5.12"), []);
});

test("a place is named in the reader's language", async () => {
  assert.equal((await names("wien", { lang: "nl" }))[0], "Wenen AT");
  assert.equal((await names("parijs", { lang: "en" }))[0], "Paris FR");
});

test("an exact name goes before longer names of larger places, also when the place is small", async () => {
  const small = (await allPlaces()).filter((place) => place.population < 8000);
  const luck = chance(1);
  for (let run = 0; run < 60; run++) {
    const place = small[Math.floor(luck.number() * small.length)];
    const [first] = await searchPlaces(place.name);
    assert.equal(fold(first.name), fold(place.name));
  }
});

test("a typing error is forgiven, but only where nothing is spelt like that", async () => {
  assert.equal((await names("Utrehct"))[0], "Utrecht NL");
  assert.equal((await names("Rotterdm"))[0], "Rotterdam NL");
  assert.equal((await names("Barcelna"))[0], "Barcelona ES");
  assert.ok((await names("Leid")).includes("Leiden NL"));
  assert.deepEqual(await names("xqzzk"), []);
  assert.deepEqual(await names("  ,"), []);
});

test("there are no more answers than asked for, the largest first among equals", async () => {
  const found = await searchPlaces("san", { limit: 5 });
  assert.equal(found.length, 5);
  const sizes = found.map(({ population }) => population);
  assert.deepEqual(
    sizes,
    sizes.toSorted((a, b) => b - a),
  );
});

test("ranks are exact, beginning, word, typing error", () => {
  assert.equal(rank("bergen op zoom", "bergen op zoom"), EXACT);
  assert.equal(rank("bergen op zoom", "bergen"), PREFIX);
  assert.equal(rank("bergen op zoom", "zoom"), WORD);
  assert.equal(rank("bergen op zoom", "begren", true), TYPO);
  assert.equal(rank("bergen op zoom", "begren", false), undefined);
  assert.equal(rank("ede", "edd", true), undefined);
});

test("counted typing errors agree with the plain definition", () => {
  const luck = chance(2);
  const word = () =>
    Array.from(
      { length: 1 + Math.floor(luck.number() * 7) },
      () => "abc"[Math.floor(luck.number() * 3)],
    ).join("");
  for (let run = 0; run < 4000; run++) {
    const [name, query] = [word(), word()];
    const least = Math.min(
      ...Array.from({ length: name.length + 1 }, (_, end) => distance(name.slice(0, end), query)),
    );
    assert.equal(Math.min(prefixDistance(name, query, 2), 3), Math.min(least, 3), `${name} ${query}`);
  }
});

test("every place lies in Europe, the large ones come first, and capitals are all among them", async () => {
  const large = await largePlaces();
  const all = await allPlaces();
  assert.ok(all.length > 18_000, String(all.length));
  for (const { name, country, lat, lon, population } of all) {
    if (OVERSEAS.includes(country)) continue;
    assert.ok(lat > 27 && lat < 79 && lon > -32 && lon < 60 && population >= 1, name);
  }
  assert.ok(
    Math.min(...large.filter(({ capital }) => !capital).map(({ population }) => population)) >= 40_000,
  );
  for (const code of COUNTRIES) {
    assert.equal(large.filter((place) => place.capital && place.country === code).length, 1, code);
  }
});

test("a marker is said to be near the town a reader would name", async () => {
  const large = await largePlaces();
  assert.equal(nearestPlace(large, 52.086, 5.18).name, "Utrecht");
  assert.equal(nearestPlace(large, 48.875, 2.369).name, "Paris");
  assert.equal(nearestPlace(large, 52.17, 4.46).name, "Leiden");
});

// The edit distance with swaps of neighbours, computed directly from its definition.
function distance(a, b) {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => i || j),
  );
  for (let i = 0; i <= a.length; i++) table[i][0] = i;
  for (let j = 0; j <= b.length; j++) table[0][j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      table[i][j] = Math.min(
        table[i - 1][j] + 1,
        table[i][j - 1] + 1,
        table[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
    }
  }
  return table[a.length][b.length];
}

test("far from every town no town is named", async () => {
  const places = await largePlaces();
  assert.equal(nearestPlace(places, -40.9, 75.5, 100), undefined);
  assert.equal(nearestPlace(places, 52.09, 5.12, 100).name, "Utrecht");
  const label = (lat, lon) =>
    titleOf({ kind: "cluster", count: 2, lat, lon }, { text: translator("en"), lang: "en", places });
  assert.equal(label(-40.9, 75.5), "2 sites near 40.9° S, 75.5° E");
  assert.equal(label(52.09, 5.12), "2 sites near Utrecht");
});

test("a label names the town across 180°, and an overseas region's own town", async () => {
  const taveuni = {
    name: "Taveuni",
    lat: -16.8,
    lon: 179.95,
    population: 9000,
    names: {},
    folded: ["taveuni"],
  };
  const places = [...(await largePlaces()), taveuni];
  assert.equal(nearestPlace(places, -16.8, -179.95, 100), taveuni);
  assert.equal(nearestPlace(places, -16.8, 179.95, 100), taveuni);
  assert.equal(nearestPlace([{ ...taveuni, lon: -179.95 }], -16.8, 179.95, 100).name, "Taveuni");
  assert.equal(nearestPlace(places, -20.8789, 55.4481, 100).name, "Saint-Denis");
});
