// The question of the need page: the address holds all of it. `make`, `can` and `country` are codes; `near` is
// "lat,lon,km".
import { linkTo } from "../base/url-state.js";

export const DEFAULT_KM = 100;
export const DISTANCES = [25, 50, 100, 200, 300, 500, 1000, 2000];
const YES = "yes";
const MAX_TEXT = 400;

// stateOf(query) -> { text, make, can, country, near, place, gmp, open, running, from }
export function stateOf(query) {
  return {
    text: (query.text ?? "").slice(0, MAX_TEXT),
    make: codes(query.make),
    can: codes(query.can),
    country: codes(query.country),
    near: nearOf(query.near),
    place: query.place ?? "",
    gmp: query.gmp === YES,
    open: query.open === YES,
    running: query.running === YES,
    from: query.from ?? "",
  };
}

// queryOf(state): the parameters of the address, without those that ask nothing.
export function queryOf(state) {
  const query = {
    text: state.text.trim(),
    make: state.make.join(","),
    can: state.can.join(","),
    country: state.country.join(","),
    near: state.near ? [state.near.lat, state.near.lon, state.near.km].join(",") : "",
    place: state.near ? state.place : "",
    gmp: state.gmp ? YES : "",
    open: state.open ? YES : "",
    running: state.running ? YES : "",
    from: state.from,
  };
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value));
}

// needOf(state): NeedInput of the schema, or null if nothing is asked.
export function needOf(state) {
  const need = {
    ...(state.text.trim() ? { text: state.text.trim() } : {}),
    ...(state.make.length ? { productTypes: state.make } : {}),
    ...(state.can.length ? { capabilities: state.can } : {}),
    ...(state.country.length ? { countries: state.country } : {}),
    ...(state.near ? { near: state.near } : {}),
    ...(state.gmp ? { authorisations: ["GMP"] } : {}),
    ...(state.open ? { openToThirdParties: true } : {}),
    ...(state.running ? { operational: true } : {}),
  };
  if (!Object.keys(need).length) return null;
  return state.from ? { ...need, from: state.from } : need;
}

// usesForm(state): whether anything but the sentence is asked.
export function usesForm(state) {
  return Object.keys(queryOf({ ...state, text: "" })).length > 0;
}

// withoutPhrase("LV vectors near Utrecht", "LV vectors") -> "near Utrecht"
export function withoutPhrase(text, phrase) {
  return text
    .replace(phrase, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s+,;&]+|[\s+,;&]+$/g, "");
}

// The parts of the form that a criterion can come from.
const LISTS = { productType: "make", capability: "can", country: "country" };
const BOXES = { authorisation: "gmp", thirdPartyAccess: "open", status: "running" };

// loosened(state, terms, labels, { criterion, text }): the part of the state that asks no longer for a criterion, or
// null if it is not known where the criterion came from. `labels`: Map code -> label in the reader's language.
export function loosened(state, terms, labels, { criterion, text }) {
  const same = (label) => label?.toLowerCase() === text.toLowerCase();
  const term = terms.find(
    (one) => one.criterion === criterion && (criterion === "near" || same(one.concept?.label)),
  );
  if (term) return { text: withoutPhrase(state.text, term.phrase) };
  const list = state[LISTS[criterion]] ?? [];
  const code = list.length === 1 ? list[0] : list.find((one) => same(labels.get(one)));
  if (code) return { [LISTS[criterion]]: list.filter((one) => one !== code) };
  if (state[BOXES[criterion]]) return { [BOXES[criterion]]: false };
  return criterion === "near" && state.near ? { near: null, place: "" } : null;
}

const EVERY = ["productType", "capability", "authorisation", "accreditation"];

// directoryLink(state, terms, lang): the sites that match for certain, in the directory.
export function directoryLink(state, terms, lang) {
  /** @type {Record<string, any>} */
  const facets = {};
  const add = (facet, code) => {
    const clause = (facets[facet] ??= { any: [], all: [], none: [], known: null });
    const list = EVERY.includes(facet) ? clause.all : clause.any;
    if (!list.includes(code)) list.push(code);
  };
  state.make.forEach((code) => add("productType", code));
  state.can.forEach((code) => add("capability", code));
  state.country.forEach((code) => add("country", code));
  if (state.gmp) add("authorisation", "GMP");
  if (state.open) add("thirdPartyAccess", "OPEN");
  if (state.running) add("status", "OPERATIONAL");
  let near = state.near && { ...state.near, place: state.place };
  for (const { criterion, concept, place } of terms) {
    if (concept) add(criterion, concept.code);
    else if (place) near ??= { lat: place.lat, lon: place.lon, km: place.km, place: place.name };
  }
  return linkTo({ page: "directory", kind: "sites", facets, near, roles: "all" }, lang);
}

function codes(text) {
  return [...new Set((text ?? "").split(",").filter((code) => /^[A-Za-z0-9_]+$/.test(code)))];
}

function nearOf(text) {
  const [lat, lon, km, ...more] = (text ?? "").split(",").map(Number);
  const valid = !more.length && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && km > 0 && km <= 20000;
  return valid ? { lat, lon, km } : null;
}
