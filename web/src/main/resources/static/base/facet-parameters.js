// Reads and writes the parameters of facets: "country=NL,BE", "capability.all=QC", "country.not=DE",
// "scale.known=yes". Pure.
import { FACETS, PARAMETERS, codes } from "./address-grammar.js";
import { isTracking, items } from "./ignored-parameters.js";

/** The parameter that names the sites of a comparison. */
export const COMPARED = "ids";
const RESERVED = new Set([...PARAMETERS.map(({ name }) => name), COMPARED]);
const SUFFIXES = [...FACETS.modes, FACETS.known].map(({ suffix }) => suffix.replace(".", "\\."));
const NAME = new RegExp(`^(${FACETS.name})(${SUFFIXES.join("|")})$`);

export function emptyFacet() {
  return { any: [], all: [], none: [], known: null };
}

export function isEmptyFacet(facet) {
  return facet.any.length + facet.all.length + facet.none.length === 0 && facet.known === null;
}

// readFacets(query) -> { country: { any, all, none, known } }
export function readFacets(query) {
  const names = new Set([...query.keys()].filter(isFacet).map((key) => NAME.exec(key)[1]));
  const facets = [...names].map((name) => [name, readFacet(name, query)]);
  return Object.fromEntries(facets.filter(([, facet]) => !isEmptyFacet(facet)));
}

// Uses the first parameter of each mode.
function readFacet(name, query) {
  const facet = emptyFacet();
  for (const { suffix, mode } of [...FACETS.modes].reverse()) {
    const text = query.get(name + suffix);
    if (text !== null && isFacet(name + suffix)) facet[mode] = codes(text);
  }
  const known = query.get(name + FACETS.known.suffix);
  if (known === FACETS.known.yes || known === FACETS.known.no) facet.known = known === FACETS.known.yes;
  return facet;
}

// writeFacets(facets) -> [["country", "NL,BE"]], sorted by name. A facet may have the name of another parameter,
// for example "kind".
export function writeFacets(facets) {
  return Object.keys(facets)
    .sort()
    .flatMap((name) => [
      ...["any", "all", "none"].map((mode) => [name + suffixOf(name, mode), facets[name][mode].join(",")]),
      [name + FACETS.known.suffix, knownText(facets[name].known)],
    ]);
}

function suffixOf(name, mode) {
  const suffixes = FACETS.modes.filter((one) => one.mode === mode).map(({ suffix }) => suffix);
  return suffixes.find((suffix) => !RESERVED.has(name + suffix));
}

function knownText(known) {
  if (known === null) return "";
  return known ? FACETS.known.yes : FACETS.known.no;
}

// isFacetComplete("country", "NL,!"): whether all of the text has an effect.
export function isFacetComplete(key, text) {
  if (!isFacet(key)) return false;
  return key.endsWith(FACETS.known.suffix)
    ? text === FACETS.known.yes || text === FACETS.known.no
    : items(text) === codes(text).length;
}

function isFacet(key) {
  return NAME.test(key) && !RESERVED.has(key) && !isTracking(key);
}
