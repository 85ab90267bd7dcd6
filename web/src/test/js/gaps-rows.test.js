import assert from "node:assert/strict";
import { test } from "node:test";
import { csv } from "../../main/resources/static/base/csv.js";
import { cellChanges } from "../../main/resources/static/gaps/changes.js";
import { inOrder } from "../../main/resources/static/gaps/gap-rows.js";

test("from none on record to may be nothing is won", () => {
  const move = (before, after) => ({ before, after });
  const { better, worse, unsure } = cellChanges([
    move("NONE_ON_RECORD", "COVERED"),
    move("NONE_ON_RECORD", "MAY_BE"),
    move("MAY_BE", "COVERED"),
    move("COVERED", "NONE_ON_RECORD"),
    move("COVERED", "MAY_BE"),
  ]);
  assert.deepEqual([better.length, worse.length, unsure.length], [2, 2, 1]);
});

test("files carry no formulas, and lines that a spreadsheet reads", () => {
  assert.equal(
    csv([
      ["name", "n"],
      ['=SUM(A1) "x"', 1.5],
      ["a,b", null],
    ]),
    '\ufeffname,n\r\n"\'=SUM(A1) ""x""",1.5\r\n"a,b",\r\n',
  );
  assert.equal(csv([["n"], [1]], ["Sites,\nper million"]), "\ufeff# Sites, per million\r\nn\r\n1\r\n");
});

test("a region without any record is not among those with few gaps", () => {
  const row = (code, gapCount, state) => ({
    region: { code, name: code },
    gapCount,
    gapCountUpper: gapCount,
    cells: [{ state }],
  });
  const rows = [row("BG", 0, "NO_RECORD"), row("NL", 2, "COVERED"), row("BE", 5, "NONE_ON_RECORD")];
  const codes = (order, place = null) => inOrder(rows, { order, place }).map(({ region }) => region.code);
  assert.deepEqual(codes("value"), ["NL", "BE", "BG"]);
  assert.deepEqual(codes("worst"), ["BE", "NL", "BG"]);
  assert.deepEqual(codes("name"), ["BE", "BG", "NL"]);
  assert.deepEqual(codes("value", "BG"), ["BG", "NL", "BE"]);
});
