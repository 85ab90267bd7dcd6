import { versionOf, versionState } from "../../main/resources/static/base/cited-version.js";
import { frameOf, isPast } from "../../main/resources/static/gaps/requests.js";
import { emptyState } from "../../main/resources/static/gaps/state.js";
import assert from "node:assert/strict";
import { test } from "node:test";

const AT = "2026-11-22T10:00:00Z";
const found = (part) => ({ changedAt: AT, changesSince: 3, available: true, ...part });

test("a version that can be rebuilt is asked for, and the page says how much changed since", () => {
  const version = versionOf(12, found({}));
  assert.equal(version.seq, 12);
  assert.equal(version.day, "2026-11-22");
  assert.equal(versionState(version), "shown");
  assert.equal(versionState(versionOf(12, found({ changesSince: 0 }))), "same");
  assert.equal(frameOf({ ...emptyState(), version }).seq, 12);
});

test("a version that cannot be rebuilt is not asked for, and the page says why", () => {
  const lost = versionOf(12, found({ available: false }));
  assert.equal(lost.seq, null);
  assert.equal(versionState(lost), "lost");
  assert.equal(versionState(versionOf(12, found({ available: false, changedAt: null }))), "missing");
  assert.equal(frameOf({ ...emptyState(), version: lost }).seq, null);
});

test("until the server answers, a page asks for the version and says nothing", () => {
  assert.equal(versionOf(12, null).seq, 12);
  assert.equal(versionState(versionOf(12, null)), null);
  assert.equal(versionState({ cited: null, found: null }), null);
});

test("a day is past if it is before today, or before the last change of the cited version", () => {
  const today = "2026-11-30";
  assert.equal(isPast({ asOf: null, version: null }, today), false);
  assert.equal(isPast({ asOf: "2026-11-25", version: null }, today), true);
  assert.equal(isPast({ asOf: "2026-11-25", version: versionOf(12, found({})) }, today), false);
  assert.equal(isPast({ asOf: "2026-11-21", version: versionOf(12, found({})) }, today), true);
  assert.equal(
    isPast({ asOf: "2026-11-25", version: versionOf(12, found({ available: false })) }, today),
    true,
  );
});
