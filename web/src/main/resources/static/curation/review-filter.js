// The filter of the review queue, in the address: /review?state=OPEN&kind=SITE&country=NL&age=30. Pure.
import { KINDS } from "../base/kinds.js";

export const STATES = ["OPEN", "ACCEPTED", "ADJUSTED", "REJECTED", "WITHDRAWN"];
export const AGES = [1, 7, 30, 90];
const DAY_MS = 24 * 60 * 60 * 1000;

// filterOf(query) -> { state, kind, country, age }; what cannot be read selects nothing.
export function filterOf({ state = "OPEN", kind = "", country = "", age = "" }) {
  return {
    state: STATES.includes(state) ? state : "OPEN",
    kind: KINDS.some(({ entity }) => entity === kind) ? kind : "",
    country: /^[A-Z]{2}$/.test(country) ? country : "",
    age: AGES.includes(Number(age)) ? Number(age) : 0,
  };
}

// queryOf(filter): the parameters of the address, without those that select nothing.
export function queryOf({ state, kind, country, age }) {
  const query = { state: state === "OPEN" ? "" : state, kind, country, age: age ? String(age) : "" };
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value));
}

// proposalFilter(filter, now): ProposalFilter of the schema. An age selects what is at least so many days old.
export function proposalFilter({ state, kind, country, age }, now = Date.now()) {
  return {
    states: [state],
    ...(kind ? { kinds: [kind] } : {}),
    ...(country ? { countries: [country] } : {}),
    ...(age ? { until: new Date(now - age * DAY_MS).toISOString().replace(/\.\d+Z$/, "Z") } : {}),
  };
}
