// The same assertions pass and fail in Node and in the browser.
import assert from "node:assert/strict";
import { test } from "node:test";

const FAILING = {
  ok: () => assert.ok(0),
  equal: () => assert.equal(1, "1"),
  notEqual: () => assert.notEqual("a", "a"),
  "deepEqual of values": () => assert.deepEqual({ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] }),
  "deepEqual of missing keys": () => assert.deepEqual({ a: undefined }, {}),
  "deepEqual of lengths": () => assert.deepEqual([1, 2], [1]),
  "deepEqual of maps": () => assert.deepEqual(new Map([["a", 1]]), new Map([["a", 2]])),
  "deepEqual of sets": () => assert.deepEqual(new Set([1]), new Set([2])),
  "deepEqual of types": () => assert.deepEqual([], {}),
  match: () => assert.match("abc", /d/),
  doesNotMatch: () => assert.doesNotMatch("abc", /b/),
  "throws nothing": () => assert.throws(() => 1),
  "throws something else": () =>
    assert.throws(() => {
      throw new TypeError("this");
    }, /that/),
};

for (const [name, failing] of Object.entries(FAILING)) {
  test(`assert.${name} can fail`, () => {
    let failure = null;
    try {
      failing();
    } catch (problem) {
      failure = problem;
    }
    if (failure === null) throw new Error(`assert.${name} did not fail`);
  });
}

test("assertions hold where they should", () => {
  assert.deepEqual(
    { a: [1, { b: NaN }], c: new Map([["x", new Set([1])]]) },
    { c: new Map([["x", new Set([1])]]), a: [1, { b: NaN }] },
  );
  assert.throws(() => {
    throw new TypeError("this");
  }, /this/);
  assert.ok(true);
});
