import assert from "node:assert/strict";
import { test } from "node:test";
import { svgFile } from "../../main/resources/static/network/svg-file.js";
import { gexf, graphml, nodesCsv, relationsCsv } from "../../main/resources/static/network/formats.js";
import { chance } from "./support/chance.js";
import { record, relation } from "./support/network-sample.js";

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
    hulls: [
      {
        points: [
          [-100, -100],
          [100, -100],
          [0, 50],
        ],
        x: 0,
        y: -25,
        height: 150,
        name: "Around A & B: 9",
      },
    ],
  });
  const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(text).map(Number);
  assert.equal(
    (text.match(/<(circle|polygon)/g) ?? []).length,
    30 + 3,
    "marks, an area, and those of the legend",
  );
  for (const word of [
    "Sites",
    "closed &lt;now&gt;",
    "Contacts: 0 – 3",
    "Size",
    "T &amp; t",
    "Around A &amp; B: 9",
  ])
    assert.ok(text.includes(word), word);
  assert.match(text, /<line [^>]*marker-end[^>]*stroke-dasharray/);
  for (const [, x, y] of text.matchAll(/ c?x="(-?[\d.]+)" c?y="(-?[\d.]+)"/g))
    assert.ok(x >= 0 && x <= width && y >= 0 && y <= height, `${x} ${y}`);
  assert.ok((text.match(/text-anchor/g) ?? []).length > 10, "most are named");
});
