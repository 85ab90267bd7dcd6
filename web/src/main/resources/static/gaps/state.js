// The state of the Gaps page in the address. parseState and formatState are inverse to each other.
//   view        which view of the page is shown
//   place       code of a country, of a group of countries, or of several of them ("BE-NL"); null = all of Europe
//   groups      not in the address: the groups of countries that there are, as soon as they are known
//   level       "country" | "nuts2"
//   scenario    which sites count: "operational" | "construction" | "planned"
//   asOf        "2024-01-01" | null
//   has, makes  [code]   only sites with one of these capabilities, of these product types
//   indicator   code, with its parameters: need ("capability:QC" | "product-type:LV_VECTOR"), platform,
//               per 1|10, minutes, days
//   order       "value" | "worst" | "name"
//   target      number | null, in the unit of the indicator
//   columns     vocabulary of the matrix
//   km          reach across a border | null
//   compared    [region code]
//   open        what the panel explains: a region of the indicator ("NL", "ALL"), a cell of the matrix or
//               chain ("NL~QC"), or null
//   seq         the data version that the link cites | null
//   version     not in the address: that version, see base/cited-version.js; null = the latest data
//   add, close, upgrade   only in what-if; a site that closes is not upgraded:
//               [{ lat, lon, name, has, makes, status }], [site id], [{ id, has, makes, status | null }]

export const VIEWS = ["map", "matrix", "chain", "bottlenecks", "failure", "compare", "whatif"];
export const SCENARIOS = {
  operational: "OPERATIONAL",
  construction: "UNDER_CONSTRUCTION",
  planned: "PLANNED",
};
export const LEVELS = { country: "COUNTRY", nuts2: "NUTS2" };
export const COLUMNS = ["capability", "product-type", "atmp-class"];
export const ORDERS = ["value", "worst", "name"];
export const STATUSES = ["OPERATIONAL", "UNDER_CONSTRUCTION", "PLANNED"];
export const DEFAULT_INDICATOR = "SITE_DENSITY";
export const DEFAULT_PLATFORM = "CAR_T";
// The default capability or product type of an indicator that needs one.
export const DEFAULT_NEED = "product-type:CAR_T";
export const MAX_COMPARED = 5;
export const MAX_CHANGES = 10;

const CODE = /^[A-Za-z0-9_.-]+$/;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PLACE = /^[A-Z][A-Z0-9_]*(-[A-Z][A-Z0-9_]*){0,39}$/;
const NEED = /^(capability|product-type):[A-Za-z0-9_.-]+$/;
const OPEN = /^[A-Za-z0-9_.-]+(~[A-Za-z0-9_.-]+)?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const NAME_LENGTH = 60;

export function emptyState() {
  return {
    view: "map",
    place: null,
    level: "country",
    scenario: "operational",
    asOf: null,
    has: [],
    makes: [],
    indicator: DEFAULT_INDICATOR,
    need: null,
    platform: DEFAULT_PLATFORM,
    per: 1,
    minutes: 120,
    days: 365,
    order: "value",
    target: null,
    columns: "capability",
    km: null,
    compared: [],
    open: null,
    add: [],
    close: [],
    upgrade: [],
    seq: null,
    version: null,
  };
}

// parseState({ view: "matrix" }) -> state. Ignores values that are not valid.
export function parseState(query) {
  const first = emptyState();
  const one = (key, form, or) => (form.test(query[key] ?? "") ? query[key] : or);
  const among = (key, choices, or) => (choices.includes(query[key]) ? query[key] : or);
  const list = (key, form, most) =>
    [...new Set((query[key] ?? "").split(",").filter((code) => form.test(code)))].slice(0, most);
  const number = (key, least, most, or) => {
    const value = query[key] === undefined || query[key].trim() === "" ? NaN : Number(query[key]);
    return value >= least && value <= most ? value : or;
  };
  const close = list("close", ID, MAX_CHANGES);
  return {
    view: among("view", VIEWS, first.view),
    place: one("place", PLACE, null),
    level: among("level", Object.keys(LEVELS), first.level),
    scenario: among("scenario", Object.keys(SCENARIOS), first.scenario),
    asOf: Number.isNaN(Date.parse(query.asof)) ? null : one("asof", DAY, null),
    has: list("has", CODE, 40),
    makes: list("makes", CODE, 40),
    indicator: one("indicator", CODE, first.indicator),
    need: one("need", NEED, null),
    platform: one("platform", CODE, first.platform),
    per: query.per === "10" ? 10 : 1,
    minutes: whole(number("minutes", 1, 1440, first.minutes)),
    days: whole(number("days", 1, 36500, first.days)),
    order: among("order", ORDERS, first.order),
    target: number("target", 0, 1e9, null),
    columns: among("columns", COLUMNS, first.columns),
    km: number("km", 1, 2000, null),
    compared: list("compared", CODE, MAX_COMPARED),
    seq: number("seq", 0, Number.MAX_SAFE_INTEGER, null),
    open: one("open", OPEN, null),
    add: (query.add ?? "").split(";").map(site).filter(Boolean).slice(0, MAX_CHANGES),
    version: null,
    close,
    upgrade: distinct(
      (query.upgrade ?? "")
        .split(";")
        .map(upgraded)
        .filter((one) => one && !close.includes(one.id)),
    ).slice(0, MAX_CHANGES),
  };
}

