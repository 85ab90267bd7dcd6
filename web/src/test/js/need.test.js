// The question of the need page in its address.
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatView, parseView } from "../../main/resources/static/base/url-state.js";
import {
  directoryLink,
  loosened,
  needOf,
  queryOf,
  stateOf,
  usesForm,
  withoutPhrase,
} from "../../main/resources/static/need/need-state.js";
import { resultGroups } from "../../main/resources/static/search/result-groups.js";
import { searchOptions, withoutWords } from "../../main/resources/static/search/search-options.js";

const ADDRESS =
  "/need?can=QC,FILL_FINISH&country=NL&from=umc-utrecht&gmp=yes&make=CAR_T&near=52.1,5.1,300&open=yes" +
  "&place=Utrecht&running=yes&text=JACIE%20in%20Belgium&lang=nl";

test("the address holds the whole question", () => {
  const view = parseView(ADDRESS);
  assert.equal(view.page, "need");
  assert.deepEqual(queryOf(stateOf(view.query)), view.query);
  assert.equal(formatView({ ...view, query: queryOf(stateOf(view.query)) }), ADDRESS);
  assert.deepEqual(needOf(stateOf(view.query)), {
    text: "JACIE in Belgium",
    productTypes: ["CAR_T"],
    capabilities: ["QC", "FILL_FINISH"],
    countries: ["NL"],
    near: { lat: 52.1, lon: 5.1, km: 300 },
    authorisations: ["GMP"],
    openToThirdParties: true,
    operational: true,
    from: "umc-utrecht",
  });
});

test("what cannot be read asks nothing", () => {
  const state = stateOf({ near: "95,5,10", make: "<b>,,CAR_T,CAR_T", open: "maybe" });
  assert.equal(state.near, null);
  assert.deepEqual(state.make, ["CAR_T"]);
  assert.equal(state.open, false);
  assert.equal(needOf(stateOf({ from: "umc-utrecht", text: "  " })), null);
  assert.equal(usesForm(stateOf({ text: "CAR-T" })), false);
  assert.equal(usesForm(stateOf({ gmp: "yes" })), true);
});

test("a removed chip takes its words out of the sentence", () => {
  assert.equal(withoutPhrase("LV vectors + CAR-T cells, Utrecht", "CAR-T cells"), "LV vectors + , Utrecht");
  assert.equal(withoutPhrase("LV vectors near Utrecht", "LV vectors"), "near Utrecht");
  assert.equal(withoutPhrase("LV vectors, JACIE", "JACIE"), "LV vectors");
});

test("the same question in the directory", () => {
  const terms = [
    { criterion: "capability", concept: { code: "FILL_FINISH" } },
    { criterion: "siteType", concept: { code: "CDMO" } },
    { criterion: "near", concept: null, place: { lat: 52, lon: 5, km: 50, name: "Utrecht" } },
  ];
  const view = parseView(directoryLink(stateOf({ can: "QC", gmp: "yes" }), terms, "en"));
  assert.deepEqual(view.facets.capability.all, ["QC", "FILL_FINISH"]);
  assert.deepEqual(view.facets.siteType.any, ["CDMO"]);
  assert.deepEqual(view.facets.authorisation.all, ["GMP"]);
  assert.deepEqual(view.near, { lat: 52, lon: 5, km: 50, place: "Utrecht" });
  assert.equal(view.roles, "all");
});

test("the search offers what it understood, records and the whole text", () => {
  const cdmo = {
    phrase: "cdmo",
    criterion: "siteType",
    concept: { code: "CDMO", label: "CDMO" },
    place: null,
  };
  const dutch = { phrase: "nl", criterion: "country", concept: { code: "NL", label: "NL" }, place: null };
  const hit = { highlight: "x", entity: { id: "x" } };
  const types = (terms, notUnderstood, search) =>
    searchOptions("some words", { search, understand: { terms, notUnderstood } }, "en").map(
      ({ type }) => type,
    );
  assert.deepEqual(types([cdmo, dutch], [], [hit]), ["filters", "record", "all"]);
  assert.deepEqual(types([dutch], [], [hit]), ["record", "all", "filters"]);
  assert.deepEqual(types([dutch], [], []), ["filters"]);
  assert.deepEqual(types([cdmo], ["some"], [hit]), ["record", "all", "filters", "need"]);
  assert.deepEqual(types([], ["some", "words"], []), ["need"]);
  const [filters] = searchOptions(
    "",
    { search: [], understand: { terms: [cdmo, dutch], notUnderstood: [] } },
    "nl",
  );
  assert.equal(filters.address, "/directory?country=NL&siteType=CDMO&roles=all&lang=nl");
});

test("a criterion is left out where it came from, in the sentence or in the form", () => {
  const terms = [
    { phrase: "CAR-T", criterion: "productType", concept: { label: "CAR-T cells" } },
    { phrase: "near Utrecht", criterion: "near", concept: null },
  ];
  const labels = new Map([
    ["LV_VECTOR", "Lentiviral vectors"],
    ["PLASMID", "Plasmid DNA"],
  ]);
  const state = {
    ...stateOf({ make: "LV_VECTOR,PLASMID", gmp: "yes", country: "NL" }),
    text: "CAR-T near Utrecht",
  };
  const without = (criterion, text) => loosened(state, terms, labels, { criterion, text });
  assert.deepEqual(without("productType", "CAR-T cells"), { text: "near Utrecht" });
  assert.deepEqual(without("near", "within 50 km of Utrecht"), { text: "CAR-T" });
  assert.deepEqual(without("productType", "plasmid DNA"), { make: ["LV_VECTOR"] });
  assert.deepEqual(without("authorisation", "GMP authorisation or certificate"), { gmp: false });
  assert.deepEqual(without("country", "Netherlands"), { country: [] });
  assert.equal(without("capability", "cell processing"), null);
});

test("results are grouped by kind, the best first, each with what matched", () => {
  const hit = (kind, name, highlight) => ({ highlight, entity: { id: name, kind, name } });
  const groups = resultGroups([
    hit("INSTITUTION", "UMC", "<mark>UMC</mark>"),
    hit("SITE", "CTF", "Cell &amp; <mark>UMC</mark>"),
    hit("INSTITUTION", "Other", "Other"),
  ]);
  assert.deepEqual(
    groups.map(({ kind, hits }) => [kind, hits.map(({ reason }) => reason)]),
    [
      ["INSTITUTION", ["name", "place"]],
      ["SITE", ["alias"]],
    ],
  );
  assert.deepEqual(withoutWords("umc  foo"), ["foo", "umc"]);
  assert.deepEqual(withoutWords("umc"), []);
});
