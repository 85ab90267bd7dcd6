// Converts a view to the inputs of a query. Pure.
import { ASSUMED, ORDERS, PARAMETERS, trimmed, writeParameter } from "../base/address-grammar.js";
import { isEmptyFacet } from "../base/facet-parameters.js";
import { facetOf } from "./filter-state.js";

const FILTERS = PARAMETERS.filter(({ filter }) => filter);

// filterOf(view, directory) -> { country: { any: ["NL"] }, near: {...}, text: "..." }. Sends only facets that
// this directory has, and ignores others in the address.
export function filterOf(view, directory) {
  const filter = {};
  for (const { key } of directory.facets) {
    const input = isAssumed(view, key) ? { any: ASSUMED.any } : facetInput(facetOf(view, key));
    if (input) filter[key] = input;
  }
  for (const definition of FILTERS) {
    const value = filterValue(definition, view);
    if (directory[definition.filterIf] && value) filter[definition.filter] = value;
  }
  return filter;
}

// restOf(view, directory): the filter of what only the assumed condition leaves out; null if there is none.
export function restOf(view, directory) {
  return assumes(view, directory)
    ? { ...filterOf(view, directory), [ASSUMED.facet]: { none: ASSUMED.any } }
    : null;
}

// assumes(view, directory): whether the list leaves out records because of a condition that the view does not state.
export function assumes(view, directory) {
  return directory.facets.some(({ key }) => isAssumed(view, key));
}

function isAssumed(view, key) {
  return key === ASSUMED.facet && view[ASSUMED.unless] !== ASSUMED.is && isEmptyFacet(facetOf(view, key));
}

// variablesOf(view, directory): all variables except those of the page.
export function variablesOf(view, directory) {
  const variables = {
    filter: filterOf(view, directory),
    lang: view.lang.toUpperCase(),
    may: includesMay(view),
  };
  for (const definition of FILTERS)
    if (definition.variable && !directory[definition.filterIf])
      variables[definition.variable] = filterValue(definition, view);
  if (directory.orders.length) variables.order = orderOf(view, directory);
  return variables;
}

// includesMay(view): whether records that may match are listed after those that match.
export function includesMay(view) {
  return view.may === "yes";
}

// orderOf(view, directory): the chosen order if it is available; else by distance if there is a place, by
// relevance if there is a text, or by name.
export function orderOf(view, directory) {
  const usable = availableOrders(view, directory);
  if (usable.includes(view.sort)) return view.sort;
  return ORDERS.find(({ name }) => usable.includes(name)).name;
}

// availableOrders: "distance" needs a place, and "relevance" needs a text.
export function availableOrders(view, directory) {
  return directory.orders.filter((order) => {
    const needed = ORDERS.find(({ name }) => name === order)?.needs;
    return (
      !needed || FILTERS.some((definition) => definition.field === needed && filterValue(definition, view))
    );
  });
}

// unusedParameters(view, directory) -> [{ key, value }]: filters and orders that this directory does not support.
export function unusedParameters(view, directory) {
  const unused = [];
  const keys = new Set(directory.facets.map(({ key }) => key));
  for (const [key, facet] of Object.entries(view.facets)) {
    const value = [...facet.any, ...facet.all, ...facet.none].join(",");
    if (!keys.has(key)) unused.push({ key, value: value || (facet.known ? "yes" : "no") });
  }
  for (const definition of FILTERS) {
    const value = view[definition.field];
    if (value && !definition.variable && !directory[definition.filterIf])
      unused.push({ key: definition.name, value: writeParameter(definition, value) });
  }
  const { sort } = view;
  if (sort && !directory.orders.includes(sort)) unused.push({ key: "sort", value: sort });
  return unused;
}

// exportAddress(view, SITES, "csv") -> "/export/sites.csv?filter=...": the same records in the same order as the
// table.
export function exportAddress(view, directory, format) {
  const query = new URLSearchParams({
    filter: JSON.stringify(filterOf(view, directory)),
    order: orderOf(view, directory),
    lang: view.lang,
  });
  const { text } = variablesOf(view, directory);
  if (text) query.set("text", text);
  if (includesMay(view)) query.set("includeMay", "true");
  return `/export/${directory.kind}.${format}?${query}`;
}

/**
 * What the schema takes: a text without blanks around it, or named numbers. Null if there is none.
 * @param {import("../base/address-grammar.js").Parameter} definition
 * @param {import("../base/url-state.js").View} view
 */
function filterValue({ field, numbers }, view) {
  const value = view[field];
  if (!numbers || !value) return trimmed(value ?? "") || null;
  return Object.fromEntries(numbers.map(({ name }) => [name, value[name]]));
}

function facetInput(facet) {
  const input = {};
  for (const mode of ["any", "all", "none"]) if (facet[mode].length) input[mode] = facet[mode];
  if (facet.known !== null) input.known = facet.known;
  return Object.keys(input).length ? input : null;
}
