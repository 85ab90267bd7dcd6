import assert from "node:assert/strict";
import { test } from "node:test";
import { chance } from "../support/chance.js";

import {
  boundsOf,
  eastOf,
  formatExtent,
  isWithin,
  kilometresBetween,
  nearestCopy,
  parseExtent,
  wrapBounds,
  wrapLon,
} from "../../../main/resources/static/map/viewport.js";
import { scaleBar, scaleText } from "../../../main/resources/static/map/scale.js";
import { isArrow, nearest, neighbour } from "../../../main/resources/static/map/directions.js";
import { Room } from "../../../main/resources/static/map/label-placement.js";
import { isNamed, textSize } from "../../../main/resources/static/map/place-names.js";
import { CATALOGUES, translator } from "../../../main/resources/static/map/messages.js";

test("an extent survives the address, to less than a pixel", () => {
  const luck = chance(3);
  for (let run = 0; run < 2000; run++) {
    const view = {
      lat: luck.number() * 160 - 80,
      lon: luck.number() * 360 - 180,
      zoom: 3 + Math.floor(luck.number() * 12),
    };
    const again = parseExtent(formatExtent(view));
    assert.equal(again.zoom, view.zoom);
    assert.ok((Math.abs(again.lon - view.lon) / 360) * 256 * 2 ** view.zoom <= 1, formatExtent(view));
    assert.equal(formatExtent(again), formatExtent(view));
  }
});

test("what is no extent is none", () => {
  for (const bad of [
    null,
    undefined,
    "",
    "52,5",
    "52,5,x",
    "91,5,7",
    "52,181,7",
    "52,,7",
    "52,5,7,8",
    "NaN,1,2",
  ])
    assert.equal(parseExtent(bad), null, String(bad));
  assert.deepEqual(parseExtent("52.1,5.2,99"), { lat: 52.1, lon: 5.2, zoom: 14 });
  assert.deepEqual(parseExtent("52.1,5.2,7.4"), { lat: 52.1, lon: 5.2, zoom: 7 });
});

test("distances are those of the globe, and a circle's handle stands on its rim", () => {
  assert.ok(Math.abs(kilometresBetween({ lat: 52.37, lon: 4.9 }, { lat: 48.86, lon: 2.35 }) - 430) < 3);
  for (const km of [1, 50, 400]) {
    const middle = { lat: 60, lon: 10 };
    assert.ok(Math.abs(kilometresBetween(middle, eastOf(middle, km)) - km) < km * 0.002, String(km));
  }
  assert.equal(boundsOf([]), null);
  assert.deepEqual(
    boundsOf([
      { lat: 1, lon: 2 },
      { lat: -3, lon: 5 },
    ]),
    { south: -3, north: 1, west: 2, east: 5 },
  );
});

test("points on both sides of 180° are fitted by the narrow box around them", () => {
  const box = boundsOf([
    { lat: -18, lon: 178 },
    { lat: -14, lon: -171 },
  ]);
  assert.deepEqual(box, { south: -18, north: -14, west: 178, east: 189 });
  assert.deepEqual(wrapBounds(box), { south: -18, north: -14, west: 178, east: -171 });
  const luck = chance(8);
  for (let run = 0; run < 500; run++) {
    const points = Array.from({ length: 1 + luck.below(9) }, () => ({
      lat: luck.number() * 160 - 80,
      lon: luck.number() * 360 - 180,
    }));
    const { west, east } = boundsOf(points);
    assert.ok(west >= -180 && west <= 180 && east >= west && east - west < 360);
    for (const { lon } of points) {
      const copy = nearestCopy(lon, (west + east) / 2);
      assert.ok(copy >= west - 1e-9 && copy <= east + 1e-9, JSON.stringify({ west, east, lon }));
    }
  }
});

test("a box across 180° holds what is on either side of it", () => {
  const box = { south: -20, north: -10, west: 178, east: -171 };
  assert.ok(isWithin({ lat: -15, lon: 179 }, box) && isWithin({ lat: -15, lon: -175 }, box));
  assert.ok(!isWithin({ lat: -15, lon: 0 }, box) && !isWithin({ lat: 5, lon: 179 }, box));
  assert.deepEqual([wrapLon(183), wrapLon(-541), wrapLon(180), wrapLon(12)], [-177, 179, 180, 12]);
  assert.equal(wrapBounds({ south: 0, north: 1, west: -200, east: 200 }).west, -180);
});

