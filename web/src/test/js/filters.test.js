import assert from "node:assert/strict";
import { test } from "node:test";
import { declaredDocuments } from "../../main/resources/static/base/graphql.js";
import "../../main/resources/static/detail/record-query.js";
import "../../main/resources/static/directory/list-query.js";
import * as filters from "../../main/resources/static/directory/filter-state.js";
import {
  availableOrders,
  exportAddress,
  filterOf,
  orderOf,
  restOf,
  variablesOf,
} from "../../main/resources/static/directory/filter-query.js";
import { facetRows, visibleRows } from "../../main/resources/static/directory/facet-tree.js";
import { mayMatch, mayReasons } from "../../main/resources/static/directory/may-reasons.js";
import { emptyView, formatView, parseView } from "../../main/resources/static/base/url-state.js";
import { asksNothing } from "../../main/resources/static/base/asks.js";
import { isExcluded } from "../../main/resources/static/directory/count-text.js";
import { chance } from "./support/chance.js";

const DIRECTORY = {
  kind: "sites",
  near: true,
  textInFilter: true,
  orders: ["NAME", "COUNTRY", "UPDATED", "DISTANCE", "RELEVANCE"],
  facets: [
    { key: "country", scheme: "country" },
    { key: "capability", scheme: "capability" },
    { key: "scale", scheme: "scale" },
  ],
};
const KEYS = DIRECTORY.facets.map(({ key }) => key);
const CODES = ["A", "B", "C"];
const NEAR = { lat: 52.16, lon: 4.49, km: 100, place: "Leiden" };

function anyStep(luck, view) {
  const key = luck.one(KEYS);
  const code = luck.one(CODES);
  return luck.one([
    () => filters.toggleValue(view, key, code),
    () => filters.toggleExcluded(view, key, code),
    () => filters.setKnown(view, key, luck.one([true, false, null])),
    () => filters.setMode(view, key, luck.one(["any", "all"])),
    () => filters.setNear(view, luck.one([NEAR, null])),
    () => filters.clearFacet(view, key),
  ])();
}

test("no sequence of clicks makes a facet contradict itself", () => {
  const luck = chance(4);
  for (let run = 0; run < 400; run += 1) {
    let view = emptyView();
    for (let step = 0; step < 20; step += 1) {
      view = anyStep(luck, view);
      for (const facet of Object.values(view.facets)) {
        const chosen = [...facet.any, ...facet.all];
        assert.equal(new Set(chosen).size, chosen.length);
        assert.ok(!facet.none.some((code) => chosen.includes(code)), "chosen and left out at once");
        assert.ok(!(facet.any.length && facet.all.length), "any and all at once");
        assert.ok(!(facet.known === false && chosen.length), "not stated and chosen at once");
      }
      assert.deepEqual(parseView(formatView(view)), view);
    }
  }
});

test("each chip takes away one thing, and all of them leave nothing", () => {
  const luck = chance(5);
  for (let run = 0; run < 200; run += 1) {
    let view = { ...emptyView(), text: luck.one(["", "bio"]) };
    for (let step = 0; step < 12; step += 1) view = anyStep(luck, view);
    for (
      let left = filters.activeFilters(view, DIRECTORY);
      left.length;
      left = filters.activeFilters(view, DIRECTORY)
    ) {
      view = luck.one(left).without;
      assert.equal(filters.activeFilters(view, DIRECTORY).length, left.length - 1);
    }
    assert.deepEqual(filterOf(view, DIRECTORY), {});
  }
});

test("choosing a value again takes it back", () => {
  const once = filters.toggleValue(emptyView(), "country", "NL");
  assert.deepEqual(filterOf(once, DIRECTORY), { country: { any: ["NL"] } });
  assert.deepEqual(filters.toggleValue(once, "country", "NL"), emptyView());
});

test("all of these keeps what was chosen", () => {
  const two = ["A", "B"].reduce((view, code) => filters.toggleValue(view, "capability", code), emptyView());
  const all = filters.setMode(two, "capability", "all");
  assert.deepEqual(filterOf(all, DIRECTORY), { capability: { all: ["A", "B"] } });
  assert.deepEqual(filterOf(filters.toggleValue(all, "capability", "C"), DIRECTORY), {
    capability: { all: ["A", "B", "C"] },
  });
});

