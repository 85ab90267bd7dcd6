import assert from "node:assert/strict";
import { test } from "node:test";
import {
  centresOf,
  decimalYear,
  filtered,
  optionsOf,
  procedures,
  sorted,
} from "../../main/resources/static/register/rows.js";

const source = (id) => ({ id });
const part = (id, product, state, validFrom, more = {}) => ({
  id,
  product: { id: product, name: product },
  jurisdiction: { code: "EU" },
  state: { code: state, label: state.toLowerCase() },
  validFrom,
  validTo: null,
  procedureNumber: `EMEA/${product}`,
  reason: null,
  sources: [source("table")],
  ...more,
});

test("an authorisation and its end are one row, with both days", () => {
  const [row, ...others] = procedures([
    part("a", "glybera", "EXCEPTIONAL", "2012-10-25", { validTo: "2017-10-28" }),
    part("b", "glybera", "EXPIRED", "2017-10-28", { sources: [source("table"), source("page")] }),
  ]);
  assert.equal(others.length, 0);
  assert.equal(row.state.code, "EXPIRED");
  assert.equal(row.began, "2012-10-25");
  assert.equal(row.ended, "2017-10-28");
  assert.deepEqual(
    row.sources.map(({ id }) => id),
    ["table", "page"],
  );
});

test("two applications of one product are two rows; a refusal has no beginning", () => {
  const rows = procedures([
    part("a", "roctavian", "APPLICATION_WITHDRAWN", "2020-11-04", { procedureNumber: "1" }),
    part("b", "roctavian", "CONDITIONAL", "2022-08-24", { procedureNumber: "2" }),
  ]);
  assert.deepEqual(
    rows.map(({ began, ended }) => [began, ended]),
    [
      [null, "2020-11-04"],
      ["2022-08-24", null],
    ],
  );
});

test("an exemption that ran out keeps its state and has an end", () => {
  const [row] = procedures([part("a", "til", "HOSPITAL_EXEMPTION", "2023-01-15", { validTo: "2024-01-14" })]);
  assert.equal(row.began, "2023-01-15");
  assert.equal(row.ended, "2024-01-14");
});

test("filters combine, count what occurs, and rows without a day come last", () => {
  const rows = procedures([
    part("a", "one", "WITHDRAWN", "2015"),
    part("b", "two", "WITHDRAWN", "2019-10"),
    part("c", "three", "AUTHORISED", null),
  ]);
  const state = { key: "state", values: (row) => [row.state] };
  const name = (row) => row.product.name;
  assert.deepEqual(optionsOf(rows, state), [
    { code: "AUTHORISED", label: "authorised", count: 1 },
    { code: "WITHDRAWN", label: "withdrawn", count: 2 },
  ]);
  assert.deepEqual(filtered(rows, [state], { state: "WITHDRAWN", q: " TW" }, name).map(name), ["two"]);
  assert.deepEqual(sorted(rows, undefined).map(name), ["two", "one", "three"]);
  assert.deepEqual(sorted(rows, "day").map(name), ["one", "two", "three"]);
});

test("a month lies within its year", () => {
  assert.equal(decimalYear("2019-07"), 2019.5);
  assert.equal(decimalYear("2019"), 2019);
});

test("those who treat with a product are the centres of the trials that test it, each once", () => {
  const trial = (products, centres) => ({
    tests: { nodes: products.map((id) => ({ to: { id } })) },
    centres: { nodes: centres.map((id) => ({ to: { id, name: id } })) },
  });
  const trials = [trial(["a", "b"], ["x"]), trial(["a"], ["x", "y"]), trial(["b"], ["z"])];
  assert.deepEqual(
    centresOf("a", trials).map(({ id }) => id),
    ["x", "y"],
  );
  assert.deepEqual(centresOf("c", trials), []);
});
