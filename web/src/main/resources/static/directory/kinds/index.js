// Every directory there is, in the order of its tabs.
import { EXPERTS, INITIATIVES, INSTITUTIONS, PRODUCTS, REGULATORS } from "./others.js";
import { SITES } from "./sites.js";

export const DIRECTORIES = [SITES, INSTITUTIONS, EXPERTS, INITIATIVES, REGULATORS, PRODUCTS];

// directoryOf("experts") -> its definition
export function directoryOf(kind) {
  return DIRECTORIES.find((directory) => directory.kind === kind) ?? SITES;
}
