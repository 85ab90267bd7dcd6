import assert from "node:assert/strict";
import { test } from "node:test";
import { needOf } from "../../main/resources/static/directory/material-need.js";
import {
  digest,
  sideBySide,
  stepGroups,
  withFollowed,
} from "../../main/resources/static/detail/route-merge.js";
import { formatView, parseView } from "../../main/resources/static/base/url-state.js";

const KINDS = ["GMO", "CLINICAL_TRIAL", "MARKETING_AUTHORISATION", "REIMBURSEMENT"].map((code) => ({
  code,
  label: code.toLowerCase(),
}));
const step = (id, kind, more = {}) => ({
  id,
  stepKind: KINDS.find(({ code }) => code === kind) ?? null,
  statutoryDays: null,
  decider: null,
  otherParty: null,
  legalBasis: null,
  ...more,
});
const europe = {
  id: "route-eu",
  routeSteps: [step("eu-trial", "CLINICAL_TRIAL"), step("eu-ma", "MARKETING_AUTHORISATION")],
};
const dutch = {
  id: "route-nl",
  routeSteps: [
    step("nl-gmo", "GMO", { statutoryDays: 120, decider: { name: "Bureau" } }),
    step("nl-trial", "CLINICAL_TRIAL"),
    step("nl-pay", "REIMBURSEMENT"),
  ],
};
const german = { id: "route-de", routeSteps: [step("de-gmo", "GMO", { statutoryDays: 90 })] };
const ids = (steps) => steps.map(({ id }) => id);

test("neighbours of one kind are one group, in the order of the route", () => {
  const steps = [step("a", "GMO"), step("b", "GMO"), step("c", null), step("d", "GMO")];
  assert.deepEqual(
    stepGroups(steps).map(({ key, steps: members }) => [key, ...ids(members)]),
    [
      ["GMO", "a", "b"],
      ["", "c"],
      ["GMO", "d"],
    ],
  );
});

test("the steps of a followed route stand in the groups of their kind, or where the kind has its place", () => {
  const groups = withFollowed(dutch.routeSteps, europe, KINDS);
  assert.deepEqual(
    groups.map(({ key, steps }) => [key, ...ids(steps)]),
    [
      ["GMO", "nl-gmo"],
      ["CLINICAL_TRIAL", "nl-trial", "eu-trial"],
      ["MARKETING_AUTHORISATION", "eu-ma"],
      ["REIMBURSEMENT", "nl-pay"],
    ],
  );
  assert.equal(groups[2].steps[0].from, europe);
  assert.equal(groups[0].steps[0].from, undefined);
  assert.deepEqual(withFollowed(german.routeSteps, null, KINDS).length, 1);
});

test("two routes that follow the same one have its steps in common", () => {
  const rows = sideBySide([dutch, german], [europe, europe], KINDS);
  assert.deepEqual(
    rows.map(({ code, sides, common, differs }) => [code, sides.map(ids), ids(common), differs]),
    [
      ["GMO", [["nl-gmo"], ["de-gmo"]], [], ["days", "deciders.oneSided"]],
      ["CLINICAL_TRIAL", [["nl-trial"], []], ["eu-trial"], ["first"]],
      ["MARKETING_AUTHORISATION", [[], []], ["eu-ma"], []],
      ["REIMBURSEMENT", [["nl-pay"], []], [], ["first"]],
    ],
  );
});

test("what is stated for one country only is not called a difference", () => {
  const one = { ...german, routeSteps: [step("x", "GMO", { statutoryDays: 90, legalBasis: "A law" })] };
  const other = { ...german, routeSteps: [step("y", "GMO", { legalBasis: "Another law" })] };
  const [row] = sideBySide([one, other], [null, null], KINDS);
  assert.deepEqual(row.differs, ["days.oneSided", "bases"]);
});

test("the steps of a route that only one follows are its own", () => {
  const rows = sideBySide([german, dutch], [null, europe], KINDS);
  const trial = rows.find(({ code }) => code === "CLINICAL_TRIAL");
  assert.deepEqual(trial.sides.map(ids), [[], ["nl-trial", "eu-trial"]]);
  assert.deepEqual(trial.common, []);
  assert.deepEqual(trial.differs, ["second"]);
});

test("times of steps are not added, because steps may run beside each other", () => {
  const { count, days } = digest([step("a", "GMO", { statutoryDays: 28 }), ...dutch.routeSteps]);
  assert.equal(count, 4);
  assert.equal(days, 120);
  assert.equal(digest([step("a", "GMO")]).days, null);
});

test("the address of a comparison names both countries", () => {
  const view = parseView("/routes/compare?b=DE&a=NL&lang=nl");
  assert.equal(view.page, "routes");
  assert.deepEqual(view.query, { a: "NL", b: "DE" });
  assert.equal(formatView(view), "/routes/compare?a=NL&b=DE&lang=nl");
});

test("a need for a material asks sites for the same material, country and place", () => {
  const view = parseView(
    "/directory?kind=materials&grade=GMP&productType=LV_VECTOR&country=NL&near=52,5,100",
  );
  const need = needOf(view);
  assert.deepEqual(Object.keys(need.facets).sort(), ["country", "productType"]);
  assert.deepEqual([need.kind, need.may, need.roles, need.near.km], ["sites", "yes", "all", 100]);
  assert.equal(needOf(parseView("/directory?kind=materials&grade=GMP")), null);
});
