import assert from "node:assert/strict";
import { test } from "node:test";
import { ring, clockwiseRings } from "../../main/resources/static/charts/shapes.js";
import { read } from "#files";

test("rings of any turn become those that d3 takes for the inside", () => {
  const ring = [
    [4, 51],
    [5, 51],
    [5, 52],
    [4, 52],
    [4, 51],
  ];
  const hole = [
    [4.4, 51.4],
    [4.6, 51.4],
    [4.6, 51.6],
    [4.4, 51.6],
    [4.4, 51.4],
  ];
  const expected = { type: "MultiPolygon", coordinates: [[[...ring].reverse(), hole]] };
  for (const outer of [ring, [...ring].reverse()])
    for (const inner of [hole, [...hole].reverse()])
      assert.deepEqual(clockwiseRings({ type: "Polygon", coordinates: [outer, inner] }), expected);
  assert.equal(clockwiseRings({ type: "Point", coordinates: [4, 51] }), null);
  assert.equal(clockwiseRings(null), null);
});

test("every country's shape is closed and lies in or around Europe", () => {
  const { unit, countries } = JSON.parse(read("basemap/countries.json"));
  for (const code of ["NL", "DE", "FR", "GB", "MT", "LU", "CY", "IS", "UA", "XK"])
    assert.ok(countries[code]?.length, code);
  for (const [code, polygons] of Object.entries(countries)) {
    for (const steps of polygons.flat()) {
      const points = ring(steps, unit);
      assert.deepEqual(points[0], points.at(-1), code);
      assert.ok(
        points.length > 3 &&
          points.every(([lon, lat]) => lon >= -30.01 && lon <= 68.01 && lat >= 23.99 && lat <= 81.01),
        code,
      );
    }
  }
});
