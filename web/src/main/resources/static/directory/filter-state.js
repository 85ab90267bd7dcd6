// What each click on a filter makes of the view. Pure: view in, view out.
import { emptyFacet, isEmptyFacet } from "../base/facet-parameters.js";

// toggleValue(view, "country", "NL"): chooses or drops a value, in the mode (any or all) that the facet is in.
// A value and "not stated" exclude each other, and so do choosing and excluding the same value.
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

// toggleExcluded(view, "country", "NL"): "not in the Netherlands", or no longer so.
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

// setKnown(view, "scale", false): only records that do not state it; true: only those that do; null: both.
export function setKnown(view, key, known) {
  const facet = facetOf(view, key);
  return withFacet(view, key, known === false ? { ...emptyFacet(), known } : { ...facet, known });
}

// setMode(view, "capability", "all"): every chosen value instead of at least one, or back.
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

// clearFilters(view): every filter gone; sort, language, map and selection stay.
export function clearFilters(view) {
  return { ...view, text: "", facets: {}, near: null, within: null };
}

export function clearFacet(view, key) {
  return withFacet(view, key, emptyFacet());
}

// setNear(view, { lat, lon, km, place }), or null for anywhere.
export function setNear(view, near) {
  return { ...view, near };
}

// activeFilters(view, directory): one entry per thing that narrows the result, each with the view that lacks it.
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

// loosenings(view, directory): the same, but whole facets at a time: "without the country filter".
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
