import assert from "node:assert/strict";
import { test } from "node:test";
import { COLOURS, colouring } from "../../main/resources/static/network/colour.js";
import { place } from "../../main/resources/static/network/layout.js";
import { chooseNames } from "../../main/resources/static/network/label-placement.js";
import { hullsOf, sharedCountry } from "../../main/resources/static/network/hulls.js";
import { around, largestPart, overview, without } from "../../main/resources/static/network/picture.js";
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
import { svgFile } from "../../main/resources/static/network/svg-file.js";
import { gexf, graphml, nodesCsv, relationsCsv } from "../../main/resources/static/network/formats.js";
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

const record = (id, kind = "SITE") => ({ id, kind, name: id.toUpperCase(), country: null });
const relation = (from, to, type = "SUPPLIES") => ({
  id: `${from}>${to}`,
  type,
  from,
  to,
  role: null,
  validFrom: null,
  validTo: null,
});

function generated(luck, count) {
  const ids = Array.from({ length: count }, (_, index) => `n${index}`);
  const relations = Array.from({ length: count * 2 }, () => relation(luck.one(ids), luck.one(ids)));
  const unique = [...new Map(relations.map((one) => [one.id, one])).values()];
  return {
    nodeCount: count,
    nodes: ids.map((id, index) => ({
      node: record(id),
      community: 1 + (index % 7),
      degree: 1,
      betweenness: 0,
      pageRank: 0,
    })),
    relations: unique.map((one) => ({ relation: one, bridge: false })),
    communities: Array.from({ length: 7 }, (_, index) => ({
      number: index + 1,
      size: ids.filter((__, at) => at % 7 === index).length,
      centre: record(`n${index}`),
    })),
  };
}

test("groups hold every record, and opening one puts its records in its place", () => {
  const whole = generated(chance(3), 100);
  const closed = overview(whole, []);
  assert.equal(
    closed.nodes.reduce((sum, node) => sum + node.members.length, 0),
    100,
  );
  const open = overview(whole, ["n2"]);
  assert.ok(!open.nodes.some(({ id }) => id === "group:n2"));
  assert.equal(open.nodes.filter(({ kind }) => kind !== "GROUP").length, 14);
  const between = whole.relations.filter(
    ({ relation: { from, to } }) => Number(from.slice(1)) % 7 !== Number(to.slice(1)) % 7,
  ).length;
  assert.equal(
    closed.pairs.reduce((sum, { relations }) => sum + relations.length, 0),
    between,
  );
});

test("a picture counts the relations that it does not show", () => {
  const luck = chance(9);
  for (let run = 0; run < 100; run += 1) {
    const ids = Array.from({ length: 12 }, (_, index) => `n${index}`);
    const all = [
      ...new Map(
        Array.from({ length: 30 }, () => relation(luck.one(ids), luck.one(ids)))
          .filter(({ from, to }) => from !== to)
          .map((one) => [one.id, one]),
      ).values(),
    ];
    const answer = (middle) => {
      const near = new Set([
        middle,
        ...all.flatMap(({ from, to }) => (from === middle ? [to] : to === middle ? [from] : [])),
      ]);
      const inside = all.filter(({ from, to }) => near.has(from) && near.has(to));
      const hidden = (id) =>
        all.filter(({ from, to }) => (from === id || to === id) && !(near.has(from) && near.has(to))).length;
      return {
        nodes: [...near].map((id) => ({
          node: record(id),
          distance: id === middle ? 0 : 1,
          hiddenRelations: hidden(id),
        })),
        relations: inside,
      };
    };
    const whole = { nodes: [], relations: all.map((one) => ({ relation: one, bridge: false })) };
    const hide = luck.some(ids.slice(1));
    const picture = without(around([answer("n0"), answer("n3")], whole, null), hide);
    for (const node of picture.nodes) {
      const total = all.filter(({ from, to }) => from === node.id || to === node.id).length;
      const shown = picture.pairs
        .filter(({ source, target }) => source === node.id || target === node.id)
        .reduce((sum, { relations }) => sum + relations.length, 0);
      assert.equal(node.hidden, total - shown, node.id);
    }
  }
});

test("the layout is always the same, keeps marks apart, and hardly moves what was there", () => {
  const whole = generated(chance(5), 120);
  const radius = (node) => (node.kind === "GROUP" ? 20 : 8);
  const stages = [overview(whole, []), overview(whole, ["n1"])];
  const first = place(stages, radius);
  assert.deepEqual(place(stages, radius), first);
  const shuffled = { nodes: [...stages[1].nodes], pairs: stages[1].pairs };
  for (const a of shuffled.nodes) {
    for (const b of shuffled.nodes) {
      if (a.id >= b.id) continue;
      const gap = Math.hypot(first.get(a.id).x - first.get(b.id).x, first.get(a.id).y - first.get(b.id).y);
      assert.ok(gap > radius(a) + radius(b), `${a.id} covers ${b.id}`);
    }
  }
  assert.ok([...first.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)));
});

