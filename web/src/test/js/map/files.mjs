// The page's files, read from where they stand, for modules that fetch them beside themselves.
import { readFile } from "node:fs/promises";

export const STATIC = new URL("../../../main/resources/static/", import.meta.url);

// serveFiles(): lets fetch() answer file addresses; returns the list of what was asked for.
export function serveFiles() {
  const asked = [];
  globalThis.fetch = async (url) => {
    asked.push(new URL(url).pathname.split("/").at(-1));
    const text = await readFile(url, "utf8");
    return { ok: true, json: async () => JSON.parse(text) };
  };
  return asked;
}

// chance(7): a repeatable stream of numbers from 0 to 1.
export function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
