// Proposing, following and deciding changes: values of a form, changes, drafts, differences.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  NO_SOURCE,
  changesOf,
  needsSource,
  problemsOf,
} from "../../main/resources/static/curation/change-list.js";
import { adjusted, isAdjusted } from "../../main/resources/static/curation/decision-state.js";
import { readDraft, removeDraft, saveDraft } from "../../main/resources/static/curation/draft.js";
import { effectOf } from "../../main/resources/static/curation/effect.js";
import {
  isDay,
  placeOf,
  valueOf,
  valueProblem,
  verdictOf,
  withVerdict,
} from "../../main/resources/static/curation/field-values.js";
import { filterOf, proposalFilter, queryOf } from "../../main/resources/static/curation/review-filter.js";
import { wordDiff } from "../../main/resources/static/curation/word-diff.js";
import { formatView, parseView } from "../../main/resources/static/base/url-state.js";
import {
  changesOfField,
  fieldsChanged,
  plainText,
} from "../../main/resources/static/detail/history-fields.js";
import { chance } from "./support/chance.js";

const field = (name, valueType, many = false) => ({ name, valueType, many, scheme: null });
const CAPABILITIES = field("capabilities", "CONCEPT", true);
const STATUS = field("status", "CONCEPT");
const DEFINITIONS = [
  field("name", "TEXT"),
  field("aliases", "TEXT", true),
  field("website", "URL"),
  field("location", "LOCATION"),
  field("cleanroomArea", "DECIMAL"),
  CAPABILITIES,
  STATUS,
];
const statement = (name, code, part = {}) => ({
  field: name,
  concept: { code, label: code },
  value: null,
  asserted: true,
  complete: false,
  shown: true,
  ...part,
});
const RECORD = {
  name: "Unit",
  aliases: ["U"],
  website: null,
  location: { lat: 52.1, lon: 5.123456789 },
  statements: [
    statement("capabilities", "QC"),
    statement("capabilities", "QC"),
    statement("capabilities", "FILL_FINISH", { asserted: false }),
    statement("capabilities", "STORAGE", { shown: false }),
    statement("capabilities", null, { complete: true, concept: null }),
    statement("status", "OPERATIONAL"),
    { ...statement("cleanroomArea", null), concept: null, value: "250" },
  ],
};
const TODAY = Object.fromEntries(DEFINITIONS.map((one) => [one.name, valueOf(one, RECORD)]));
const SOURCE = { ...NO_SOURCE, source: " https://unit.example/about ", statedOn: "2026-03-31" };
const form = (values, about = SOURCE) => ({
  definitions: DEFINITIONS,
  today: TODAY,
  values: { ...TODAY, ...values },
  about,
});

test("the form starts from what the record shows", () => {
  assert.deepEqual(TODAY, {
    name: "Unit",
    aliases: ["U"],
    website: "",
    location: "52.1,5.12346",
    cleanroomArea: "250",
    capabilities: { yes: ["QC"], no: ["FILL_FINISH"] },
    status: "OPERATIONAL",
  });
  assert.deepEqual(changesOf(form({})), []);
});

test("only what was changed is sent, and lists say what is added and what is denied", () => {
  const said = { source: "https://unit.example/about", statedOn: "2026-03-31" };
  const capabilities = withVerdict(withVerdict(TODAY.capabilities, "QC", "no"), "STORAGE", "yes");
  assert.deepEqual(changesOf(form({ capabilities })), [
    { field: "capabilities", values: ["STORAGE"], asserted: true, ...said },
    { field: "capabilities", values: ["QC"], asserted: false, ...said },
  ]);
  assert.deepEqual(changesOf(form({ aliases: ["Unit One", " "] })), [
    { field: "aliases", values: ["Unit One"], asserted: true, ...said },
    { field: "aliases", values: ["U"], asserted: false, ...said },
  ]);
  assert.deepEqual(changesOf(form({ location: "52, 5.5", status: "CLOSED" })), [
    { field: "lat", values: ["52"], asserted: true, ...said },
    { field: "lon", values: ["5.5"], asserted: true, ...said },
    { field: "status", values: ["CLOSED"], asserted: true, ...said },
  ]);
  assert.deepEqual(changesOf(form({ website: "https://unit.example" }, NO_SOURCE)), [
    { field: "website", values: ["https://unit.example"], asserted: true },
  ]);
});

