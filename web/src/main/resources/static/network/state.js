// The state of the network page in the address. parseState and formatState are inverse to each other.
//   focus, depth 1|2      the record in the middle; null = the whole network by groups
//   show                  "records" (of the largest connected part) | "groups"
//   open: [id]            groups that are shown as their records; the id is that of the central record
//   expand: [id]          records whose relations are shown as well
//   hide: [id]            hidden records or groups
//   pin: { id: [x, y] }   records that the reader moved
//   selected: id | null   a record, a group ("group:lumc"), or a pair of related records ("a~b")
//   kinds, types, country, capability, product: [code]
//   asOf                  "2024-01-01" | null
//   seq                   the data version that the link cites | null
//   version               not in the address: that version, see base/cited-version.js
//   size, colour          what the size and colour of a mark show
//   view                  "split" | "map" (only the picture) | "list"
//   task                  "look" | "path" | "loss"
//   from, to: id | null   need: "capability:LV" | "product-type:CAR_T" | null    path: the highlighted one
//   abroad                ["GB"] in these countries, ["not-NL"] outside them
//   longest               maximum number of steps | null for the default
//   regulators            whether paths may run through regulators that authorise or inspect
//   cut                   whether the minimum cut between the two records is shown
//   lost: [id]            records that are removed in "what if it closed?"

import { COLOURS } from "./colour.js";

export const KINDS = [
  "INSTITUTION",
  "SITE",
  "EXPERT",
  "INITIATIVE",
  "REGULATOR",
  "PRODUCT",
  "TRIAL",
  "RESOURCE",
  "EVENT",
  "MATERIAL",
  "ROUTE",
  "CONDITION",
];
export const TYPES = [
  "OPERATES",
  "PART_OF",
  "MEMBER_OF",
  "COORDINATES",
  "FUNDS",
  "AFFILIATED_WITH",
  "LEADS",
  "MANUFACTURES",
  "DEVELOPS",
  "HOLDS_AUTHORISATION",
  "AUTHORISES",
  "SUPPLIES",
  "COLLABORATES_WITH",
  "INSPECTS",
  "SUCCEEDS",
  "SPONSORED_BY",
  "RUN_AT",
  "TESTS",
  "FOR_CONDITION",
  "SAME_STUDY_AS",
  "PUBLISHED_BY",
  "ABOUT",
  "SUPERSEDES",
  "ORGANISED_BY",
  "HELD_AT",
  "OFFERED_BY",
  "FROM_SITE",
  "DECIDED_BY",
  "FOLLOWS",
];
export const SIZES = ["degree", "betweenness", "pageRank", "coreness", "constraint", "even"];
export const TASKS = ["look", "path", "loss"];
// The maximum length of a path in steps.
export const MAX_PATH_LENGTH = 10;
export const SHOWS = ["records", "groups"];
const VIEWS = ["split", "map", "list"];
const MAX_ITEMS = 40;

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const CODE = /^[A-Za-z0-9_.-]+$/;
const SELECTED = /^(group:[a-z0-9-]+|[a-z0-9-]+(~[a-z0-9-]+)?)$/;
const MARK = /^(group:)?[a-z0-9]+(-[a-z0-9]+)*$/;
const PIN = /^((?:group:)?[a-z0-9-]+):(-?\d{1,5}):(-?\d{1,5})$/;
const NEED = /^(capability|product-type):[A-Za-z0-9_.-]+$/;
const SEQ = /^[1-9]\d{0,14}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function emptyState() {
  return {
    focus: null,
    depth: 1,
    show: "records",
    open: [],
    expand: [],
    hide: [],
    pin: {},
    selected: null,
    kinds: [],
    types: [],
    country: [],
    capability: [],
    product: [],
    asOf: null,
    seq: null,
    version: null,
    size: "degree",
    colour: "kind",
    view: "split",
    task: "look",
    from: null,
    to: null,
    need: null,
    abroad: [],
    longest: null,
    regulators: false,
    cut: false,
    path: 0,
    lost: [],
  };
}

