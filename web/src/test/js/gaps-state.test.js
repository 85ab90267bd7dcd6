import assert from "node:assert/strict";
import { test } from "node:test";
import { formatView, linkTo, parseView } from "../../main/resources/static/base/url-state.js";
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