test("a new fact and a new record need a source, a text of the record does not", () => {
  assert.equal(needsSource(form({ name: "Unit 1" })), false);
  assert.equal(needsSource(form({ status: "CLOSED" })), true);
  assert.equal(needsSource({ ...form({ name: "Unit 1" }), creates: true }), true);
  assert.deepEqual(problemsOf(form({ status: "CLOSED" }, NO_SOURCE)), { source: "correct.problem.source" });
  assert.deepEqual(problemsOf(form({ name: "Unit 1" }, NO_SOURCE)), {});
  assert.deepEqual(problemsOf(form({})), { form: "correct.problem.nothing" });
  assert.deepEqual(problemsOf(form({ status: "CLOSED" }, { ...SOURCE, trap: "x" })), {
    form: "correct.problem.trap",
  });
  const wrong = { ...SOURCE, source: "javascript:x", statedOn: "2026-02-30" };
  assert.deepEqual(problemsOf(form({ cleanroomArea: "many" }, wrong)), {
    cleanroomArea: "correct.problem.DECIMAL",
    source: "correct.problem.URL",
    statedOn: "correct.problem.DATE",
  });
});

test("a value is checked by its type before it is sent", () => {
  const wrong = [
    ["PERIOD", "2026-13"],
    ["PERIOD", "spring"],
    ["INTEGER", "1.5"],
    ["DECIMAL", "-1"],
    ["TIME", "24:00"],
    ["URL", "unit.example"],
    ["LOCATION", "91,5"],
    ["LOCATION", "52"],
  ];
  for (const [type, text] of wrong)
    assert.equal(valueProblem(field("x", type), text), `correct.problem.${type}`, text);
  assert.equal(valueProblem(field("x", "PERIOD"), "2026-03"), null);
  assert.equal(valueProblem(field("summary", "TEXT"), "Ask a@b.example"), "correct.problem.mail");
  assert.equal(valueProblem(field("summary", "TEXT"), ""), null);
  assert.equal(valueProblem(STATUS, ""), "correct.problem.empty");
  assert.equal(valueProblem(field("name", "TEXT"), " "), "correct.problem.name");
  assert.equal(isDay("2028-02-29"), true);
  assert.equal(placeOf(" , "), null);
});

test("each term has one verdict", () => {
  let value = { yes: [], no: [] };
  for (const verdict of ["yes", "no", "unknown", "no", "yes"]) {
    value = withVerdict(value, "QC", verdict);
    assert.equal(verdictOf(value, "QC"), verdict);
    assert.equal(value.yes.length + value.no.length, verdict === "unknown" ? 0 : 1);
  }
});

test("a draft stays until it is sent, and a browser that keeps nothing is no fault", () => {
  const kept = new Map();
  const storage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => kept.set(key, text),
    removeItem: (key) => kept.delete(key),
  };
  const draft = { values: { name: "Unit 1" }, about: NO_SOURCE };
  saveDraft("site/a", draft, storage);
  assert.deepEqual(readDraft("site/a", storage), draft);
  assert.equal(readDraft("site/b", storage), null);
  removeDraft("site/a", storage);
  assert.equal(readDraft("site/a", storage), null);
  kept.set("atlas.draft.site/a", "{broken");
  assert.equal(readDraft("site/a", storage), null);
  saveDraft("site/a", draft, null);
  assert.equal(readDraft("site/a", null), null);
});

