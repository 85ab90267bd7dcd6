import assert from "node:assert/strict";
import { test } from "node:test";
import { files, read as text } from "#files";

import { BasemapData } from "../../../main/resources/static/map/basemap-data.js";
import { contains, overlap, shapesOf } from "../../../main/resources/static/map/shapes.js";
import { addShape } from "../../../main/resources/static/map/canvas-path.js";

const SIZE = 2 ** 20;
const read = async (path) => JSON.parse(text(`basemap/${path}`));
const index = await read("index.json");

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

async function gzipSize(content) {
  const packed = new Blob([content]).stream().pipeThrough(new CompressionStream("gzip"));
  return (await new Response(packed).arrayBuffer()).byteLength;
}

function unit(lat, lon) {
  const sine = Math.sin((lat * Math.PI) / 180);
  return [((lon + 180) / 360) * SIZE, (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * SIZE];
}

// The even-odd rule, as for the canvas.
function covers(rings, [x, y]) {
  let inside = false;
  for (const { points } of rings) {
    for (let i = 0, j = points.length - 2; i < points.length; j = i, i += 2) {
      const [x0, y0, x1, y1] = [points[i], points[i + 1], points[j], points[j + 1]];
      if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) inside = !inside;
    }
  }
  return inside;
}

const LAND = {
  Utrecht: [52.09, 5.12],
  Madrid: [40.42, -3.7],
  Kyiv: [50.45, 30.52],
  Lillehammer: [61.12, 10.47],
  Ankara: [39.93, 32.86],
  Reykjavík: [64.12, -21.8],
  Palermo: [38.05, 13.35],
};
const SEA = {
  "North Sea": [55, 3],
  Atlantic: [47, -15],
  "Black Sea": [43, 34],
  Tyrrhenian: [40, 12],
  Bothnia: [61.5, 19.5],
};

const COUNTRIES =
  "AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LT LU LV MT NL NO PL PT RO SE SI SK UA".split(
    " ",
  );

test("cities stand on land and seas are wet, in the world, in Europe and in every detailed cell", async () => {
  const data = new BasemapData(() => {}, read);
  await data.start();
  for (const zoom of [4, 5, 8]) {
    for (const [places, expected] of [
      [LAND, true],
      [SEA, false],
    ]) {
      for (const [name, at] of Object.entries(places)) {
        const [x, y] = unit(...at);
        data.patches([x, y, x, y], zoom);
        await nextTask();
        const shapes = data.patches([x, y, x, y], zoom).at(-1);
        assert.equal(covers(shapes.land, [x, y]), expected, `${name} at zoom ${zoom}`);
      }
    }
  }
  assert.ok(covers(data.europe.lake, unit(52.75, 5.35)), "the IJsselmeer is a lake");
});

test("the finest shapes that cover a tile are drawn alone, and coarser ones stay until they have come", async () => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  const arrived = [];
  const data = new BasemapData(
    (box) => arrived.push(box),
    async (path) => (path.startsWith("cells/") ? held.then(() => read(path)) : read(path)),
  );
  await data.start();
  const [x, y] = unit(52, 5);
  const tile = [x - 100, y - 100, x + 100, y + 100];
  assert.deepEqual(data.patches(tile, 9), [data.europe]);
  release();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const [cell, ...others] = data.patches(tile, 9);
  assert.equal(others.length, 0);
  assert.ok(contains(cell.box, tile) && cell !== data.europe);
  assert.ok(arrived.some((box) => overlap(box, tile)));
  assert.deepEqual(data.patches(tile, 5), [data.europe]);
  assert.deepEqual(data.patches([...unit(40, -100), ...unit(39, -99)], 9), [data.world]);
});

test("a cell that does not come is asked for again", async () => {
  let refuse = true;
  const data = new BasemapData(
    () => {},
    async (path) => {
      if (refuse && path.startsWith("cells/")) throw new Error("offline");
      return read(path);
    },
  );
  await data.start();
  const [x, y] = unit(52, 5);
  data.patches([x, y, x, y], 9);
  await nextTask();
  refuse = false;
  data.patches([x, y, x, y], 9);
  await nextTask();
  assert.notEqual(data.patches([x, y, x, y], 9)[0], data.europe);
});

