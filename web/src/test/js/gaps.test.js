import assert from "node:assert/strict";
import { test } from "node:test";
import { ring, clockwiseRings } from "../../main/resources/static/charts/shapes.js";
import { cellChanges } from "../../main/resources/static/gaps/changes.js";
import { inOrder } from "../../main/resources/static/gaps/gap-rows.js";
import {
  classOf,
  classes,
  distance,
  differenceText,
  figureText,
  intervalText,
  isSmall,
  knownText,
  ranked,
  typical,
  valueText,
} from "../../main/resources/static/gaps/figures.js";
import {
  COLUMNS,
  LEVELS,
  ORDERS,
  SCENARIOS,
  STATUSES,
  VIEWS,
  changesOf,
  emptyState,
  formatState,
  parametersOf,
  parseState,
  siteFilter,
} from "../../main/resources/static/gaps/state.js";
import { csv } from "../../main/resources/static/base/csv.js";
import { formatView, linkTo, parseView } from "../../main/resources/static/base/url-state.js";
import { read } from "#files";
import { chance } from "./support/chance.js";

const CODES = ["QC_RELEASE_TESTING", "CAR_T", "LV_VECTOR", "NL33"];

function anyState(luck) {
  const state = {
    ...emptyState(),
    view: luck.one(VIEWS),
    place: luck.one([null, "NL", "GR"]),
    level: luck.one(Object.keys(LEVELS)),
    scenario: luck.one(Object.keys(SCENARIOS)),
  };
  state.asOf = luck.one([null, "2024-02-29"]);
  [state.has, state.makes, state.compared] = [
    luck.some(CODES),
    luck.some(CODES),
    luck.some(["NL", "BE", "DE"]),
  ];
  state.indicator = luck.one(["SITE_DENSITY", "TRAVEL"]);
  state.need = luck.one([null, "capability:QC_RELEASE_TESTING", "product-type:LV_VECTOR"]);
  [state.platform, state.per, state.minutes, state.days] = [
    luck.one(["CAR_T", "TISSUE"]),
    luck.one([1, 10]),
    1 + luck.below(1440),
    1 + luck.below(999),
  ];
  [state.order, state.target, state.columns, state.km] = [
    luck.one(ORDERS),
    luck.one([null, 0, 0.25, 12]),
    luck.one(COLUMNS),
    luck.one([null, 200]),
  ];
  state.open = luck.one([null, "NL", "ALL", "NL~CAR_T", "NL33~TRAVEL"]);
  state.add = Array.from({ length: luck.below(4) }, () => ({
    lat: luck.below(9000) / 100,
    lon: luck.below(36000) / 100 - 180,
    name: luck.one(["", "Nijmegen, new", "Tromsø + more"]),
    has: luck.some(CODES),
    makes: luck.some(CODES),
    status: luck.one(STATUSES),
  }));
  state.close = luck.some(["site-umcu-ctf", "site-a1"]);
  state.upgrade = luck.some(["site-b2", "site-c3"]).map((id) => ({
    id,
    has: luck.some(["QC_RELEASE_TESTING", "VECTOR_PRODUCTION"]),
    makes: luck.some(["CAR_T"]),
    status: luck.one(["OPERATIONAL", "PLANNED", null]),
  }));
  return state;
}

test("every view of the gaps survives the address bar", () => {
  const luck = chance(41);
  for (let run = 0; run < 2000; run += 1) {
    const state = anyState(luck);
    const address = linkTo({ page: "gaps", query: formatState(state) }, luck.one(["en", "nl"]));
    const view = parseView(address);
    assert.equal(formatView(view), address);
    assert.deepEqual(parseState(view.query), state, address);
  }
});

test("what an address says wrongly is left out", () => {
  const state = parseState({
    view: "nonsense",
    place: "Netherlands",
    need: "status:OPERATIONAL",
    target: "-1",
    km: "9000",
    asof: "2024-13-40",
    add: "91:0:OPERATIONAL:::;52:5:CLOSED:::;52:5:PLANNED:QC_RELEASE_TESTING::x",
    open: "NL~a b",
    close: "x",
    upgrade: "x:::;y:CLOSED:QC;y:PLANNED::;No Id:::",
  });
  assert.deepEqual(state, {
    ...emptyState(),
    close: ["x"],
    upgrade: [{ id: "y", has: ["QC"], makes: [], status: null }],
    add: [{ lat: 52, lon: 5, name: "x", has: ["QC_RELEASE_TESTING"], makes: [], status: "PLANNED" }],
  });
});

test("an address names the version of the data that it cites", () => {
  assert.equal(parseState({ seq: "12" }).seq, 12);
  assert.equal(parseState({ seq: "latest" }).seq, null);
  assert.equal(formatState({ ...emptyState(), seq: 12 }).seq, "12");
});