test("a place sorts by distance until the reader chooses otherwise", () => {
  const near = filters.setNear(emptyView(), NEAR);
  assert.equal(orderOf(near, DIRECTORY), "DISTANCE");
  assert.equal(orderOf(filters.setNear(near, null), DIRECTORY), "NAME");
  assert.equal(orderOf({ ...near, text: "bio" }, DIRECTORY), "DISTANCE");
  assert.equal(orderOf(filters.setNear({ ...emptyView(), sort: "COUNTRY" }, NEAR), DIRECTORY), "COUNTRY");
  assert.equal(filterOf(near, DIRECTORY).near.place, undefined);
});

test("orders that make no sense are not offered and not sent", () => {
  assert.deepEqual(availableOrders(emptyView(), DIRECTORY), ["NAME", "COUNTRY", "UPDATED"]);
  assert.equal(variablesOf({ ...emptyView(), sort: "DISTANCE" }, DIRECTORY).order, "NAME");
  assert.equal(variablesOf({ ...emptyView(), text: "leiden" }, DIRECTORY).order, "RELEVANCE");
});

test("an export asks for exactly what is shown", () => {
  const view = filters.toggleValue({ ...emptyView(), lang: "nl", text: " bio " }, "country", "NL");
  const address = new URL(exportAddress(view, DIRECTORY, "csv"), "http://x");
  assert.equal(address.pathname, "/export/sites.csv");
  assert.deepEqual(JSON.parse(address.searchParams.get("filter")), { country: { any: ["NL"] }, text: "bio" });
  assert.equal(address.searchParams.get("lang"), "nl");
});

test("facets of another directory in the address are not sent", () => {
  assert.deepEqual(filterOf(parseView("/directory?country=NL&topic=GMP"), DIRECTORY), {
    country: { any: ["NL"] },
  });
});

test("loosening offers each facet once", () => {
  const view = parseView("/directory?country=NL,BE&country.not=FR&capability.known=no&q=x");
  assert.deepEqual(
    filters.loosenings(view, DIRECTORY).map(({ type, key }) => key ?? type),
    ["text", "country", "capability"],
  );
});

const BUCKETS = [
  { concept: { code: "VECTOR", label: "Vector", broader: null }, count: 9 },
  { concept: { code: "AAV", label: "AAV", broader: { code: "VECTOR" } }, count: 4 },
  { concept: { code: "LV", label: "LV", broader: { code: "VECTOR" } }, count: 7 },
  { concept: { code: "CELL", label: "Célls", broader: null }, count: 20 },
];

test("narrower concepts stand indented under broader ones, most frequent first", () => {
  assert.deepEqual(
    facetRows(BUCKETS, [], String).map(({ code, depth }) => `${depth}${code}`),
    ["0CELL", "0VECTOR", "1LV", "1AAV"],
  );
  assert.deepEqual(
    facetRows(BUCKETS, [], String, { flat: true }).map(({ code }) => code),
    ["CELL", "VECTOR", "LV", "AAV"],
  );
});

test("groups of countries stand apart from the countries that belong to them", () => {
  const concept = (code, broader, groups) => ({
    code,
    label: code,
    broader: broader && { code: broader },
    groups: groups.map((group) => ({ code: group })),
  });
  const rows = facetRows(
    [
      { concept: concept("EEA", null, []), count: 3 },
      { concept: concept("EU", null, ["EEA"]), count: 2 },
      { concept: concept("NL", "EU", ["EEA"]), count: 2 },
      { concept: concept("NO", null, ["EEA"]), count: 1 },
      { concept: concept("GB", null, []), count: 4 },
    ],
    [],
    String,
    { flat: true },
  );
  const codes = (wanted) => rows.filter(({ group }) => group === wanted).map(({ code }) => code);
  assert.deepEqual(codes(true), ["EEA", "EU"]);
  assert.deepEqual(codes(false), ["GB", "NL", "NO"]);
});

test("a chosen value stays to be taken back though nothing matches it", () => {
  const row = facetRows(BUCKETS, ["GONE"], (code) => `named ${code}`).at(-1);
  assert.deepEqual([row.code, row.label, row.count], ["GONE", "named GONE", 0]);
});

test("a long list shows its broadest level, and what is chosen with what it stands under", () => {
  const rows = facetRows(BUCKETS, ["AAV"], String);
  assert.deepEqual(
    visibleRows(rows, { limit: 2 }).map(({ code }) => code),
    ["CELL", "VECTOR"],
  );
  assert.deepEqual(
    visibleRows(rows, { limit: 1, chosen: ["AAV"] }).map(({ code }) => code),
    ["CELL", "VECTOR", "AAV"],
  );
  assert.deepEqual(
    visibleRows(rows, { find: "cells" }).map(({ code }) => code),
    ["CELL"],
  );
});

