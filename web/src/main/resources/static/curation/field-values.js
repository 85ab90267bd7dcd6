// The values of a form's fields: what the record shows, what the reader entered, and whether it can be sent. Pure.
// A value is { yes: [code], no: [code] } for a list of concepts, [text] for a list of texts, and a text for all else.
import { safeAddress } from "../base/format.js";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const PERIOD = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const MAIL = /[^\s@]+@[^\s@]+\.[^\s@]+/;
const MAX_LENGTH = 4000;

// emptyValue(definition): of a field about which nothing is stated.
export function emptyValue({ valueType, many }) {
  if (!many) return "";
  return valueType === "CONCEPT" ? { yes: [], no: [] } : [];
}

// valueOf(definition, record): what the record shows today. A record has its statements, and the fields that every
// record has.
export function valueOf(definition, record) {
  const { name, valueType, many } = definition;
  if (valueType === "LOCATION") return record.location ? placeText(record.location) : "";
  if (name in record && name !== "statements") return many ? [...record[name]] : (record[name] ?? "");
  const stated = record.statements.filter(
    ({ field, shown, complete }) => field === name && shown && !complete,
  );
  const values = (asserted) => [
    ...new Set(
      stated.filter((one) => one.asserted === asserted).map((one) => one.concept?.code ?? one.value),
    ),
  ];
  if (!many) return values(true)[0] ?? "";
  return valueType === "CONCEPT" ? { yes: values(true), no: values(false) } : values(true);
}

// placeText({ lat, lon }) -> "52.0866,5.1803"
export function placeText({ lat, lon }) {
  return `${round(lat)},${round(lon)}`;
}

// placeOf("52.0866,5.1803") -> { lat, lon }, or null if the text is no place.
export function placeOf(text) {
  const parts = text.split(",").map((part) => part.trim());
  const [lat, lon] = parts.map(Number);
  const isPlace = parts.length === 2 && parts.every(Boolean) && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  return isPlace ? { lat, lon } : null;
}

function round(degrees) {
  return Math.round(degrees * 1e5) / 1e5;
}

// isSame(value, other): whether two values of a field say the same.
export function isSame(value, other) {
  return keyOf(value) === keyOf(other);
}

function keyOf(value) {
  if (Array.isArray(value)) return JSON.stringify(value.map((text) => text.trim()).filter(Boolean));
  if (typeof value === "object") return JSON.stringify([[...value.yes].sort(), [...value.no].sort()]);
  return JSON.stringify(value.trim());
}

// verdictOf({ yes, no }, code) -> "yes" | "no" | "unknown"
export function verdictOf({ yes, no }, code) {
  if (yes.includes(code)) return "yes";
  return no.includes(code) ? "no" : "unknown";
}

// withVerdict({ yes, no }, code, "no"): the value with another verdict on one concept.
export function withVerdict({ yes, no }, code, verdict) {
  const without = (codes) => codes.filter((one) => one !== code);
  return {
    yes: verdict === "yes" ? [...without(yes), code] : without(yes),
    no: verdict === "no" ? [...without(no), code] : without(no),
  };
}

// Fields that every record has and that are no statements. They can be cleared, and need no source.
export const RECORD_TEXTS = ["name", "aliases", "summary", "website", "note"];

// valueProblem(definition, value): the key of a message on why the value cannot be sent, or null.
export function valueProblem({ name, valueType }, value) {
  if (value === "" && !RECORD_TEXTS.includes(name)) return "correct.problem.empty";
  const texts = Array.isArray(value) ? value : typeof value === "string" ? [value.trim()] : [];
  if (name === "name" && !texts[0]) return "correct.problem.name";
  if (texts.some((text) => text.length > MAX_LENGTH)) return "correct.problem.length";
  if (texts.some((text) => MAIL.test(text))) return "correct.problem.mail";
  return texts.filter(Boolean).every((text) => isValue(valueType, text))
    ? null
    : `correct.problem.${valueType}`;
}

function isValue(valueType, text) {
  switch (valueType) {
    case "INTEGER":
      return /^\d{1,15}$/.test(text);
    case "DECIMAL":
      return /^\d+(\.\d+)?$/.test(text);
    case "DATE":
      return isDay(text);
    case "PERIOD":
      return PERIOD.test(text);
    case "TIME":
      return TIME.test(text);
    case "URL":
      return safeAddress(text) !== null;
    case "LOCATION":
      return placeOf(text) !== null;
    default:
      return true;
  }
}

// isDay("2026-02-30") -> false
export function isDay(text) {
  if (!DAY.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
