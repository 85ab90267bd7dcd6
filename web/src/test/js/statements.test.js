import assert from "node:assert/strict";
import { test } from "node:test";
import { statementLines, summaryOf } from "../../main/resources/static/detail/statement-lines.js";
import { compareRow } from "../../main/resources/static/compare/differences.js";

const statement = (value, source, rest = {}) => ({
  value,
  sources: [{ id: source }],
  statedOn: null,
  retrievedOn: null,
  wholeRecord: true,
  shown: true,
  note: null,
  ...rest,
});

test("what the same sources say on the same day is one line, and what the record shows comes first", () => {
  const lines = statementLines([
    statement("OLD", "news", { shown: false, statedOn: "2020-01-01" }),
    statement("CAR_T", "register"),
    statement("MSC", "register"),
    statement("TIL", "register", { statedOn: "2026-01-01" }),
  ]);
  assert.deepEqual(
    lines.map(({ statements }) => statements.map(({ value }) => value)),
    [["CAR_T", "MSC"], ["TIL"], ["OLD"]],
  );
});

test("the summary counts each source once and names the latest day, of the source or of its reading", () => {
  const summary = summaryOf([
    statement("CAR_T", "register", { statedOn: "2025-05-01" }),
    statement("MSC", "register"),
    statement("TIL", "news", { retrievedOn: "2026-02-01" }),
  ]);
  assert.deepEqual(summary, { sources: 2, day: "2026-02-01" });
  assert.equal(summaryOf([statement("MSC", "register")]).day, null);
});

test("a capability that one site only plans differs from one that another site has", () => {
  const has = [{ code: "VECTOR_PRODUCTION", status: null }];
  const plans = [{ code: "VECTOR_PRODUCTION", status: { code: "PLANNED" } }];
  const operates = [{ code: "VECTOR_PRODUCTION", status: { code: "OPERATIONAL" } }];
  assert.deepEqual(compareRow([has, plans]), { same: false, shared: new Set() });
  assert.deepEqual(compareRow([has, operates]), { same: true, shared: new Set(["VECTOR_PRODUCTION"]) });
  assert.equal(compareRow([plans, plans]).shared.size, 1);
});