test("what may match is part of the address, the query and the export", () => {
  const view = parseView("/directory?capability=A&may=yes");
  assert.equal(view.may, "yes");
  assert.equal(formatView(view), "/directory?capability=A&may=yes");
  assert.equal(variablesOf(view, DIRECTORY).may, true);
  assert.match(exportAddress(view, DIRECTORY, "csv"), /&includeMay=true$/);
  const certain = parseView("/directory?capability=A");
  assert.equal(variablesOf(certain, DIRECTORY).may, false);
  assert.doesNotMatch(exportAddress(certain, DIRECTORY, "csv"), /includeMay/);
});

test("a record that may match gives only the reasons that are not certain", () => {
  const edge = {
    certainty: "MAY_MATCH",
    reasons: [
      { verdict: "MAY", text: "states viral vectors, not which" },
      { verdict: "YES", text: "46 km away" },
      { verdict: "MAY", text: "states no status" },
    ],
  };
  assert.ok(mayMatch(edge));
  assert.equal(mayReasons(edge), "states viral vectors, not which; states no status");
  assert.ok(!mayMatch({ certainty: "MATCHES" }));
  assert.ok(!mayMatch({}));
});

test("a value with possible matches only has a row, after those with certain ones", () => {
  const bucket = (code, count, may) => ({ count, may, concept: { code, label: code, broader: null } });
  const rows = facetRows([bucket("A", 0, 3), bucket("B", 2, 1), bucket("C", 0, 9)], [], (code) => code);
  assert.deepEqual(
    rows.map(({ code, may }) => [code, may]),
    [
      ["B", 1],
      ["C", 9],
      ["A", 3],
    ],
  );
});

const WITH_ROLES = {
  ...DIRECTORY,
  facets: [...DIRECTORY.facets, { key: "chainRole", scheme: "chain-role" }],
};
const MAKING = ["MANUFACTURING", "TESTING", "STARTING_MATERIAL"];

test("sites that neither make nor test are left out unless the address says otherwise", () => {
  const view = filters.toggleValue(emptyView(), "country", "NL");
  assert.deepEqual(filterOf(view, WITH_ROLES), { country: { any: ["NL"] }, chainRole: { any: MAKING } });
  assert.deepEqual(restOf(view, WITH_ROLES), { country: { any: ["NL"] }, chainRole: { none: MAKING } });
  const all = parseView(`${formatView(view)}&roles=all`);
  assert.deepEqual(filterOf(all, WITH_ROLES), { country: { any: ["NL"] } });
  assert.equal(restOf(all, WITH_ROLES), null);
});

test("a chosen role replaces the assumed ones", () => {
  const view = filters.toggleValue(emptyView(), "chainRole", "TREATMENT");
  assert.deepEqual(filterOf(view, WITH_ROLES), { chainRole: { any: ["TREATMENT"] } });
  assert.equal(restOf(view, WITH_ROLES), null);
  assert.equal(formatView(emptyView()), formatView({ ...emptyView(), roles: "making" }));
});

test("no document has more tokens than the server takes", () => {
  const TOKEN = /\.\.\.|\w+|"[^"]*"|[!$&()[\]{}:=@|]/g;
  assert.ok(declaredDocuments().length > 10);
  for (const document of declaredDocuments())
    assert.ok(document.match(TOKEN).length <= 1000, document.slice(0, 60));
});

test("a selected record is excluded only where the whole list is known", () => {
  const view = { ...emptyView(), selected: "c" };
  const data = (rows, points, total) => ({
    total,
    mayTotal: 0,
    edges: rows.map((id) => ({ node: { id } })),
    points: points?.map((id) => ({ id })),
  });
  assert.equal(isExcluded(data(["a", "b"], null, 2), view), true);
  assert.equal(isExcluded(data(["a"], ["a", "b"], 2), view), true);
  assert.equal(isExcluded(data(["a"], ["a"], 2), view), false, "one record has no place");
  assert.equal(isExcluded(data(["a"], ["a", "c"], 2), view), false);
  assert.equal(isExcluded(data(["c"], null, 1), view), false);
});

test("signs alone ask nothing", () => {
  for (const text of ["!?", "🙂", " – "]) assert.equal(asksNothing(text), true, text);
  for (const text of ["", "  ", "a!", "7", "é", "Ω"]) assert.equal(asksNothing(text), false, text);
});
