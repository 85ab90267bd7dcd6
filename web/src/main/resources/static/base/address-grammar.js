// Reads and writes parameters of an address as directory-address.json defines them. The server reads the same file.
// Pure.
import grammar from "./directory-address.json" with { type: "json" };
import { items } from "./ignored-parameters.js";

/**
 * @typedef {object} Parameter
 * @property {string} name in the address
 * @property {string} field of the view
 * @property {string} type a key of TYPES
 * @property {string} [default] value of an absent parameter; it is not written
 * @property {string[]} [values] that a choice has
 * @property {string} [pattern] of a name
 * @property {number} [maxLength] of a text, in UTF-16 units; the rest is cut off
 * @property {number} [maxItems] of a list; further ones are left out
 * @property {NumberPart[]} [numbers]
 * @property {string} [partOf] the field that this one belongs to
 * @property {string} [filter] the field of the schema's filter input
 * @property {string} [filterIf] the property that a directory has if it takes this filter
 * @property {string} [variable] that carries the value where the filter does not
 * @typedef {{ name: string, min?: number, max?: number, above?: number, atLeast?: string }} NumberPart
 */

/** @type {Parameter[]} */
export const PARAMETERS = grammar.parameters;
export const FACETS = grammar.facets;
/**
 * The condition on a facet of a directory that applies where the address states none.
 * @type {{ facet: string, unless: string, is: string, any: string[] }}
 */
export const ASSUMED = grammar.assumed;
/** @type {{ name: string, needs?: string }[]} */
export const ORDERS = grammar.orders;

const NUMBER = wholeText(grammar.number);
const BLANK_ENDS = new RegExp(`^${grammar.blank}+|${grammar.blank}+$`, "g");

// TYPES[type]: how a parameter is read from text (null: it cannot be read), whether all of the text was read, and how
// a value is written.
const TYPES = {
  choice: {
    read: (text, { values }) => (values.includes(text) ? text : null),
    complete: (text, value) => value !== null,
    write: String,
  },
  text: {
    read: (text, { maxLength = Infinity }) => text.slice(0, maxLength),
    complete: (text, value) => value.length === text.length,
    write: String,
  },
  name: {
    read: (text, { pattern }) => (wholeText(pattern).test(text) ? text : null),
    complete: (text, value) => value !== null,
    write: String,
  },
  names: {
    read: (text, { pattern, maxItems }) => list(text, wholeText(pattern)).slice(0, maxItems),
    complete: (text, value) => value.length === items(text),
    write: (value) => value.join(","),
  },
  numbers: {
    read: (text, { numbers }) => readNumbers(text, numbers),
    complete: (text, value) => value !== null,
    write: (value, { numbers }) => numbers.map(({ name }) => value[name]).join(","),
  },
  // Numbers that the view keeps as text.
  position: {
    read: (text, { numbers }) => Object.values(readNumbers(text, numbers) ?? {}).join(",") || null,
    complete: (text, value) => value !== null,
    write: String,
  },
};

// parameter("q") -> its definition
export function parameter(name) {
  return PARAMETERS.find((one) => one.name === name);
}

// defaultOf(definition): the value of an absent parameter.
export function defaultOf(definition) {
  return definition.type === "names" ? [] : (definition.default ?? null);
}

// readParameter(definition, query) -> its value; an absent or unreadable parameter has its default.
export function readParameter(definition, query) {
  const text = query.get(definition.name);
  const value = text ? TYPES[definition.type].read(text, definition) : null;
  return value ?? defaultOf(definition);
}

// isComplete(definition, text): whether all of the text has an effect.
export function isComplete(definition, text) {
  const type = TYPES[definition.type];
  return type.complete(text, type.read(text, definition));
}

// writeParameter(definition, value) -> text, "" for the default.
export function writeParameter(definition, value) {
  return value === null || value === undefined || value === definition.default
    ? ""
    : TYPES[definition.type].write(value, definition);
}

// trimmed("  lentiviral ") -> "lentiviral"
export function trimmed(text) {
  return text.replace(BLANK_ENDS, "");
}

// codes("NL,BE,!") -> ["NL", "BE"]: values of a facet.
export function codes(text) {
  return list(text, wholeText(FACETS.code));
}

function list(text, pattern) {
  return [...new Set(text.split(",").filter((item) => pattern.test(item)))];
}

function readNumbers(text, definitions) {
  const parts = text.split(",").map(trimmed);
  if (parts.length !== definitions.length || !parts.every((part) => NUMBER.test(part))) return null;
  const value = Object.fromEntries(definitions.map(({ name }, index) => [name, Number(parts[index])]));
  return definitions.every((definition) => isWithin(value[definition.name], definition, value))
    ? value
    : null;
}

function isWithin(number, { min = -Infinity, max = Infinity, above = -Infinity, atLeast }, value) {
  return (
    Number.isFinite(number) &&
    number >= min &&
    number <= max &&
    number > above &&
    (!atLeast || number >= value[atLeast])
  );
}

function wholeText(pattern) {
  return new RegExp(`^(?:${pattern})$`);
}
