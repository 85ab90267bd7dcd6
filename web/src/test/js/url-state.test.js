import assert from "node:assert/strict";
import { parameter } from "../../main/resources/static/base/address-grammar.js";
import { KINDS } from "../../main/resources/static/base/kinds.js";
import { test } from "node:test";
import {
  LANGUAGES,
  LAYOUTS,
  criteriaOf,
  emptyView,
  formatView,
  linkTo,
  parseView,
  recordLink,
} from "../../main/resources/static/base/url-state.js";
import * as queries from "../../main/resources/static/directory/kinds/queries.js";
import { ignoredParameters } from "../../main/resources/static/base/ignored-parameters.js";
import * as gapsState from "../../main/resources/static/gaps/state.js";
import * as networkState from "../../main/resources/static/network/state.js";
import { chance } from "./support/chance.js";

const CODES = ["NL", "BE", "CAR_T", "AAV_VECTOR", "NL31", "GTMP"];
const FACETS = [...new Set(Object.values(queries).flatMap(({ facets }) => facets.map(({ key }) => key)))];
const IDS = ["site-umcu-ctf", "lumc", "site-necstgen-leiden", "a1"];
const TEXTS = ["", "leiden", "Saint-Étienne & co", "100 % ?=#", "  two  words ", "ÆØÅ/ñ+", "a,b"];

function anyView(luck) {
  const view = emptyView("directory", luck.one(LANGUAGES));
  view.kind = luck.one(parameter("kind").values);
  view.text = luck.one(TEXTS);
  for (const key of luck.some(FACETS)) {
    const facet = {
      any: luck.some(CODES),
      all: luck.some(CODES),
      none: luck.some(CODES),
      known: luck.one([null, true, false]),
    };
    if (facet.any.length + facet.all.length + facet.none.length || facet.known !== null)
      view.facets[key] = facet;
  }
  if (luck.number() < 0.5)
    view.near = {
      lat: luck.below(180) - 90,
      lon: luck.number() * 360 - 180,
      km: 1 + luck.below(2000),
      place: luck.one(TEXTS),
    };
  if (luck.number() < 0.3)
    view.within = { south: -10.5, west: luck.below(360) - 180, north: 60.25, east: luck.below(360) - 180 };
  view.sort = luck.one([null, "NAME", "DISTANCE", "UPDATED"]);
  view.selected = luck.one([null, ...IDS]);
  view.extent = luck.one([null, "52.1,5.1,7", "-12,170.25,3.5"]);
  view.layout = luck.one(LAYOUTS);
  view.compare = luck.some(IDS);
  return view;
}

test("every directory view survives the address bar", () => {
  const luck = chance(20261122);
  for (let run = 0; run < 3000; run += 1) {
    const view = anyView(luck);
    assert.deepEqual(parseView(formatView(view)), view, formatView(view));
  }
});

test("the same view always has the same address", () => {
  const luck = chance(7);
  for (let run = 0; run < 500; run += 1) {
    const address = formatView(anyView(luck));
    assert.equal(formatView(parseView(address)), address);
  }
});

test("whatever is in the address, a view comes out", () => {
  const luck = chance(99);
  const pieces = [
    "country",
    "near",
    "within",
    "map",
    "=",
    "&",
    "?",
    "%",
    "%zz",
    ",",
    "NL",
    "1e9",
    "NaN",
    "-91",
    "/",
    "sel",
    "known",
    ".all",
    "<script>",
    "lang",
  ];
  for (let run = 0; run < 3000; run += 1) {
    const query = Array.from({ length: luck.below(12) }, () => luck.one(pieces)).join("");
    const view = parseView(`/directory?${query}`);
    assert.deepEqual(parseView(formatView(view)), { ...view, ignored: [] }, query);
  }
});

test("a short address for the plain directory", () => {
  assert.equal(formatView(emptyView()), "/directory");
  assert.equal(
    formatView({
      ...emptyView(),
      lang: "nl",
      facets: { country: { any: ["NL", "BE"], all: [], none: [], known: null } },
    }),
    "/directory?country=NL,BE&lang=nl",
  );
});

test("a facet may be called as something else in the address is", () => {
  const view = {
    ...emptyView(),
    kind: "institutions",
    facets: { kind: { any: ["CDMO"], all: [], none: [], known: null } },
  };
  assert.equal(formatView(view), "/directory?kind=institutions&kind.any=CDMO");
  assert.deepEqual(parseView("/directory?kind=institutions&kind.any=CDMO"), view);
});