test("words that are the same on both sides are exactly those of a common sequence", () => {
  assert.deepEqual(wordDiff("makes CAR-T cells", "makes gene vectors and cells"), {
    before: [
      { text: "makes", same: true },
      { text: "CAR-T", same: false },
      { text: "cells", same: true },
    ],
    after: [
      { text: "makes", same: true },
      { text: "gene vectors and", same: false },
      { text: "cells", same: true },
    ],
  });
  const luck = chance(14);
  for (let round = 0; round < 200; round++) {
    const text = () => luck.some(["a", "b", "c", "d", "a", "b"]).join(" ");
    const [before, after] = [text(), text()];
    const found = wordDiff(before, after);
    const join = (parts) => parts.map((part) => part.text).join(" ");
    const same = (parts) => join(parts.filter((part) => part.same));
    assert.equal(join(found.before), before);
    assert.equal(join(found.after), after);
    assert.equal(same(found.before), same(found.after));
  }
});

test("a change is put in words by what the record shows before and after", () => {
  const effect = (asserted, values, before, after) => effectOf({ asserted, values, before, after }).key;
  assert.equal(effect(true, ["QC"], [], ["QC"]), "adds");
  assert.equal(effect(true, ["CLOSED"], ["PLANNED"], ["CLOSED"]), "replaces");
  assert.equal(effect(false, ["QC"], ["QC"], []), "removes");
  assert.equal(effect(false, ["QC"], [], []), "denies");
  assert.equal(effect(true, ["QC"], ["QC"], ["QC"]), "confirms");
  assert.equal(effect(true, ["CLOSED"], ["PLANNED"], ["PLANNED"]), "weaker");
});

test("a curator's version leaves out and rewrites what was proposed", () => {
  const changes = [
    { field: "name", values: ["Unt"], asserted: true, source: null, statedOn: null, note: null },
    { field: "capabilities", values: ["QC", "X"], asserted: true, source: "s", statedOn: null, note: null },
  ];
  assert.equal(isAdjusted(changes, {}), false);
  assert.equal(isAdjusted(changes, { 0: { values: ["Unit"] } }), true);
  assert.deepEqual(
    adjusted(changes, { 0: { dropped: true }, 1: { values: ["QC", ""] } }).map(({ field: name, values }) => [
      name,
      values,
    ]),
    [["capabilities", ["QC"]]],
  );
});

test("the queue's filter is in the address", () => {
  const view = parseView("/review?age=30&country=NL&kind=SITE&state=REJECTED&lang=nl");
  assert.equal(view.page, "review");
  const filter = filterOf(view.query);
  assert.deepEqual(filter, { state: "REJECTED", kind: "SITE", country: "NL", age: 30 });
  assert.equal(
    formatView({ ...view, query: queryOf(filter) }),
    "/review?age=30&country=NL&kind=SITE&state=REJECTED&lang=nl",
  );
  assert.deepEqual(proposalFilter(filter, Date.UTC(2026, 0, 31)), {
    states: ["REJECTED"],
    kinds: ["SITE"],
    countries: ["NL"],
    until: "2026-01-01T00:00:00Z",
  });
  assert.deepEqual(queryOf(filterOf({ state: "<b>", kind: "X", country: "Holland", age: "3" })), {});
});

test("the addresses of the forms and of proposals are read and written", () => {
  for (const address of [
    "/correct/site/site-umcu-ctf?field=capabilities&lang=nl",
    "/add/site",
    "/proposal/a-1",
    "/review",
  ])
    assert.equal(formatView(parseView(address)), address);
  assert.equal(parseView("/correct/planet/x").page, "unknown");
  assert.equal(parseView("/add/site").id, null);
});

test("a history can be read by field", () => {
  const changes = [
    { statements: [{ after: { field: "status" }, before: null }], fields: [{ name: "statements" }] },
    { statements: [], fields: [{ name: "name" }, { name: "website" }] },
  ];
  assert.deepEqual(fieldsChanged(changes), ["name", "status", "website"]);
  assert.deepEqual(changesOfField(changes, "website"), [changes[1]]);
  assert.deepEqual(changesOfField(changes, ""), changes);
  assert.equal(plainText(["A", 2]), "A, 2");
  assert.equal(plainText([{ a: 1 }]), null);
  assert.equal(plainText(null), null);
});