test("a country has one address for its profile, however it is typed", () => {
  assert.equal(formatView(parseView("/profile/nl?asof=2026-11-22")), "/profile/NL?asof=2026-11-22");
  assert.equal(parseView("/profile/be-nl").id, "BE-NL");
  assert.equal(parseView("/profile/nether.lands").page, "unknown");
});

test("an indicator is asked with what it takes, and not before it has what it needs", () => {
  const density = {
    parameters: [
      { name: "capability", required: true },
      { name: "productType", required: true },
      { name: "per" },
    ],
  };
  assert.equal(parametersOf(density, emptyState()), null);
  assert.deepEqual(parametersOf(density, { ...emptyState(), need: "product-type:LV_VECTOR", per: 10 }), {
    productType: "LV_VECTOR",
    per: "TEN_MILLION",
  });
  assert.deepEqual(parametersOf({ parameters: [] }, { ...emptyState(), need: "capability:QC" }), {});
  assert.equal(siteFilter(emptyState()), null);
  assert.deepEqual(
    changesOf({
      add: [{ lat: 1, lon: 2, name: "", has: ["A"], makes: [], status: "PLANNED" }],
      close: ["x"],
      upgrade: [{ id: "y", has: [], makes: ["B"], status: null }],
    }),
    [
      { add: { lat: 1, lon: 2, name: null, capabilities: ["A"], productTypes: [], status: "PLANNED" } },
      { close: "x" },
      { upgrade: { site: "y", capabilities: [], productTypes: ["B"], status: null } },
    ],
  );
});

const point = (value, lower = value, upper = value, more = {}) => ({
  shown: "POINT",
  value,
  lower,
  upper,
  ...more,
});

test("a figure is told as a point, as a span where less than half is known, or not at all", () => {
  assert.equal(figureText(point(0.4321), "PER_POPULATION", "en"), "0.43");
  assert.equal(figureText({ ...point(0.6, 0.1, 0.9), shown: "INTERVAL" }, "SHARE", "en"), "10% – 90%");
  assert.equal(figureText({ shown: "NONE", value: null, lower: null, upper: null }, "SHARE", "en"), "");
  assert.equal(intervalText({ lower: 2, upper: null }, "COUNT", "en"), "≥ 2");
  assert.equal(valueText(0.004, "SHARE", "en"), "<1%");
  assert.equal(valueText(0, "SHARE", "en"), "0%");
});

test("of fewer than five no percentage is given, and a bound says that it is one", () => {
  const one = { ...point(1, 1, 1), numerator: 1, denominator: 1, n: 1 };
  assert.equal(figureText(one, "SHARE", "en"), "1/1");
  const least = { ...point(0.25, 0.25, 1), numerator: 1, denominator: 4, n: 4, bound: "AT_LEAST" };
  assert.equal(figureText(least, "SHARE", "en"), "≥ 1/4");
  assert.equal(intervalText(least, "SHARE", "en"), "1 – 4/4");
  const many = { ...least, denominator: 20, n: 20 };
  assert.equal(figureText(many, "SHARE", "en"), "≥ 25%");
  assert.equal(figureText({ ...least, value: 0.5, bound: "AT_MOST" }, "INDEX", "en"), "≤ 0.5");
  // A mean of shares of few is no count either.
  const mean = { ...point(0.78), numerator: 2.34, denominator: 3, n: 3 };
  assert.equal(figureText(mean, "SHARE", "en"), "0.78");
});

test("how much is known is a count of records", () => {
  assert.equal(knownText({ coverage: 0.8, n: 15 }, "en"), "12/15");
  assert.equal(knownText({ coverage: 1, n: 1 }, "en"), "1/1");
  assert.equal(knownText({ coverage: 0.7, n: 3 }, "en"), "70%");
  assert.equal(knownText({ coverage: null, n: 0 }, "en"), "");
});

test("a difference of shares is in points, and nought has no sign", () => {
  const points = (value) => `${value} points`;
  assert.equal(differenceText(0.05, "SHARE", "en", points), "+5 points");
  assert.equal(differenceText(-0.0001, "SHARE", "en", points), "0 points");
  assert.equal(differenceText(-0.001, "INDEX", "en", points), "0");
  assert.equal(differenceText(-1, "COUNT", "en", points), "−1");
  assert.equal(differenceText(null, "SHARE", "en", points), "");
  assert.equal(valueText(-0, "INDEX", "en"), "0");
  assert.equal(valueText(-0.004, "INDEX", "en"), "0");
  assert.equal(valueText(-0, "SHARE", "en"), "0%");
});