test("the scale bar is the longest round distance that fits", () => {
  const luck = chance(4);
  for (let run = 0; run < 500; run++) {
    const { metres, pixels } = scaleBar(10 ** (luck.number() * 5), 100);
    assert.match(String(metres), /^[125]0*(e\+\d+)?$|^0\.[0-9]+$/);
    assert.ok(pixels <= 100 && pixels >= 39, `${metres} ${pixels}`);
  }
  assert.equal(scaleText(50_000, "nl"), "50 km");
  assert.equal(scaleText(200, "en"), "200 m");
});

test("an arrow leads to the nearest that way and never back", () => {
  const here = { x: 0, y: 0 };
  const points = [
    { x: 30, y: 2, id: "a" },
    { x: 10, y: 60, id: "b" },
    { x: -5, y: 1, id: "c" },
    { x: 80, y: 0, id: "d" },
  ];
  assert.equal(neighbour(here, points, "ArrowRight").id, "a");
  assert.equal(neighbour(here, points, "ArrowLeft").id, "c");
  assert.equal(neighbour(here, points, "ArrowDown").id, "b");
  assert.equal(neighbour(here, points, "ArrowUp"), null);
  assert.equal(nearest(here, points).id, "c");
  assert.ok(isArrow("ArrowUp") && !isArrow("Enter"));
  const luck = chance(5);
  const crowd = Array.from({ length: 200 }, () => ({ x: luck.number() * 1000, y: luck.number() * 1000 }));
  for (const point of crowd) {
    const next = neighbour(
      point,
      crowd.filter((other) => other !== point),
      "ArrowRight",
    );
    assert.ok(!next || next.x > point.x);
  }
});

test("names never stand over another or over a marker", () => {
  const luck = chance(6);
  const room = new Room();
  const taken = Array.from({ length: 40 }, () => box(luck.number() * 900, luck.number() * 700, 34, 34));
  for (const each of taken) room.take(each);
  for (let run = 0; run < 800; run++) {
    const spot = room.place(
      { x: luck.number() * 900, y: luck.number() * 700 },
      { width: 20 + luck.number() * 90, height: 14 },
      6,
    );
    if (!spot) continue;
    for (const other of taken) {
      assert.ok(
        !(
          spot.box[0] < other[2] &&
          spot.box[2] > other[0] &&
          spot.box[1] < other[3] &&
          spot.box[3] > other[1]
        ),
      );
    }
    taken.push(spot.box);
  }
  assert.ok(taken.length > 120, String(taken.length));
});

test("coming closer never takes a name away, and larger places have larger names", () => {
  const places = [4e6, 9e5, 1.5e5, 4e4, 6000].flatMap((population) =>
    [false, true].map((capital) => ({ population, capital, suburb: false })),
  );
  for (const place of places) {
    for (let zoom = 3; zoom < 14; zoom++)
      assert.ok(!isNamed(place, zoom) || isNamed(place, zoom + 1), JSON.stringify({ place, zoom }));
    assert.ok(isNamed(place, 14));
  }
  assert.ok(textSize({ population: 4e6 }, 6) > textSize({ population: 3e5 }, 6));
  assert.ok(!isNamed({ population: 2e5, suburb: true }, 9) && isNamed({ population: 2e5, suburb: true }, 11));
});

test("the map says the same things in Dutch and in English", () => {
  const [en, nl] = ["en", "nl"].map((lang) =>
    Object.entries(CATALOGUES[lang]).map(([key, text]) => `${key} ${typeof text}`),
  );
  assert.deepEqual(en, nl);
  assert.equal(
    translator("nl")("cluster", { count: 12, place: "Utrecht" }),
    "12 locaties bij Utrecht, zoom in",
  );
  assert.equal(
    translator("en")("cluster", { count: 12345, place: "Utrecht" }),
    "12,345 sites near Utrecht, zoom in",
  );
  assert.equal(translator("en")("seen", { count: 1 }), "1 site in view");
  assert.equal(translator("en", { seen: "{count}!" })("seen", { count: 2 }), "2!");
  assert.equal(translator("en")("point", { name: "A {count} $& B", status: "Open" }), "A {count} $& B, Open");
});

function box(left, top, width, height) {
  return [left, top, left + width, top + height];
}