// parseState({ focus: "lumc", kinds: "SITE" }) -> state. Ignores values that are not valid.
export function parseState(query) {
  const list = (key, form) =>
    [...new Set((query[key] ?? "").split(",").filter((one) => form.test(one)))].slice(0, MAX_ITEMS);
  const one = (key, form) => (form.test(query[key] ?? "") ? query[key] : null);
  const among = (key, choices, first) => (choices.includes(query[key]) ? query[key] : first);
  return {
    focus: one("focus", ID),
    depth: query.depth === "2" ? 2 : 1,
    show: among("show", SHOWS, "records"),
    open: list("open", ID),
    expand: list("expand", ID),
    hide: list("hide", MARK),
    pin: pins(query.pin),
    selected: one("sel", SELECTED)?.split("~").sort().join("~") ?? null,
    kinds: list("kinds", CODE).filter((kind) => KINDS.includes(kind)),
    types: list("types", CODE).filter((type) => TYPES.includes(type)),
    country: list("country", CODE),
    capability: list("capability", CODE),
    product: list("product", CODE),
    asOf: day(one("asof", DAY)),
    seq: Number(one("seq", SEQ) ?? Number.NaN) || null,
    version: null,
    size: among("size", SIZES, "degree"),
    colour: among("colour", COLOURS, "kind"),
    view: among("view", VIEWS, "split"),
    task: among("task", TASKS, "look"),
    from: one("from", ID),
    to: one("to", ID),
    need: one("need", NEED),
    abroad: list("in", CODE),
    longest: steps(query.max),
    regulators: query.regulators === "yes",
    cut: query.cut === "yes",
    path: Math.min(9, Math.max(0, Number.parseInt(query.path, 10) || 0)),
    lost: list("lost", ID),
  };
}

// formatState(state) -> { focus: "lumc", ... }, without default values.
export function formatState(state) {
  const query = {};
  const put = (key, value) => {
    if (value !== null && value !== "") query[key] = String(value);
  };
  put("focus", state.focus);
  if (state.depth !== 1) put("depth", state.depth);
  if (state.show !== "records") put("show", state.show);
  put("open", state.open.join(","));
  put("expand", state.expand.join(","));
  put("hide", state.hide.join(","));
  put(
    "pin",
    Object.entries(state.pin)
      .map(([id, [x, y]]) => `${id}:${Math.round(x)}:${Math.round(y)}`)
      .join(","),
  );
  put("sel", state.selected);
  for (const key of ["kinds", "types", "country", "capability", "product"]) put(key, state[key].join(","));
  put("asof", state.asOf);
  put("seq", state.seq);
  if (state.size !== "degree") put("size", state.size);
  if (state.colour !== "kind") put("colour", state.colour);
  if (state.view !== "split") put("view", state.view);
  if (state.task !== "look") put("task", state.task);
  put("from", state.from);
  put("to", state.to);
  put("need", state.need);
  put("in", state.abroad.join(","));
  put("max", state.longest);
  if (state.regulators) put("regulators", "yes");
  if (state.cut) put("cut", "yes");
  if (state.path) put("path", state.path);
  put("lost", state.lost.join(","));
  return query;
}

// Regulators authorise and inspect so many records that they would join nearly all of them.
const AUTHORITY = ["AUTHORISES", "INSPECTS"];

// typesOf(state): the types of relations that are shown. Without a choice, the whole network leaves out what
// regulators authorise and inspect; around a record, all types are shown.
export function typesOf({ types, focus }) {
  if (types.length) return types;
  return focus ? TYPES : TYPES.filter((type) => !AUTHORITY.includes(type));
}

// shownFilter(state) -> the schema's NetworkFilter of the picture and its figures.
export function shownFilter(state) {
  return networkFilter(state.focus ? state : { ...state, types: typesOf(state) });
}

// networkFilter(state) -> the schema's NetworkFilter, or null for the whole network.
export function networkFilter(state) {
  const filter = {};
  if (state.kinds.length) filter.kinds = state.kinds;
  if (state.types.length) filter.types = state.types;
  if (state.country.length) filter.country = { any: state.country };
  if (state.capability.length) filter.capability = { any: state.capability };
  if (state.product.length) filter.productType = { any: state.product };
  return Object.keys(filter).length ? filter : null;
}

// filtersByConcept(state): whether there is a filter that the neighbourhood query lacks.
export function filtersByConcept(state) {
  return state.country.length + state.capability.length + state.product.length > 0;
}

function pins(text) {
  const found = {};
  for (const part of (text ?? "").split(",").slice(0, MAX_ITEMS)) {
    const match = PIN.exec(part);
    if (match) found[match[1]] = [Number(match[2]), Number(match[3])];
  }
  return found;
}

function steps(text) {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= MAX_PATH_LENGTH ? number : null;
}

// countryFilter(["not-NL"]) -> the schema's FacetFilter, or null.
export function countryFilter(codes) {
  const none = codes.filter((code) => code.startsWith("not-")).map((code) => code.slice(4));
  const any = codes.filter((code) => !code.startsWith("not-"));
  return codes.length ? { ...(any.length ? { any } : {}), ...(none.length ? { none } : {}) } : null;
}

function day(text) {
  return text && !Number.isNaN(Date.parse(text)) ? text : null;
}
