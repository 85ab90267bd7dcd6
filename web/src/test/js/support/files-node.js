// "#files" for `node --test`: reads the files of the pages from the working copy.
import { readFileSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const STATIC = fileURLToPath(new URL("../../../main/resources/static/", import.meta.url));
const SERVER = fileURLToPath(new URL("../../../../../backend/src/main/java/", import.meta.url));

// read("base/router.js") -> its text
export function read(path) {
  return readFileSync(join(STATIC, path), "utf8");
}

// files(".js") -> the names of all such files of the pages, such as "base/router.js"
export function files(ending) {
  return list(STATIC, ending).map((path) => relative(STATIC, path));
}

// serverSources() -> the text of all Java sources of the backend
export function serverSources() {
  return list(SERVER, ".java")
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
}

// recordFetches() -> a list that grows by the name of each fetched file. Needed because Node's fetch reads no
// files.
export function recordFetches() {
  const names = [];
  globalThis.fetch = async (url) => {
    names.push(new URL(url).pathname.split("/").at(-1));
    const text = await readFile(url, "utf8");
    return { ok: true, json: async () => JSON.parse(text) };
  };
  return names;
}

function list(folder, ending) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return list(path, ending);
    return entry.name.endsWith(ending) ? [path] : [];
  });
}
