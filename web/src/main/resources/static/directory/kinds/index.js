/**
 * How one kind of record is queried, filtered and shown.
 * @typedef {object} Directory
 * @property {string} kind as the address names it: "sites"
 * @property {string} entity the schema's EntityKind
 * @property {import("./facets.js").FacetDefinition[]} facets
 * @property {string[]} orders values of the schema's order enum, none where the list has one order
 * @property {boolean} near whether records have places
 * @property {boolean} map whether there is a map
 * @property {boolean} [months] whether its records can be shown month by month
 * @property {boolean} textInFilter whether the text is part of the filter input
 * @property {boolean} [compare] whether records can be compared
 * @property {Column[]} columns
 *
 * @typedef {object} Column
 * @property {string} key
 * @property {string} [order] the order that a click on its heading gives
 * @property {boolean} [head] whether it is the heading of its row
 * @property {boolean} [number]
 * @property {boolean} [wide] only in wide tables
 * @property {(view: import("../../base/url-state.js").View) => boolean} [when]
 * @property {(node: any, edge: any) => unknown} [draw]
 * @property {(node: any) => string} [note] a line below the name
 */

// All directories, in the order of the tabs.
import { EVENTS, MATERIALS, RESOURCES, ROUTES } from "./knowledge.js";
import { EXPERTS, INITIATIVES, INSTITUTIONS, PRODUCTS, REGULATORS } from "./others.js";
import { SITES } from "./sites.js";
import { CONDITIONS, TRIALS } from "./trials.js";

/** @type {Directory[]} */
export const DIRECTORIES = [
  SITES,
  INSTITUTIONS,
  EXPERTS,
  INITIATIVES,
  REGULATORS,
  PRODUCTS,
  TRIALS,
  RESOURCES,
  EVENTS,
  MATERIALS,
  ROUTES,
  CONDITIONS,
];

// directoryOf("experts") -> its definition
export function directoryOf(kind) {
  return DIRECTORIES.find((directory) => directory.kind === kind) ?? SITES;
}
