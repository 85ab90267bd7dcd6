import assert from "node:assert/strict";
import { test } from "node:test";
import { csv } from "../../main/resources/static/base/csv.js";
import { cellChanges, figureRows } from "../../main/resources/static/gaps/changes.js";
import { foldOf, inOrder, leastAddressed, weakest } from "../../main/resources/static/gaps/gap-rows.js";

test("from none on record to may be nothing is won", () => {
  const move = (before, after) => ({ before, after });
  const { better, worse, unsure } = cellChanges([
    move("NONE_ON_RECORD", "COVERED"),
    move("NONE_ON_RECORD", "MAY_BE"),
    move("MAY_BE", "COVERED"),
    move("COVERED", "NONE_ON_RECORD"),
    move("COVERED", "MAY_BE"),
  ]);
  assert.deepEqual([better.length, worse.length, unsure.length], [2, 2, 1]);
});

test("a what-if tells the figures that it changes from the others", () => {
  const figure = (value, lower = value, upper = value, shown = "POINT") => ({ value, lower, upper, shown });
  const row = (region, before, after) => ({ region, before, after });
  const density = {
    indicator: { code: "SITE_DENSITY" },
    regions: [row("NL", figure(1), figure(2)), row("BE", figure(1), figure(1))],
    overall: row(null, figure(3), figure(3, 3, 4)),
  };
  const testing = {
    indicator: { code: "OWN_TESTING" },
    regions: [],
    overall: row(null, figure(null, 0, 1, "INTERVAL"), figure(null, 0, 1, "INTERVAL")),
  };
  const { changed, unchanged } = figureRows([density, testing]);
  const names = (rows) => rows.map(({ of, region }) => [of.indicator.code, region]);
  assert.deepEqual(names(changed), [
    ["SITE_DENSITY", "NL"],
    ["SITE_DENSITY", null],
  ]);
  assert.deepEqual(names(unchanged), [
    ["SITE_DENSITY", "BE"],
    ["OWN_TESTING", null],
  ]);
});

test("files carry no formulas, and lines that a spreadsheet reads", () => {
  assert.equal(
    csv([
      ["name", "n"],
      ['=SUM(A1) "x"', 1.5],
      ["a,b", null],
    ]),
    '\ufeffname,n\r\n"\'=SUM(A1) ""x""",1.5\r\n"a,b",\r\n',
  );
  assert.equal(csv([["n"], [1]], ["Sites,\nper million"]), "\ufeff# Sites, per million\r\nn\r\n1\r\n");
});

test("rows are in the order of sites on record, and those without any come last", () => {
  const row = (code, gapCount, state, siteCount) => ({
    region: { code, name: code },
    siteCount,
    gapCount,
    gapCountUpper: gapCount,
    cells: [{ state }],
  });
  const rows = [
    row("BG", 0, "NO_RECORD", 0),
    row("HU", 0, "MAY_BE", 1),
    row("NL", 2, "COVERED", 30),
    row("BE", 5, "NONE_ON_RECORD", 20),
  ];
  const codes = (order, place = null) => inOrder(rows, { order, place }).map(({ region }) => region.code);
  assert.deepEqual(codes("value"), ["NL", "BE", "HU", "BG"]);
  assert.deepEqual(codes("worst"), ["BE", "NL", "HU", "BG"]);
  assert.deepEqual(codes("name"), ["BE", "BG", "HU", "NL"]);
  assert.deepEqual(codes("value", "BG"), ["BG", "NL", "BE", "HU"]);
});

test("the weakest capability is counted among regions with records only", () => {
  const row = (...states) => ({ cells: states.map((state) => ({ state })) });
  const columns = [{ label: "A" }, { label: "B" }];
  const rows = [row("COVERED", "COVERED"), row("COVERED", "MAY_BE"), row("NO_RECORD", "NO_RECORD")];
  assert.deepEqual(weakest({ columns, rows }), { column: columns[1], covered: 1, perhaps: 1, total: 2 });
  assert.equal(weakest({ columns, rows: rows.slice(2) }), null);
});

test("small countries and those without records are folded, but never the chosen one", () => {
  const row = (code, persons, state) => ({
    region: { code, population: persons === null ? null : { persons } },
    cells: [{ state }],
  });
  const fold = (one, place = null, level = "country") => foldOf(one, { place, level });
  assert.equal(fold(row("MT", 550_000, "COVERED")), "small");
  assert.equal(fold(row("NL", 18_000_000, "COVERED")), null);
  assert.equal(fold(row("NL", 18_000_000, "NO_RECORD")), "empty");
  assert.equal(fold(row("XX", null, "COVERED")), null);
  assert.equal(fold(row("MT", 550_000, "COVERED"), "MT"), null);
  assert.equal(fold(row("NL34", 380_000, "COVERED"), null, "nuts2"), null);
});

test("what nobody works on is funded first, then what is not known, then what the fewest work on", () => {
  const of = (state, running, code) => ({ state, running, code });
  const many = of("ADDRESSED", 9, "many");
  const few = of("ADDRESSED", 2, "few");
  const unknown = of("UNKNOWN", 0, "unknown");
  const none = of("NOT_ADDRESSED", 0, "none");
  assert.equal(leastAddressed([many, few, unknown, none]).code, "none");
  assert.equal(leastAddressed([many, few, unknown]).code, "unknown");
  assert.equal(leastAddressed([many, few]).code, "few");
  assert.equal(leastAddressed([]), null);
});
