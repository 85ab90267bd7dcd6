import assert from "node:assert/strict";
import { test } from "node:test";
import { colouring } from "../../main/resources/static/network/colour.js";
import { place } from "../../main/resources/static/network/layout.js";
import { chooseNames } from "../../main/resources/static/network/label-placement.js";
import { hullsOf, sharedCountry } from "../../main/resources/static/network/hulls.js";
import { around, largestPart, overview, without } from "../../main/resources/static/network/picture.js";
import { chance } from "./support/chance.js";
import { record, relation } from "./support/network-sample.js";

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

test("a name that must stay clear of marks never covers one", () => {
  const size = { width: 900, height: 600 };
  const area = { id: "area", name: "Around UMC", x: 400, y: 300, r: 0, weight: 1e9, clear: true };
  const crowd = Array.from({ length: 400 }, (_, index) => ({
    id: `n${index}`,
    name: "",
    x: 300 + (index % 20) * 10,
    y: 200 + Math.floor(index / 20) * 10,
    r: 4,
    weight: 1,
  }));
  assert.equal(chooseNames([area], size).has("area"), true);
  assert.equal(chooseNames([area, ...crowd], size).has("area"), false);
  assert.equal(chooseNames([{ ...area, clear: false }, ...crowd], size).has("area"), true);
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