test("names never cover each other, and the most important are written", () => {
  const luck = chance(12);
  const marks = Array.from({ length: 300 }, (_, index) => ({
    id: `n${index}`,
    name: "University Hospital",
    x: luck.below(900),
    y: luck.below(600),
    r: 6,
    weight: index,
  }));
  const sides = chooseNames(marks, { width: 900, height: 600 });
  assert.ok(sides.size > 5);
  const shift = { below: [0, 16], above: [0, -16], right: [68, 0], left: [-68, 0] };
  const named = marks
    .filter(({ id }) => sides.has(id))
    .map(({ id, x, y }) => ({ id, x: x + shift[sides.get(id)][0], y: y + shift[sides.get(id)][1] }));
  for (const a of named)
    for (const b of named)
      if (a.id !== b.id) assert.ok(Math.abs(a.x - b.x) > 110 || Math.abs(a.y - b.y) > 14, `${a.id} ${b.id}`);
  assert.equal(
    chooseNames([...marks, { ...marks[0], id: "chosen", weight: Infinity }], { width: 900, height: 600 }).has(
      "chosen",
    ),
    true,
  );
});

test("files hold every record and relation, and nothing breaks out of them", () => {
  const odd = [record("a"), { ...record("b"), name: '=A & <B> "C"\u0007' }];
  const pairs = [
    {
      id: "a~b",
      source: "a",
      target: "b",
      relations: [relation("b", "a"), relation("a", "b", "COLLABORATES_WITH")],
      bridge: false,
    },
  ];
  const shown = {
    nodes: odd,
    pairs,
    positions: new Map([["a", { x: 1, y: 2 }]]),
    about: { title: "A -- B", attribution: "C", address: "http://x/?a&b", date: "2026-01-01" },
  };
  for (const text of [graphml(shown), gexf(shown)]) {
    assert.equal((text.match(/<node /g) ?? []).length, 2);
    assert.equal((text.match(/<edge /g) ?? []).length, 2);
    assert.match(text, /=A &amp; &lt;B&gt; &quot;C&quot;/);
    assert.match(text, /source="b" target="a"/);
    assert.doesNotMatch(text.replace(/^.*-->$/m, ""), /\u0007|<!--.*--.*-->/);
  }
  for (const text of [graphml(shown), gexf(shown)])
    assert.doesNotMatch(text, /directed="false"|"undirected"/, "readers refuse a mixture");
  assert.match(nodesCsv(shown), /"'=A & <B> ""C""/);
  assert.equal(relationsCsv(shown).trim().split("\r\n").length, 3);
});

test("a drawing holds every mark, line, name and word of its legend inside its edges", () => {
  const luck = chance(3);
  const nodes = Array.from({ length: 30 }, (_, index) => ({
    ...record(`n${index}`),
    name: "University Hospital of Somewhere",
    kind: ["SITE", "INSTITUTION", "GROUP"][index % 3],
    size: 3,
    degree: index,
  }));
  const places = new Map(
    nodes.map(({ id }) => [id, { x: luck.below(800) - 400, y: luck.below(500) - 250, r: 8 }]),
  );
  const colours = {
    paper: "#fff",
    ink: "#000",
    soft: "#555",
    line: "#999",
    accent: "#00f",
    danger: "#f00",
    group: "#eef",
    font: "sans-serif",
    kind: { SITE: "green", INSTITUTION: "blue" },
  };
  const legend = [
    { kind: "SITE", text: "Sites" },
    { fate: "lost", text: "closed <now>" },
    { steps: ["#111", "#222"], text: "Contacts: 0 – 3" },
    { text: "Size" },
  ];
  const pairs = [
    { id: "n0~n1", source: "n0", target: "n1", relations: [relation("n1", "n0")], bridge: true },
  ];
  const text = svgFile({
    nodes,
    pairs,
    places,
    fills: undefined,
    lit: null,
    size: "degree",
    legend,
    colours,
    about: { title: "T & t", attribution: "Atlas", date: "2026-01-01", address: "http://x/?a&b" },
  });
  const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(text).map(Number);
  assert.equal((text.match(/<(circle|polygon)/g) ?? []).length, 30 + 2, "marks, and those of the legend");
  for (const word of ["Sites", "closed &lt;now&gt;", "Contacts: 0 – 3", "Size", "T &amp; t"])
    assert.ok(text.includes(word), word);
  assert.match(text, /<line [^>]*marker-end[^>]*stroke-dasharray/);
  for (const [, x, y] of text.matchAll(/ c?x="(-?[\d.]+)" c?y="(-?[\d.]+)"/g))
    assert.ok(x >= 0 && x <= width && y >= 0 && y <= height, `${x} ${y}`);
  assert.ok((text.match(/text-anchor/g) ?? []).length > 10, "most are named");
});

test("colours tell the largest countries apart, steps tell measures", () => {
  const palette = {
    classes: ["red", "blue", "green", "pink", "gold", "teal"],
    rest: "grey",
    steps: ["1", "2", "3", "4", "5"],
  };
  const node = (id, code, degree) => ({
    id,
    kind: "SITE",
    name: id,
    degree,
    country: code && { code, label: code },
  });
  const nodes = [
    ...["NL", "NL", "DE", "A", "B", "C", "D", "E"].map((code, index) => node(`n${index}`, code, index)),
    node("none", null, null),
    { id: "group:x", kind: "GROUP" },
  ];
  const byCountry = colouring("country", nodes, palette);
  assert.equal(byCountry.fills.get("n0"), "red");
  assert.equal(byCountry.fills.get("n1"), "red");
  assert.equal(byCountry.fills.get("none"), "grey");
  assert.equal(byCountry.legend.length, 7, "six and all others");
  assert.ok(!byCountry.fills.has("group:x"));
  const byDegree = colouring("degree", nodes, palette);
  assert.deepEqual(
    ["n0", "n7", "none"].map((id) => byDegree.fills.get(id)),
    ["1", "5", "grey"],
  );
  assert.equal(colouring("kind", nodes, palette), null);
});

test("the largest part holds the records that paths connect, and no others", () => {
  const luck = chance(5);
  for (let run = 0; run < 50; run += 1) {
    const ids = Array.from({ length: 30 }, (_, index) => `n${index}`);
    const relations = Array.from({ length: 18 }, () => relation(luck.one(ids), luck.one(ids)));
    const whole = {
      nodes: ids.map((id) => ({ node: record(id), community: 1 })),
      relations: relations.map((one) => ({ relation: one, bridge: false })),
    };
    const reached = (from) => {
      const found = new Set([from]);
      for (const id of found)
        for (const { from: a, to: b } of relations) {
          if (a === id) found.add(b);
          if (b === id) found.add(a);
        }
      return found;
    };
    const most = Math.max(...ids.map((id) => reached(id).size));
    const part = new Set(largestPart(whole).nodes.map(({ id }) => id));
    assert.equal(part.size, most);
    assert.deepEqual(
      part,
      new Set([...reached([...part][0])].sort((a, b) => ids.indexOf(a) - ids.indexOf(b))),
    );
  }
});

test("an area holds the marks of its group, and is named by the country of most of them", () => {
  const nodes = Array.from({ length: 10 }, (_, index) => ({
    id: `n${index}`,
    group: 1,
    country: index < 6 ? { code: "NL", label: "Netherlands" } : null,
  }));
  const positions = new Map(
    nodes.map(({ id }, index) => [id, { x: (index % 5) * 20, y: index < 5 ? 0 : 30 }]),
  );
  const [hull] = hullsOf(nodes, positions, () => 5, new Map([[1, { id: "c" }]]));
  const inside = ({ x, y }) =>
    hull.points.every(([ax, ay], index) => {
      const [bx, by] = hull.points[(index + 1) % hull.points.length];
      return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0;
    });
  assert.ok([...positions.values()].every(inside));
  assert.ok(!inside({ x: 200, y: 0 }));
  assert.equal(hull.shared.code, "NL");
  assert.equal(hull.size, 10);
  assert.equal(sharedCountry(nodes.slice(1)), null);
  assert.deepEqual(
    hullsOf(nodes.slice(3), positions, () => 5, new Map([[1, { id: "c" }]])),
    [],
  );
});

test("the whole network leaves out what regulators authorise and inspect, unless it is chosen", () => {
  const types = (state) => shownFilter({ ...emptyState(), ...state })?.types;
  assert.ok(!types({}).includes("AUTHORISES") && !types({}).includes("INSPECTS"));
  assert.ok(types({}).includes("OPERATES"));
  assert.deepEqual(types({ types: ["AUTHORISES"] }), ["AUTHORISES"]);
  assert.equal(types({ focus: "lumc" }), undefined);
});
