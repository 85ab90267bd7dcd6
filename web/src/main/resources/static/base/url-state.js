// The URL is the state. parseView and formatView are inverse to each other, so an address can be shared.
import { KINDS } from "./kinds.js";
import { isTracking, items } from "./unread.js";

export const LANGUAGES = ["en", "nl"];
export const RECORD_KINDS = KINDS.map(({ path }) => path);
export const DIRECTORY_KINDS = KINDS.map(({ plural }) => plural);
export const LAYOUTS = ["split", "map", "list"];
export const MAX_COMPARED = 6;
// The longest text that the server searches for.
export const MAX_TEXT = 200;

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const CODE = /^[A-Za-z0-9_.-]+$/;
const COUNTRY = /^[A-Za-z]{2}$/;
const FACET_KEY = /^([a-z][A-Za-z]*)(?:\.(any|all|not|known))?$/;
const RESERVED = new Set([
  "kind",
  "q",
  "near",
  "place",
  "within",
  "sort",
  "sel",
  "map",
  "view",
  "compare",
  "ids",
  "lang",
]);
const PLAIN_PAGES = ["about", "network", "gaps", "api", "data"];
// What records refer to, at addresses of so many parts at most.
const RESOURCES = { vocabulary: 3, source: 2 };
// Pages that read their own parameters.
const QUERY_PAGES = ["network", "gaps", "profile"];

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
 * @property {string | null} sort
 * @property {string | null} selected the id of a record
 * @property {string | null} extent "lat,lon,zoom"
 * @property {string} layout "split" | "map" | "list"
 * @property {string[]} compare ids of sites
 * @property {Record<string, string>} query parameters of the network, gaps and profile pages, which they read
 * @property {Parameter[]} unread parameters that could not be read
 *
 * @typedef {{ any: string[], all: string[], none: string[], known: boolean | null }} Facet
 * @typedef {{ lat: number, lon: number, km: number, place: string }} Near `place` is only for display
 * @typedef {{ south: number, west: number, north: number, east: number }} Box
 * @typedef {{ key: string, value: string }} Parameter
 */

/** @returns {View} */
export function emptyView(page = "directory", lang = "en") {
  return {
    page,
    lang,
    kind: page === "directory" ? "sites" : null,
    id: null,
    text: "",
    facets: {},
    near: null,
    within: null,
    sort: null,
    selected: null,
    extent: null,
    layout: "split",
    compare: [],
    query: {},
    unread: [],
  };
}

// parseView("/directory?country=NL,BE&sel=site-umcu-ctf") -> view. What cannot be read is left out and listed
// in `unread`.
export function parseView(address) {
  const url = new URL(address, "http://atlas.invalid");
  const query = url.searchParams;
  const segments = url.pathname.split("/").filter(Boolean);
  const view = emptyView(pageOf(segments), LANGUAGES.includes(query.get("lang")) ? query.get("lang") : "en");
  if (view.page === "record") {
    view.kind = segments[0];
    view.id = decode(segments[1]);
  }
  if (view.page === "unknown" || view.page === "resource") view.path = url.pathname;
  if (view.page === "compare") view.compare = ids(query.get("ids"));
  if (view.page === "profile") view.id = segments[1].toUpperCase();
  if (QUERY_PAGES.includes(view.page)) view.query = plain(query);
  if (view.page !== "directory") {
    view.unread = unread(query, {
      lang: isLanguage,
      ids: (text) => items(text) === view.compare.length,
    }).filter(({ key }) => key === "lang" || view.page === "compare");
    return view;
  }

  view.kind = DIRECTORY_KINDS.includes(query.get("kind")) ? query.get("kind") : "sites";
  view.text = (query.get("q") ?? "").slice(0, MAX_TEXT);
  view.facets = facets(query);
  view.near = near(query.get("near"), query.get("place"));
  view.within = box(query.get("within"));
  view.sort = /^[A-Z_]+$/.test(query.get("sort") ?? "") ? query.get("sort") : null;
  view.selected = ID.test(query.get("sel") ?? "") ? query.get("sel") : null;
  view.extent = extent(query.get("map"));
  view.layout = LAYOUTS.includes(query.get("view")) ? query.get("view") : "split";
  view.compare = ids(query.get("compare"));
  view.unread = unread(query, {
    lang: isLanguage,
    kind: (text) => text === view.kind,
    q: (text) => text.length <= MAX_TEXT,
    near: () => view.near,
    place: () => view.near,
    within: () => view.within,
    sort: () => view.sort,
    sel: () => view.selected,
    map: () => view.extent,
    view: (text) => text === view.layout,
    compare: (text) => items(text) === view.compare.length,
  });
  return view;
}

