// The URL holds the state of the view. parseView and formatView are inverse to each other, so any address can be
// shared.
import {
  FACETS,
  PARAMETERS,
  defaultOf,
  isComplete,
  parameter,
  readParameter,
  writeParameter,
} from "./address-grammar.js";
import { COMPARED, isFacetComplete, readFacets, writeFacets } from "./facet-parameters.js";
import { KINDS } from "./kinds.js";
import { isTracking } from "./ignored-parameters.js";

export const LANGUAGES = parameter("lang").values;
export const RECORD_KINDS = KINDS.map(({ path }) => path);
export const LAYOUTS = parameter("view").values;
export const MAX_COMPARED = parameter("compare").maxItems;
// The maximum length of a text that the server searches for.
export const MAX_TEXT = parameter("q").maxLength;

const LANGUAGE = parameter("lang");
const COMPARED_SITES = { ...parameter("compare"), name: COMPARED };
// The criteria of a directory beside its facets, without the text: a comparison says which of them its sites meet.
const CRITERIA = PARAMETERS.filter(({ filter, partOf, variable }) => (filter && !variable) || partOf);
// The parameters of each page.
const DEFINITIONS = { directory: PARAMETERS, compare: [COMPARED_SITES, ...CRITERIA, LANGUAGE] };
// The parameter after which a page writes its facets.
const FACETS_AFTER = { directory: FACETS.after, compare: COMPARED };
const REGION = /^[A-Za-z][A-Za-z0-9_-]+$/;
const PLAIN_PAGES = [
  ...["about", "need", "search", "network", "gaps", "products", "inspections", "api", "data"],
  ...["account", "members", "review"],
];
// Pages of concepts, vocabularies and sources, with the maximum number of parts of their addresses.
const RESOURCES = { vocabulary: 3, source: 2 };
// Pages that read their own parameters.
const QUERY_PAGES = [
  ...["need", "search", "network", "gaps", "profile", "products", "inspections", "routes"],
  ...["correct", "review"],
];

/**
 * What is shown, as a plain object.
 * @typedef {object} View
 * @property {string} page "directory" | "record" | "compare" | "about" | ... | "unknown"
 * @property {string} lang "en" | "nl"
 * @property {string | null} kind which directory, or which kind of record
 * @property {string | null} id which record, or which country
 * @property {string} [path] of a concept, vocabulary or source, or of a page that does not exist
 * @property {string} text what the reader typed into the filter
 * @property {Record<string, Facet>} facets
 * @property {Near | null} near
 * @property {Box | null} within
 * @property {string} roles "all": sites of every role, not only those that make, test or supply
 * @property {string} may "yes": records that may match are listed too
 * @property {string | null} sort
 * @property {string | null} [seq] the version of the data that the link cites
 * @property {string | null} selected the id of a record
 * @property {string | null} extent "lat,lon,zoom"
 * @property {string} layout "split" | "map" | "list" | "month"
 * @property {string | null} [month] "2026-09", of the month view
 * @property {string[]} compare ids of sites
 * @property {Record<string, string>} query parameters of the network, gaps and profile pages, which they read
 * @property {Parameter[]} ignored parameters that could not be read; they have no effect
 *
 * @typedef {{ any: string[], all: string[], none: string[], known: boolean | null }} Facet
 * @typedef {{ lat: number, lon: number, km: number, place: string }} Near `place` is only for display
 * @typedef {{ south: number, west: number, north: number, east: number }} Box
 * @typedef {{ key: string, value: string }} Parameter
 */

/** @returns {View} */
export function emptyView(page = "directory", lang = LANGUAGE.default) {
  const fields = PARAMETERS.filter(({ partOf }) => !partOf).map((definition) => [
    definition.field,
    defaultOf(definition),
  ]);
  return {
    ...Object.fromEntries(fields),
    page,
    lang,
    kind: page === "directory" ? parameter("kind").default : null,
    id: null,
    facets: {},
    query: {},
    ignored: [],
  };
}

// parseView("/directory?country=NL,BE&sel=site-umcu-ctf") -> view. What cannot be read is left out and listed
// in `ignored`.
export function parseView(address) {
  const url = new URL(address, "http://atlas.invalid");
  const query = url.searchParams;
  const segments = url.pathname.split("/").filter(Boolean);
  const view = emptyView(pageOf(segments));
  if (view.page === "record") {
    view.kind = segments[0];
    view.id = decode(segments[1]);
  }
  if (view.page === "correct") {
    view.kind = segments[1];
    view.id = segments.length === 3 ? decode(segments[2]) : null;
  }
  if (view.page === "proposal") view.id = decode(segments[1]);
  if (view.page === "unknown" || view.page === "resource") view.path = url.pathname;
  if (view.page === "profile") view.id = segments[1].toUpperCase();
  if (QUERY_PAGES.includes(view.page)) view.query = plain(query);
  const definitions = definitionsOf(view.page);
  for (const definition of definitions) read(definition, query, view);
  if (FACETS_AFTER[view.page]) view.facets = readFacets(query);
  view.ignored = ignoredIn(query, definitions, view);
  return view;
}

