import assert from "node:assert/strict";
import { test } from "node:test";
import { COLOURS } from "../../main/resources/static/network/colour.js";
import {
  KINDS,
  SIZES,
  TASKS,
  TYPES,
  emptyState,
  formatState,
  parseState,
  shownFilter,
} from "../../main/resources/static/network/state.js";
import { formatView, linkTo, parseView } from "../../main/resources/static/base/url-state.js";
import { chance } from "./support/chance.js";

const IDS = ["lumc", "site-umcu-ctf", "dare-nl", "a1", "umc-utrecht"];

function anyState(luck) {
  const state = {
    ...emptyState(),
    focus: luck.one([null, ...IDS]),
    depth: luck.one([1, 2]),
    open: luck.some(IDS),
    expand: luck.some(IDS),
  };
  state.hide = luck.some([...IDS, "group:lumc"]);
  for (const id of luck.some([...IDS, "group:lumc"]))
    state.pin[id] = [luck.below(2000) - 1000, luck.below(2000) - 1000];
  state.selected = luck.one([null, "lumc", "group:dare-nl", "a1~lumc"]);
  state.kinds = luck.some(KINDS);
  state.types = luck.some(TYPES);
  for (const key of ["country", "capability", "product", "abroad"])
    state[key] = luck.some(["NL", "CAR_T", "LV_VECTOR"]);
  state.asOf = luck.one([null, "2024-02-29"]);
  state.size = luck.one(SIZES);
  state.colour = luck.one(COLOURS);
  state.view = luck.one(["split", "map", "list"]);
  state.task = luck.one(TASKS);
  [state.from, state.to] = [luck.one([null, ...IDS]), luck.one([null, ...IDS])];
  state.need = luck.one([null, "capability:QC", "product-type:CAR_T"]);
  state.abroad = luck.one([[], ["GB"], ["not-NL"]]);
  state.longest = luck.one([null, 8]);
  state.regulators = luck.one([false, true]);
  state.cut = luck.one([true, false]);
  state.path = luck.below(10);
  state.lost = luck.some(IDS);
  return state;
}

test("every view of the network survives the address bar", () => {
  const luck = chance(31);
  for (let run = 0; run < 2000; run += 1) {
    const state = anyState(luck);
    const address = linkTo({ page: "network", query: formatState(state) }, luck.one(["en", "nl"]));
    const view = parseView(address);
    assert.equal(formatView(view), address);
    assert.deepEqual(parseState(view.query), state, address);
  }
});

test("what an address cannot mean is left out", () => {
  const state = parseState({
    focus: "../x",
    depth: "9",
    kinds: "SITE,PLANET",
    pin: "lumc:1:x",
    asof: "2024-99-99",
    sel: "a b",
    path: "-3",
    need: "colour:RED",
  });
  assert.deepEqual(state, { ...emptyState(), kinds: ["SITE"] });
});

test("the whole network leaves out what regulators authorise and inspect, unless it is chosen", () => {
  const types = (state) => shownFilter({ ...emptyState(), ...state })?.types;
  assert.ok(!types({}).includes("AUTHORISES") && !types({}).includes("INSPECTS"));
  assert.ok(types({}).includes("OPERATES"));
  assert.deepEqual(types({ types: ["AUTHORISES"] }), ["AUTHORISES"]);
  assert.equal(types({ focus: "lumc" }), undefined);
});
