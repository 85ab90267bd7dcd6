// Dependencies between modules, and the length of files and lines.
import assert from "node:assert/strict";
import { test } from "node:test";
import { files, read } from "#files";

const MAX_LINES = 400;
const MAX_COLUMNS = 120;
// Static and dynamic imports, re-exports and import.meta.resolve("…") all count as dependencies.
const IMPORT = /\b(?:from|import)\s*\(?\s*"(\.{1,2}\/[^"]+\.js)"/g;

function importsOf(path, text) {
  return [...text.matchAll(IMPORT)].map(([, target]) => new URL(target, `file:///${path}`).pathname.slice(1));
}

// cyclesOf(Map folder -> Set of folders) -> the folders of each cycle, as "a → b → a"
function cyclesOf(graph) {
  const cycles = [];
  const done = new Set();
  const visit = (folder, trail) => {
    const at = trail.indexOf(folder);
    if (at >= 0) cycles.push([...trail.slice(at), folder].join(" → "));
    if (at >= 0 || done.has(folder)) return;
    for (const next of graph.get(folder) ?? []) visit(next, [...trail, folder]);
    done.add(folder);
  };
  for (const folder of graph.keys()) visit(folder, []);
  return cycles;
}

const folderOf = (path) => path.split("/")[0];

function foldersOf(sources) {
  const graph = new Map();
  for (const [path, text] of sources) {
    if (!path.includes("/")) continue;
    for (const target of importsOf(path, text)) {
      const [from, to] = [folderOf(path), folderOf(target)];
      if (from !== to) graph.set(from, (graph.get(from) ?? new Set()).add(to));
    }
  }
  return graph;
}

test("no folder depends on a folder that depends on it", () => {
  const graph = foldersOf(files(".js").map((path) => [path, read(path)]));
  assert.ok(graph.size > 8);
  assert.deepEqual(cyclesOf(graph), []);
});

test("a cycle between folders is found", () => {
  const sources = [
    ["a/one.js", 'import { x } from "../b/two.js";'],
    ["b/two.js", 'const later = () => import("../c/three.js");'],
    ["c/three.js", 'import "../a/one.js";'],
    ["d/four.js", 'export * from "../a/one.js";'],
  ];
  assert.deepEqual(cyclesOf(foldersOf(sources)), ["a → b → c → a"]);
  assert.deepEqual(cyclesOf(foldersOf(sources.slice(1))), []);
});

test("what a module imports is there", () => {
  const all = new Set([...files(".js"), ...files(".json")]);
  for (const path of files(".js")) {
    for (const [, target] of read(path).matchAll(/(?:from|import)\s*\(?"(\.[^"]+)"/g)) {
      const file = new URL(target, `file:///${path}`).pathname.slice(1);
      assert.ok(all.has(file) || /^(map|gazetteer)\//.test(file), `${path} → ${target}`);
    }
  }
});

test("no line is longer than 120 columns, and no file than can be read", () => {
  for (const path of [...files(".js"), ...files(".css")]) {
    const lines = read(path).split("\n");
    const long = lines.findIndex((line) => [...line].length > MAX_COLUMNS);
    assert.equal(long, -1, `${path}:${long + 1}`);
    assert.ok(lines.length <= MAX_LINES, `${path} has ${lines.length} lines`);
  }
});
