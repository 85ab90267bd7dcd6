// From a view to what the schema's filter inputs take. Pure.
import { facetOf } from "./filter-state.js";

// filterOf(view, directory) -> { country: { any: ["NL"] }, near: {...}, text: "..." }
// Only facets that this directory has are sent; the rest of an address is left alone.
export function filterOf(view, directory) {
  const filter = {};
  for (const { key } of directory.facets) {
    const input = facetInput(facetOf(view, key));
    if (input) filter[key] = input;
  }
  if (directory.textInFilter && view.text.trim()) filter.text = view.text.trim();
  if (directory.near && view.near) filter.near = { lat: view.near.lat, lon: view.near.lon, km: view.near.km };
  if (directory.near && view.within) filter.within = { ...view.within };
  return filter;
}

// variablesOf(view, directory): everything but the page.
export function variablesOf(view, directory) {
  const variables = { filter: filterOf(view, directory), lang: view.lang.toUpperCase() };
  if (!directory.textInFilter) variables.text = view.text.trim() || null;
  if (directory.orders.length) variables.order = orderOf(view, directory);
  return variables;
}

// orderOf(view, directory): the order asked for where it makes sense; else by distance from a place, by relevance to a
// text, or by name.
export function orderOf(view, directory) {
  const usable = availableOrders(view, directory);
  if (usable.includes(view.sort)) return view.sort;
  return ["DISTANCE", "RELEVANCE"].find((order) => usable.includes(order)) ?? "NAME";
}

// availableOrders: no distance without a place, no relevance without a text.
export function availableOrders(view, directory) {
  return directory.orders.filter((order) =>
    order === "DISTANCE" ? Boolean(view.near) : order === "RELEVANCE" ? Boolean(view.text.trim()) : true,
  );
}

// unusedParameters(view, directory) -> [{ key, value }]: filters and orders that this directory does not have.
export function unusedParameters(view, directory) {
  const unused = [];
  const keys = new Set(directory.facets.map(({ key }) => key));
  for (const [key, facet] of Object.entries(view.facets)) {
    const value = [...facet.any, ...facet.all, ...facet.none].join(",");
    if (!keys.has(key)) unused.push({ key, value: value || (facet.known ? "yes" : "no") });
  }
  const { near, within, sort } = view;
  if (near && !directory.near) unused.push({ key: "near", value: [near.lat, near.lon, near.km].join(",") });
  if (within && !directory.near) unused.push({ key: "within", value: Object.values(within).join(",") });
  if (sort && !directory.orders.includes(sort)) unused.push({ key: "sort", value: sort });
  return unused;
}

// exportAddress(view, SITES, "csv") -> "/export/sites.csv?filter=...": exactly what is shown, in the order shown.
export function exportAddress(view, directory, format) {
  const query = new URLSearchParams({
    filter: JSON.stringify(filterOf(view, directory)),
    order: orderOf(view, directory),
    lang: view.lang,
  });
  return `/export/${directory.exported}.${format}?${query}`;
}

function facetInput(facet) {
  const input = {};
  for (const mode of ["any", "all", "none"]) if (facet[mode].length) input[mode] = facet[mode];
  if (facet.known !== null) input.known = facet.known;
  return Object.keys(input).length ? input : null;
}