// formatState(state) -> { view: "matrix", ... }, without default values.
export function formatState(state) {
  const first = emptyState();
  const query = {};
  const put = (name, key = name) => {
    const value = Array.isArray(state[key]) ? state[key].join(",") : state[key];
    if (value !== null && value !== "" && value !== first[key]) query[name] = String(value);
  };
  for (const key of [
    "view",
    "place",
    "level",
    "scenario",
    "has",
    "makes",
    "indicator",
    "need",
    "platform",
    "per",
    "minutes",
    "days",
    "order",
    "target",
    "columns",
    "km",
    "compared",
    "open",
    "close",
    "seq",
  ])
    put(key);
  put("asof", "asOf");
  if (state.add.length) query.add = state.add.map(siteText).join(";");
  if (state.upgrade.length) query.upgrade = state.upgrade.map(upgradeText).join(";");
  return query;
}

// siteFilter(state) -> the schema's SiteFilter, or null for all sites.
export function siteFilter({ has, makes }) {
  const filter = {};
  if (has.length) filter.capability = { any: has };
  if (makes.length) filter.productType = { any: makes };
  return Object.keys(filter).length ? filter : null;
}

// parametersOf(indicator, state) -> the parameters of this indicator from the state; null if a required one is
// missing.
export function parametersOf(indicator, state) {
  const names = new Set(indicator.parameters.map(({ name }) => name));
  const given = {};
  const [scheme, code] = state.need?.split(":") ?? [];
  if (scheme === "capability" && names.has("capability")) given.capability = code;
  if (scheme === "product-type" && names.has("productType")) given.productType = code;
  if (names.has("platform")) given.platform = state.platform;
  if (names.has("per")) given.per = state.per === 10 ? "TEN_MILLION" : "MILLION";
  if (names.has("minutes")) given.minutes = state.minutes;
  if (names.has("days")) given.days = state.days;
  const missing = needsNeed(indicator) && !given.capability && !given.productType;
  return missing ? null : given;
}

// needsNeed(indicator): whether it requires a capability or product type.
export function needsNeed({ parameters }) {
  return parameters.some(({ name, required }) => required && ["capability", "productType"].includes(name));
}

export function takesNeed({ parameters }) {
  return parameters.some(({ name }) => ["capability", "productType"].includes(name));
}

// changeCount(state): the number of changes in a what-if.
export function changeCount({ add, close, upgrade }) {
  return add.length + close.length + upgrade.length;
}

// closing(state, id), upgrading(state, id) -> the part of the state that changes if the what-if closes or
// upgrades a site.
export function closing({ close, upgrade }, id) {
  return {
    close: [...new Set([...close, id])],
    upgrade: upgrade.filter((one) => one.id !== id),
  };
}

export function upgrading({ close, upgrade }, id) {
  return {
    close: close.filter((one) => one !== id),
    upgrade: distinct([...upgrade, { id, has: [], makes: [], status: null }]),
  };
}

// changesOf(state) -> the schema's list of WhatIfChange.
export function changesOf({ add, close, upgrade }) {
  return [
    ...add.map(({ lat, lon, name, has, makes, status }) => ({
      add: {
        lat,
        lon,
        name: name || null,
        capabilities: has,
        productTypes: makes,
        status,
      },
    })),
    ...close.map((id) => ({ close: id })),
    ...upgrade.map(({ id, has, makes, status }) => ({
      upgrade: { site: id, capabilities: has, productTypes: makes, status },
    })),
  ];
}

// lat:lon:status:capability+capability:product+product:name
function siteText({ lat, lon, status, has, makes, name }) {
  return [lat, lon, status, has.join("+"), makes.join("+"), name.replaceAll(/[:;]/g, " ")].join(":");
}

function site(text) {
  const [lat, lon, status, has, makes, name = ""] = text.split(":");
  const [north, east] = [lat, lon].map((part) => (part?.trim() ? Number(part) : NaN));
  if (!(Math.abs(north) <= 90 && Math.abs(east) <= 180) || !STATUSES.includes(status)) return null;
  return {
    lat: north,
    lon: east,
    name: name.slice(0, NAME_LENGTH),
    has: codes(has),
    makes: codes(makes),
    status,
  };
}

// id:status:capability+capability:product+product
function upgradeText({ id, status, has, makes }) {
  return [id, status ?? "", has.join("+"), makes.join("+")].join(":");
}

function upgraded(text) {
  const [id, status, has, makes] = text.split(":");
  return ID.test(id)
    ? {
        id,
        has: codes(has),
        makes: codes(makes),
        status: STATUSES.includes(status) ? status : null,
      }
    : null;
}

function codes(part) {
  return [...new Set((part ?? "").split("+").filter((code) => CODE.test(code)))];
}

// Keeps the first entry of each site.
function distinct(list) {
  return list.filter(({ id }, index) => list.findIndex((one) => one.id === id) === index);
}

function whole(number) {
  return Math.round(number);
}