test("what is certain ranks a region, and few records stand apart", () => {
  const region = (name) => ({ region: { name, population: { persons: 4e6 } } });
  const figures = [
    { ...point(2, 2, 9), n: 12, ...region("wide") },
    { ...point(3, 3, 3), n: 12, ...region("sure") },
    { ...point(9, 9, 9), n: 4, ...region("few") },
  ];
  const names = (direction) => ranked(figures, "value", direction).map((one) => one.region.name);
  assert.deepEqual(names("HIGHER_IS_BETTER"), ["sure", "wide", "few"]);
  // Of "lower is better" the worst that is possible decides.
  assert.deepEqual(names("LOWER_IS_BETTER"), ["sure", "wide", "few"]);
  const density = { unit: "PER_POPULATION" };
  assert.equal(isSmall({ region: { population: { persons: 4e4 } } }, density), true);
  assert.equal(isSmall(figures[0], density), false);
});

test("spans never stand among points, and what is better depends on the indicator", () => {
  const named = (name, figure) => ({ ...figure, region: { name } });
  const list = [
    named("a", point(1)),
    named("b", { ...point(9, 5, 12), shown: "INTERVAL" }),
    named("c", point(3)),
    named("d", { shown: "NONE", value: null }),
    named("e", point(3)),
  ];
  const order = (how, direction) =>
    ranked(list, how, direction)
      .map(({ region }) => region.name)
      .join("");
  assert.equal(order("value", "HIGHER_IS_BETTER"), "ceabd");
  assert.equal(order("worst", "HIGHER_IS_BETTER"), "acebd");
  assert.equal(order("value", "LOWER_IS_BETTER"), "acebd");
  assert.equal(order("name", "HIGHER_IS_BETTER"), "abcde");
});

test("the distance to a target says perhaps where the unknown decides", () => {
  const density = { unit: "PER_POPULATION", direction: "HIGHER_IS_BETTER" };
  const of = (value, lower, upper, sites) =>
    point(value, lower, upper, { numerator: sites, region: { population: { persons: 17.9e6 } } });
  assert.deepEqual(distance(of(3 / 1.79, 3 / 1.79, 3 / 1.79, 3), 1, density, 10), {
    met: "yes",
    missing: 0,
    sites: 0,
  });
  const short = distance(of(1 / 1.79, 1 / 1.79, 1 / 1.79, 1), 1, density, 10);
  assert.equal(short.met, "no");
  assert.equal(short.sites, 1);
  assert.ok(Math.abs(short.missing - (1 - 1 / 1.79)) < 1e-12);
  assert.equal(distance(of(0.5, 0.5, 1.2, 1), 1, density, 10).met, "perhaps");
  assert.equal(distance({ ...of(0.5, 0.2, 0.9, 1), shown: "INTERVAL" }, 1, density, 10).met, "no");
  assert.equal(distance(point(0.3), 0.2, { unit: "SHARE", direction: "LOWER_IS_BETTER" }).met, "no");
  assert.equal(distance({ shown: "NONE", lower: null }, 1, density).met, "unknown");
});

test("nought has a colour of its own and every value has one of the classes", () => {
  const ticks = (from, to) => [0, 1, 2, 3, 4].map((step) => from + (step * (to - from)) / 4);
  const bounds = classes([0, 0.2, 8], ticks);
  assert.deepEqual(bounds, [0, 2, 4, 6]);
  assert.deepEqual(
    [0, 0.2, 2, 5.9, 8].map((value) => classOf(value, bounds)),
    [0, 1, 2, 3, 4],
  );
  assert.deepEqual(classes([0, 0], ticks), []);
  assert.ok(
    classes([1, 1, 1, 1, 1, 1, 1, 1, 1, 90], ticks).every((bound) => bound < 1.5),
    "one tiny country does not make all others alike",
  );
  assert.equal(typical([1, 2, 90]), 90);
});

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

test("a region without any record is not among those with few gaps", () => {
  const row = (code, gapCount, state) => ({
    region: { code, name: code },
    gapCount,
    gapCountUpper: gapCount,
    cells: [{ state }],
  });
  const rows = [row("BG", 0, "NO_RECORD"), row("NL", 2, "COVERED"), row("BE", 5, "NONE_ON_RECORD")];
  const codes = (order, place = null) => inOrder(rows, { order, place }).map(({ region }) => region.code);
  assert.deepEqual(codes("value"), ["NL", "BE", "BG"]);
  assert.deepEqual(codes("worst"), ["BE", "NL", "BG"]);
  assert.deepEqual(codes("name"), ["BE", "BG", "NL"]);
  assert.deepEqual(codes("value", "BG"), ["BG", "NL", "BE"]);
});
