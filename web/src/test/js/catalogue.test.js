import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGES } from "../../main/resources/static/base/url-state.js";
import { files, read, serverSources } from "#files";

const catalogues = Object.fromEntries(
  LANGUAGES.map((lang) => [lang, JSON.parse(read(`messages/${lang}.json`))]),
);
const own = files(".js").filter((path) => !/^(map|gazetteer|basemap)\//.test(path));
const code = own.map(read).join("\n");

const names = (message) => [...new Set(JSON.stringify(message).match(/\{\w+\}/g) ?? [])].sort();

test("every language says the same things with the same names in them", () => {
  for (const lang of LANGUAGES) {
    assert.deepEqual(Object.keys(catalogues[lang]), Object.keys(catalogues.en), lang);
    for (const [key, message] of Object.entries(catalogues[lang]))
      assert.deepEqual(names(message), names(catalogues.en[key]), `${lang} ${key}`);
  }
});

test("every text that the page asks for is in the catalogue", () => {
  for (const [, key] of code.matchAll(/\bt\(\s*"([^"]+)"/g)) assert.ok(key in catalogues.en, key);
  for (const [, key] of code.matchAll(/\bt\(\s*`([^`$]+)\$\{/g)) {
    assert.ok(
      Object.keys(catalogues.en).some((one) => one.startsWith(key)),
      `nothing begins with ${key}`,
    );
  }
});

// The server's country profile, feeds and changes use these messages too.
const server = serverSources();
const SERVER = /^(sheet|feed)\.|^statement\.change/;

test("every text of the catalogue is used", () => {
  for (const key of Object.keys(catalogues.en)) {
    if (SERVER.test(key)) {
      const stem = key.slice(0, key.lastIndexOf(".") + 1);
      assert.ok(server.includes(`"${key}"`) || server.includes(`"${stem}" +`), key);
      continue;
    }
    const stems = key
      .split(".")
      .map((_, index, parts) => parts.slice(0, index).join(".") + (index ? "." : ""))
      .filter(Boolean);
    assert.ok(code.includes(`"${key}"`) || stems.some((stem) => code.includes(`\`${stem}\${`)), key);
  }
});

test("columns, facts and facets have their names", () => {
  for (const path of files(".js").filter((one) => one.startsWith("directory/kinds/"))) {
    for (const [, key] of read(path).matchAll(/facet\("(\w+)"/g))
      assert.ok(`facet.${key}` in catalogues.en, key);
    for (const [, key] of read(path).matchAll(/\{ key: "(\w+)"/g))
      assert.ok(`column.${key}` in catalogues.en, key);
  }
  for (const [, key] of read("detail/facts.js").matchAll(/key: "(\w+)"/g))
    assert.ok(`fact.${key}` in catalogues.en, key);
});
