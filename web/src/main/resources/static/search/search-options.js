// What the search offers beside the records that it found: the directory with what was understood, and the whole
// text as a need.
import { directoryLink, stateOf } from "../need/need-state.js";
import { linkTo } from "../base/url-state.js";

// searchOptions("cdmo netherlands", { search, understand }, "en") -> options in their order. An option has the
// address that it leads to, or a record.
export function searchOptions(text, { search, understand }, lang) {
  const records = search.map((hit) => ({ type: "record", ...hit }));
  const { terms, notUnderstood } = understand;
  const all = records.length ? [{ type: "all", text, address: resultsAddress(text, lang) }] : [];
  if (!terms.length) return [...records, ...all, needOption(text, lang)];
  const filters = {
    type: "filters",
    terms,
    notUnderstood,
    address: directoryLink(stateOf({}), terms, lang),
  };
  const whole = notUnderstood.length === 0;
  const first = whole && (terms.length > 1 || records.length === 0 || !isPlace(terms[0]));
  const offered = whole ? [filters] : [filters, needOption(text, lang)];
  return first ? [...offered, ...records, ...all] : [...records, ...all, ...offered];
}

export function needAddress(text, lang) {
  return linkTo({ page: "need", query: { text } }, lang);
}

// resultsAddress("umc", "nl") -> "/search?text=umc&lang=nl"
export function resultsAddress(text, lang) {
  return linkTo({ page: "search", query: { text } }, lang);
}

function needOption(text, lang) {
  return { type: "need", text, address: needAddress(text, lang) };
}

// The name of a place is often part of the name of a record.
function isPlace({ criterion }) {
  return ["near", "country", "region"].includes(criterion);
}

// Texts of more words are no search for a name.
const MAX_WORDS = 6;

// withoutWords("umc foo") -> ["foo", "umc"]: the text without each of its words.
export function withoutWords(text) {
  const words = text.split(/\s+/).filter(Boolean);
  if (words.length < 2 || words.length > MAX_WORDS) return [];
  return words.map((_, left) => words.filter((_, at) => at !== left).join(" "));
}