// formatView(view) -> "/directory?...", shortest form, always in the same order.
export function formatView(view) {
  const pairs = [];
  const put = (key, value) => {
    if (value !== null && value !== undefined && value !== "") pairs.push(`${key}=${encode(value)}`);
  };
  if (view.page === "compare") put("ids", view.compare.join(","));
  if (QUERY_PAGES.includes(view.page))
    for (const key of Object.keys(view.query).sort()) put(key, view.query[key]);
  if (view.page === "directory") {
    if (view.kind !== "sites") put("kind", view.kind);
    put("q", view.text);
    for (const name of Object.keys(view.facets).sort()) {
      const facet = view.facets[name];
      // A facet may bear the name of something else in addresses, as "kind" does.
      put(RESERVED.has(name) ? `${name}.any` : name, facet.any.join(","));
      put(`${name}.all`, facet.all.join(","));
      put(`${name}.not`, facet.none.join(","));
      if (facet.known !== null) put(`${name}.known`, facet.known ? "yes" : "no");
    }
    if (view.near) {
      put("near", [view.near.lat, view.near.lon, view.near.km].join(","));
      put("place", view.near.place);
    }
    if (view.within)
      put("within", [view.within.south, view.within.west, view.within.north, view.within.east].join(","));
    put("sort", view.sort);
    put("map", view.extent);
    put("sel", view.selected);
    if (view.layout !== "split") put("view", view.layout);
    put("compare", view.compare.join(","));
  }
  if (view.lang !== "en") put("lang", view.lang);
  return pathOf(view) + (pairs.length ? `?${pairs.join("&")}` : "");
}

// linkTo({ page: "record", kind: "site", id }, lang) -> address
export function linkTo(target, lang) {
  return formatView({ ...emptyView(target.page, lang), ...target });
}

// recordLink({ kind: "SITE", id: "site-umcu-ctf" }, lang) -> "/site/site-umcu-ctf"
export function recordLink(entity, lang) {
  return linkTo({ page: "record", kind: entity.kind.toLowerCase(), id: entity.id }, lang);
}

export function emptyFacet() {
  return { any: [], all: [], none: [], known: null };
}

function pageOf(segments) {
  if (segments.length === 0) return "home";
  if (segments.length === 1 && segments[0] === "directory") return "directory";
  if (segments.length === 1 && segments[0] === "compare") return "compare";
  if (segments.length === 1 && PLAIN_PAGES.includes(segments[0])) return segments[0];
  if (segments.length === 2 && segments[0] === "profile" && COUNTRY.test(segments[1])) return "profile";
  if (segments.length >= 2 && segments.length <= RESOURCES[segments[0]]) return "resource";
  if (segments.length === 2 && RECORD_KINDS.includes(segments[0])) return "record";
  return "unknown";
}

function pathOf(view) {
  if (view.page === "home") return "/";
  if (view.page === "unknown" || view.page === "resource") return view.path;
  if (view.page === "profile") return `/profile/${view.id}`;
  if (view.page === "record") return `/${view.kind}/${encodeURIComponent(view.id)}`;
  return `/${view.page}`;
}

function isLanguage(text) {
  return LANGUAGES.includes(text);
}

// The parameters that are not read: `readable` says of each that is no facet whether it was.
function unread(query, readable) {
  const isRead = (key, value) => {
    if (Object.hasOwn(readable, key)) return Boolean(readable[key](value));
    const [, , mode] = FACET_KEY.exec(key) ?? [];
    return mode === "known" ? ["yes", "no"].includes(value) : items(value) === codes(value).length;
  };
  return [...query]
    .filter(([key, value]) => value && !isTracking(key) && !isRead(key, value))
    .map(([key, value]) => ({ key, value }));
}

function plain(query) {
  return Object.fromEntries(
    [...query].filter(([key, value]) => key !== "lang" && /^[a-z]+$/.test(key) && value),
  );
}

function facets(query) {
  const found = {};
  for (const [key, value] of query) {
    const match = FACET_KEY.exec(key);
    if (!match || RESERVED.has(key) || isTracking(key)) continue;
    const facet = (found[match[1]] ??= emptyFacet());
    if (match[2] === "known") facet.known = value === "yes" ? true : value === "no" ? false : null;
    else facet[{ undefined: "any", any: "any", all: "all", not: "none" }[match[2]]] = codes(value);
  }
  return Object.fromEntries(Object.entries(found).filter(([, facet]) => !isEmptyFacet(facet)));
}

export function isEmptyFacet(facet) {
  return facet.any.length + facet.all.length + facet.none.length === 0 && facet.known === null;
}

function codes(text) {
  return [...new Set(text.split(",").filter((code) => CODE.test(code)))];
}

function ids(text) {
  return [...new Set((text ?? "").split(",").filter((id) => ID.test(id)))].slice(0, MAX_COMPARED);
}

function numbers(text, count) {
  const parts = (text ?? "").split(",");
  if (parts.length !== count || parts.some((part) => part.trim() === "")) return null;
  const values = parts.map(Number);
  return values.every(Number.isFinite) ? values : null;
}

function near(text, place) {
  const values = numbers(text, 3);
  if (!values) return null;
  const [lat, lon, km] = values;
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180 || km <= 0 || km > 20000) return null;
  return { lat, lon, km, place: place ?? "" };
}

function box(text) {
  const values = numbers(text, 4);
  if (!values) return null;
  const [south, west, north, east] = values;
  if (
    south > north ||
    Math.abs(south) > 90 ||
    Math.abs(north) > 90 ||
    Math.abs(west) > 180 ||
    Math.abs(east) > 180
  )
    return null;
  return { south, west, north, east };
}

function extent(text) {
  const values = numbers(text, 3);
  return values && Math.abs(values[0]) <= 90 ? values.join(",") : null;
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