test("what cannot be read is left out of the view, and listed", () => {
  const unreadable = {
    near: "91,4,100",
    within: "60,0,50,10",
    map: "1,2",
    sel: "../x",
    lang: "xx",
    country: "NL;DROP",
    view: "cube",
    kind: "ghosts",
    compare: "a,B!",
    "scale.known": "perhaps",
    "status.not": "CLOSED,%",
  };
  const view = parseView(`/directory?${new URLSearchParams({ ...unreadable, utm_source: "x", gclid: "y" })}`);
  assert.deepEqual(
    view.ignored,
    Object.entries(unreadable).map(([key, value]) => ({ key, value })),
  );
  assert.deepEqual(view.facets, { status: { any: [], all: [], none: ["CLOSED"], known: null } });
  assert.deepEqual({ ...view, facets: {}, compare: [], ignored: [] }, emptyView());
  assert.deepEqual(parseView("/compare?ids=site-a,NO!&lang=de").ignored, [
    { key: "ids", value: "site-a,NO!" },
    { key: "lang", value: "de" },
  ]);
});

test("a text is cut to what the server searches for", () => {
  const view = parseView(`/directory?q=${"a".repeat(201)}`);
  assert.equal(view.text.length, 200);
  assert.deepEqual(
    view.ignored.map(({ key }) => key),
    ["q"],
  );
});

test("parameters of the network and gaps pages that have no effect are found", () => {
  const network = (query) =>
    ignoredParameters(
      query,
      networkState.formatState(networkState.parseState(query)),
      networkState.emptyState(),
    );
  const gaps = (query) =>
    ignoredParameters(query, gapsState.formatState(gapsState.parseState(query)), gapsState.emptyState());
  assert.deepEqual(
    network({ focus: "lumc", depth: "1", kinds: "SITE,EXPERT", size: "degree", sel: "b~a" }),
    [],
  );
  assert.deepEqual(network({ asof: "soon", kinds: "SITE,GHOST", depth: "9", other: "x", utm_source: "y" }), [
    { key: "asof", value: "soon" },
    { key: "kinds", value: "SITE,GHOST" },
    { key: "depth", value: "9" },
    { key: "other", value: "x" },
  ]);
  assert.deepEqual(gaps({ view: "map", indicator: "SITE_DENSITY", minutes: "120", target: "0.5" }), []);
  assert.deepEqual(
    gaps({ view: "cube", place: "nl", add: "52:4:PLANNED:::;here" }).map(({ key }) => key),
    ["view", "place", "add"],
  );
});

test("a record has one permanent address per language", () => {
  assert.equal(recordLink({ kind: "SITE", id: "site-umcu-ctf" }, "en"), "/site/site-umcu-ctf");
  assert.equal(recordLink({ kind: "SITE", id: "site-umcu-ctf" }, "nl"), "/site/site-umcu-ctf?lang=nl");
  assert.deepEqual([parseView("/expert/a-b").kind, parseView("/expert/a-b").id], ["expert", "a-b"]);
  assert.equal(parseView("/ghost/a").page, "unknown");
});

test("a comparison keeps the criteria of the list, without its text", () => {
  const list = parseView(
    "/directory?q=lenti&productType=LV_VECTOR&near=52.09,5.12,300&place=Utrecht&compare=a,b",
  );
  const address = linkTo({ page: "compare", compare: list.compare, ...criteriaOf(list) }, "en");
  assert.equal(address, "/compare?ids=a,b&productType=LV_VECTOR&near=52.09,5.12,300&place=Utrecht");
  assert.equal(formatView(parseView(address)), address);
  assert.deepEqual(parseView(address).facets, list.facets);
});

test("at most six sites are compared", () => {
  assert.equal(parseView("/compare?ids=a,b,c,d,e,f,g,h").compare.length, 6);
  assert.equal(linkTo({ page: "compare", compare: ["a", "b"] }, "en"), "/compare?ids=a,b");
});

test("numbers and blanks are read in one way only", () => {
  const near = (text) => parseView(`/directory?near=${text}`).near;
  for (const bad of ["0x10,5,50", "52,5,1d", "52,5,Infinity", "52,,50", "52,5,0", "52,5,20001"])
    assert.equal(near(bad), null, bad);
  assert.deepEqual(near("52.09, .5,1e2"), { lat: 52.09, lon: 0.5, km: 100, place: "" });
  assert.deepEqual(parseView("/directory?country=&country.any=NL").facets, {});
  assert.deepEqual(parseView("/directory?country=NL&country=BE").facets.country.any, ["NL"]);
});

test("there is a directory of each kind", () => {
  assert.deepEqual(
    parameter("kind").values,
    KINDS.map(({ plural }) => plural),
  );
});