// formatView(view) -> "/directory?...", shortest form, always in the same order.
export function formatView(view) {
  const own = QUERY_PAGES.includes(view.page) ? view.query : {};
  const pairs = Object.keys(own)
    .sort()
    .map((key) => [key, own[key]]);
  for (const definition of definitionsOf(view.page)) {
    pairs.push([definition.name, writeParameter(definition, valueOf(definition, view))]);
    if (definition.name === FACETS_AFTER[view.page]) pairs.push(...writeFacets(view.facets));
  }
  const written = pairs.filter(([, text]) => text !== "").map(([key, text]) => `${key}=${encode(text)}`);
  return pathOf(view) + (written.length ? `?${written.join("&")}` : "");
}

function definitionsOf(page) {
  return DEFINITIONS[page] ?? [LANGUAGE];
}

function read(definition, query, view) {
  const { field, partOf } = definition;
  const value = readParameter(definition, query);
  if (!partOf) view[field] = value;
  else if (view[partOf]) view[partOf] = { ...view[partOf], [field]: value };
}

function valueOf({ field, partOf }, view) {
  return partOf ? view[partOf]?.[field] : view[field];
}

// linkTo({ page: "record", kind: "site", id }, lang) -> address
export function linkTo(target, lang) {
  return formatView({ ...emptyView(target.page, lang), ...target });
}

// criteriaOf(view) -> { facets, near, within }: what a directory and a comparison have in common.
export function criteriaOf(view) {
  const fields = CRITERIA.filter(({ partOf }) => !partOf).map(({ field }) => [field, view[field]]);
  return { facets: view.facets, ...Object.fromEntries(fields) };
}

// recordLink({ kind: "SITE", id: "site-umcu-ctf" }, lang) -> "/site/site-umcu-ctf"
export function recordLink(entity, lang) {
  return linkTo({ page: "record", kind: entity.kind.toLowerCase(), id: entity.id }, lang);
}

function pageOf(segments) {
  if (segments.length === 0) return "home";
  if (segments.length === 1 && segments[0] === "directory") return "directory";
  if (segments.length === 1 && segments[0] === "compare") return "compare";
  if (segments.length === 2 && segments.join("/") === "routes/compare") return "routes";
  if (segments.length === 1 && PLAIN_PAGES.includes(segments[0])) return segments[0];
  if (segments.length === 2 && segments[0] === "profile" && REGION.test(segments[1])) return "profile";
  if (segments.length === 2 && segments[0] === "proposal") return "proposal";
  if (segments.length === 3 && segments[0] === "correct" && RECORD_KINDS.includes(segments[1]))
    return "correct";
  if (segments.length === 2 && segments[0] === "add" && RECORD_KINDS.includes(segments[1])) return "correct";
  if (segments.length >= 2 && segments.length <= RESOURCES[segments[0]]) return "resource";
  if (segments.length === 2 && RECORD_KINDS.includes(segments[0])) return "record";
  return "unknown";
}

function pathOf(view) {
  if (view.page === "home") return "/";
  if (view.page === "unknown" || view.page === "resource") return view.path;
  if (view.page === "profile") return `/profile/${view.id}`;
  if (view.page === "routes") return "/routes/compare";
  if (view.page === "proposal") return `/proposal/${encodeURIComponent(view.id)}`;
  if (view.page === "correct")
    return view.id ? `/correct/${view.kind}/${encodeURIComponent(view.id)}` : `/add/${view.kind}`;
  if (view.page === "record") return `/${view.kind}/${encodeURIComponent(view.id)}`;
  return `/${view.page}`;
}

// The parameters that have no effect. Pages that read their own parameters find those themselves.
function ignoredIn(query, definitions, view) {
  const isRead = ([key, text]) => {
    const definition = definitions.find(({ name }) => name === key);
    if (!definition) return FACETS_AFTER[view.page] ? isFacetComplete(key, text) : true;
    return isComplete(definition, text) && (!definition.partOf || Boolean(view[definition.partOf]));
  };
  return [...query]
    .filter(([key, text]) => text && !isTracking(key) && !isRead([key, text]))
    .map(([key, value]) => ({ key, value }));
}

function plain(query) {
  return Object.fromEntries(
    [...query].filter(([key, value]) => key !== "lang" && /^[a-z]+$/.test(key) && value),
  );
}

// Commas stay readable: they are legal in a query.
function encode(value) {
  return encodeURIComponent(value).replaceAll("%2C", ",");
}

function decode(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
