// Computes the next view for each change of a filter. Pure: takes a view and returns a view.
import { emptyFacet, isEmptyFacet } from "../base/facet-parameters.js";

// toggleValue(view, "country", "NL"): adds or removes a value, in the current mode (any or all) of the facet. A
// value and "not stated" exclude each other; so do including and excluding the same value.
export function toggleValue(view, key, code) {
  const facet = facetOf(view, key);
  const mode = facet.all.length > 0 ? "all" : "any";
  const chosen = facet[mode].includes(code);
  return withFacet(view, key, {
    ...facet,
    [mode]: chosen ? without(facet[mode], code) : [...facet[mode], code],
    none: without(facet.none, code),
    known: facet.known === false ? null : facet.known,
  });
}

// toggleExcluded(view, "country", "NL"): adds or removes "not in the Netherlands".
export function toggleExcluded(view, key, code) {
  const facet = facetOf(view, key);
  const excluded = facet.none.includes(code);
  return withFacet(view, key, {
    any: without(facet.any, code),
    all: without(facet.all, code),
    none: excluded ? without(facet.none, code) : [...facet.none, code],
    known: facet.known,
  });
}

// setKnown(view, "scale", false): only records that do not state the scale; true: only records that state it;
// null: both.
export function setKnown(view, key, known) {
  const facet = facetOf(view, key);
  return withFacet(view, key, known === false ? { ...emptyFacet(), known } : { ...facet, known });
}

// setMode(view, "capability", "all"): records must match all chosen values; "any": at least one.
export function setMode(view, key, mode) {
  const facet = facetOf(view, key);
  const values = [...facet.any, ...facet.all];
  return withFacet(view, key, {
    ...facet,
    any: mode === "any" ? values : [],
    all: mode === "all" ? values : [],
  });
}

export function modeOf(facet) {
  return facet.all.length > 0 ? "all" : "any";
}

export function facetOf(view, key) {
  return view.facets[key] ?? emptyFacet();
}

// clearFilters(view): removes all filters. Sort order, language, map and selection stay.
export function clearFilters(view) {
  return { ...view, text: "", facets: {}, near: null, within: null };
}

export function clearFacet(view, key) {
  return withFacet(view, key, emptyFacet());
}

// setNear(view, { lat, lon, km, place }): null removes the place.
export function setNear(view, near) {
  return { ...view, near };
}

// activeFilters(view, directory): one entry for each filter, with the view without that filter.
export function activeFilters(view, directory) {
  const found = [];
  if (view.text.trim()) found.push({ type: "text", text: view.text.trim(), without: { ...view, text: "" } });
  if (directory.near && view.near)
    found.push({ type: "near", near: view.near, without: setNear(view, null) });
  if (directory.near && view.within) found.push({ type: "within", without: { ...view, within: null } });
  for (const { key, scheme } of directory.facets) {
    const facet = facetOf(view, key);
    for (const mode of ["any", "all", "none"]) {
      for (const code of facet[mode]) {
        found.push({
          type: "value",
          key,
          scheme,
          mode,
          code,
          without: withFacet(view, key, { ...facet, [mode]: without(facet[mode], code) }),
        });
      }
    }
    if (facet.known !== null) {
      found.push({
        type: "known",
        key,
        known: facet.known,
        without: withFacet(view, key, { ...facet, known: null }),
      });
    }
  }
  return found;
}

// loosenings(view, directory): the same, but one entry for each facet, such as "without the country filter".
export function loosenings(view, directory) {
  const seen = new Set();
  return activeFilters(view, directory)
    .filter(({ type, key }) => {
      const name = key ?? type;
      return !seen.has(name) && seen.add(name);
    })
    .map(({ type, key, without: less }) => ({ type, key, without: key ? clearFacet(view, key) : less }));
}

function withFacet(view, key, facet) {
  const { [key]: _, ...others } = view.facets;
  return { ...view, facets: isEmptyFacet(facet) ? others : { ...others, [key]: facet } };
}

function without(codes, code) {
  return codes.filter((one) => one !== code);
}
