import assert from "node:assert/strict";
import { test } from "node:test";
import { groupRelations } from "../../main/resources/static/detail/relations.js";
import { compareRow } from "../../main/resources/static/compare/differences.js";

const lumc = { id: "lumc", name: "LUMC" };
const site = { id: "site", name: "Site" };
const other = { id: "other", name: "Another" };
const relation = (type, from, to, rest = {}) => ({
  type,
  from,
  to,
  role: null,
  validFrom: null,
  validTo: null,
  sources: [],
  ...rest,
});

test("a relation reads from where the reader stands", () => {
  const relations = [relation("OPERATES", lumc, site)];
  assert.deepEqual(
    groupRelations(relations, "site").map(({ key, relations: [{ other: end }] }) => [key, end.id]),
    [["OPERATES.in", "lumc"]],
  );
  assert.equal(groupRelations(relations, "lumc")[0].key, "OPERATES.out");
});

test("collaboration has no direction", () => {
  const groups = groupRelations(
    [relation("COLLABORATES_WITH", lumc, site), relation("COLLABORATES_WITH", other, lumc)],
    "lumc",
  );
  assert.equal(groups.length, 1);
  assert.deepEqual(
    groups[0].relations.map((one) => one.other.id),
    ["other", "site"],
  );
});

test("what has ended stands last and says so", () => {
  const [{ relations }] = groupRelations(
    [relation("FUNDS", other, lumc, { validTo: "2020-01-01" }), relation("FUNDS", site, lumc)],
    "lumc",
    "2026-11-22",
  );
  assert.deepEqual(
    relations.map(({ other: end, ended }) => [end.id, ended]),
    [
      ["site", false],
      ["other", true],
    ],
  );
});

test("unheard-of relation types still have a group", () => {
  assert.equal(groupRelations([relation("NEW_TYPE", lumc, site)], "lumc")[0].key, "NEW_TYPE.out");
});

test("a comparison tells the same from the different, and unknown from both", () => {
  const a = [{ code: "A" }, { code: "B" }];
  const b = [{ code: "B" }, { code: "A" }];
  assert.equal(compareRow([a, b]).same, true);
  assert.equal(compareRow([a, null]).same, false);
  assert.equal(compareRow([null, null]).same, true);
  assert.deepEqual([...compareRow([a, [{ code: "B" }]]).shared], ["B"]);
  assert.deepEqual([...compareRow([a, null]).shared], []);
});