test("the cells that the index names are the cells there are, and each keeps to its place", async () => {
  const cells = files(".json").flatMap((path) => /^basemap\/cells\/(.+)\.json$/.exec(path)?.[1] ?? []);
  assert.deepEqual(cells.toSorted(), index.cells.toSorted());
  const side = SIZE / 2 ** index.cellZoom;
  for (const key of index.cells) {
    const [x, y] = key.split("-").map(Number);
    const shapes = shapesOf(await read(`cells/${key}.json`));
    assert.deepEqual(shapes.box, [x * side, y * side, (x + 1) * side, (y + 1) * side]);
    for (const { bounds } of shapes.land)
      assert.ok(
        overlap(
          bounds,
          shapes.box.map((edge, i) => edge + ((i < 2 ? -1 : 1) * side) / 64),
        ),
        key,
      );
  }
});

test("what the map reads at start is at most 150 KB compressed", async () => {
  const start = ["basemap/index.json", "basemap/world.json", "basemap/europe.json", "gazetteer/large.json"];
  const sizes = await Promise.all(start.map((path) => gzipSize(text(path))));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  assert.ok(total <= 150_000, String(total));
});

test("cutting a shape to a file gives it no coast there", () => {
  const shapes = shapesOf({
    box: [0, 0, 10, 10],
    cut: [0, 0, 10, 10],
    unit: 1,
    land: [[0, 0, 4, 0, 0, 10, -4, 0, 0, -10]],
  });
  assert.equal(shapes.land.length, 1);
  assert.deepEqual(
    shapes.coast.map(({ points }) => [...points]),
    [[4, 0, 4, 10]],
  );
});

test("country names have places in the countries they name", () => {
  const codes = index.countries.map(([code]) => code);
  assert.equal(new Set(codes).size, codes.length);
  for (const code of COUNTRIES) assert.ok(codes.includes(code), code);
  const names = new Intl.DisplayNames(["en"], { type: "region" });
  for (const code of codes) assert.notEqual(names.of(code), code);
});

test("leaving out what is not seen changes nothing of what is seen", async () => {
  const europe = shapesOf(await read("europe.json"));
  for (const [lat, lon] of [
    [52, 5],
    [60, 10],
    [38, 24],
    [50, -5],
  ]) {
    const [x, y] = unit(lat, lon);
    const view = { x: x - 4096, y: y - 4096, scale: 1 / 16, width: 512, height: 512 };
    const drawn = [];
    const path = {
      moveTo: (...p) => drawn.push([p]),
      lineTo: (...p) => drawn.at(-1).push(p),
      closePath() {},
    };
    for (const shape of europe.land) addShape(path, shape, view, { closed: true, smooth: false });
    const rings = drawn.map((ring) => ({ points: ring.flat() }));
    assert.ok(
      rings.reduce((sum, { points }) => sum + points.length, 0) <
        europe.land.reduce((sum, { points }) => sum + points.length, 0) / 3,
    );
    for (let i = 8; i < 512; i += 36) {
      for (let j = 8; j < 512; j += 36) {
        const at = [view.x + i / view.scale, view.y + j / view.scale];
        const near = Math.min(...europe.land.map(({ points }) => closest(points, at))) * view.scale;
        if (near > 1.5)
          assert.equal(covers(rings, [i, j]), covers(europe.land, at), `${lat},${lon} at ${i},${j}`);
      }
    }
  }
});

function closest(points, [x, y]) {
  let least = Infinity;
  for (let i = 0, j = points.length - 2; i < points.length; j = i, i += 2) {
    const [x0, y0, dx, dy] = [points[j], points[j + 1], points[i] - points[j], points[i + 1] - points[j + 1]];
    const part = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, Math.hypot(x - x0 - part * dx, y - y0 - part * dy));
  }
  return least;
}
