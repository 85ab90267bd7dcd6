// Formats figures for a locale, and sorts them. Pure.
import { formatNumber, formatPercent } from "../base/format.js";

// Two significant digits suit a density of 0.04 as well as one of 12.
function digits(value) {
  const size = Math.abs(value);
  return size >= 100 || size === 0 ? 0 : size >= 10 ? 1 : size >= 0.01 ? 2 : 3;
}

// valueText(0.62, "SHARE", "en") -> "62%". Leaves out a unit that is a phrase (per million people).
export function valueText(value, unit, locale) {
  if (value === null || value === undefined) return "";
  if (unit === "SHARE")
    return value > 0 && value < 0.01 ? `<${formatPercent(0.01, locale)}` : formatPercent(value, locale);
  if (unit === "COUNT" || unit === "DAYS") return decimal(value, locale, Number.isInteger(value) ? 0 : 1);
  return decimal(value, locale, unit === "INDEX" ? 2 : digits(value));
}

// Never "-0".
function decimal(value, locale, most) {
  return formatNumber(value, locale, {
    maximumFractionDigits: most,
    signDisplay: "negative",
  });
}

// How a figure is put in signs; figure-text.js has the words.
const SIGNS = {
  of: (count, total) => `${count}/${total}`,
  AT_LEAST: (value) => `≥ ${value}`,
  AT_MOST: (value) => `≤ ${value}`,
};

// Of fewer than this many no percentage is given, but "1 of 1".
const FEW = 5;

// figureText(figure, unit, locale): the point, also where it is only a bound; or the interval where less than
// half is known; "" where there is no figure.
export function figureText(figure, unit, locale, words = SIGNS) {
  if (figure.shown === "INTERVAL") return intervalText(figure, unit, locale, words);
  if (figure.shown !== "POINT") return "";
  const text = amount(figure, unit, locale, words);
  return figure.bound ? words[figure.bound](text) : text;
}

function amount({ value, numerator, denominator }, unit, locale, words) {
  if (unit !== "SHARE" || !(denominator < FEW)) return valueText(value, unit, locale);
  return Number.isInteger(numerator)
    ? words.of(decimal(numerator, locale, 0), decimal(denominator, locale, 0))
    : valueText(value, "INDEX", locale);
}

// intervalText({ lower, upper }, ...) -> "0.4 – 2.1"; one number where both ends read the same; "≥ 0.4"
// without an upper end; "0 – 2 of 3" of a share of few.
export function intervalText(figure, unit, locale, words = SIGNS) {
  const few = unit === "SHARE" ? countOf(figure) : null;
  const end = (value) =>
    few === null || value === null ? valueText(value, unit, locale) : endOfFew(value, few, locale);
  const [from, to] = [end(figure.lower), end(figure.upper)];
  if (from === "" && to === "") return "";
  const span = to === "" ? `≥ ${from}` : from === "" ? `≤ ${to}` : from === to ? from : `${from} – ${to}`;
  return few && isCount(figure.lower, few) && isCount(figure.upper, few)
    ? words.of(span, decimal(few, locale, 0))
    : span;
}

// The number that a share of few is a share of; null where it is of many, or not known.
function countOf({ bound, denominator, n }) {
  const count = (bound ? denominator : n) ?? denominator ?? null;
  return count !== null && count < FEW ? count : null;
}

function endOfFew(share, few, locale) {
  return isCount(share, few)
    ? decimal(Math.round(share * few), locale, 0)
    : valueText(share, "INDEX", locale);
}

function isCount(share, few) {
  return share === null || Math.abs(share * few - Math.round(share * few)) < 1e-6;
}

// knownText(figure, locale) -> "12 of 15": of how many in scope it is known; a share where these are not counted.
export function knownText({ coverage, n }, locale, words = SIGNS) {
  if (coverage === null || coverage === undefined) return "";
  return n && isCount(coverage, n)
    ? words.of(decimal(Math.round(coverage * n), locale, 0), decimal(n, locale, 0))
    : formatPercent(coverage, locale);
}

// differenceText(0.05, "SHARE", "en", points) -> what points makes of "+5": of a share percentage points. "" where
// there is no difference to give, and no sign before nought.
export function differenceText(difference, unit, locale, points) {
  if (difference === null || difference === undefined) return "";
  const share = unit === "SHARE";
  const text = share
    ? decimal(Math.abs(difference) * 100, locale, 1)
    : valueText(Math.abs(difference), unit, locale);
  const signed = /[1-9]/.test(text) ? `${difference > 0 ? "+" : "−"}${text}` : text;
  return share ? points(signed) : signed;
}

// certain(figure): whether the range is a single value.
export function certain({ lower, upper }) {
  return lower !== null && lower === upper;
}

// group(figure): which figures can be compared. Of fewer than five records, or with less than half known,
// a figure says little; it stands apart.
export function group({ shown, n }) {
  return shown === "POINT" && n < FEW ? "FEW" : shown;
}

// isSmall(figure, indicator): whether a density is of so few people that one site changes it much.
export function isSmall({ region }, { unit }) {
  return unit.endsWith("PER_POPULATION") && region?.population?.persons < 1e6;
}

// ranked(figures, order, direction): figures with a value first, then those of few records, then those of
// which only the interval is known, then those without a figure. What is certain decides: of a figure of which
// more is better its lower end; the name decides among equals.
export function ranked(figures, order, direction) {
  if (order === "name") return [...figures].sort(byName);
  const better = direction === "LOWER_IS_BETTER" ? 1 : -1;
  const sign = order === "worst" ? -better : direction === "NEITHER" ? -1 : better;
  const rank = { POINT: 0, FEW: 1, INTERVAL: 2, NONE: 3 };
  return [...figures].sort(
    (a, b) =>
      rank[group(a)] - rank[group(b)] ||
      sign * (certainValue(a, direction) - certainValue(b, direction)) ||
      byName(a, b),
  );
}

// Of "higher is better" the lower end, of "lower is better" the upper one.
function certainValue({ shown, value, lower, upper }, direction) {
  const point = shown === "POINT" ? value : lower;
  if (direction === "NEITHER") return point ?? 0;
  return (direction === "LOWER_IS_BETTER" ? upper : lower) ?? point ?? 0;
}

function byName(a, b) {
  return (a.region?.name ?? "").localeCompare(b.region?.name ?? "");
}

// distance(figure, target, indicator): whether a figure reaches a target, and what is missing.
//   met      "yes" | "no" | "perhaps" (the range contains the target) | "unknown"
//   missing  the missing amount, in the unit of the figure; the maximum, if only the range is known
//   sites    for a density: the maximum number of additional sites that are needed
export function distance(figure, target, { unit, direction }, people = 1) {
  if (figure.shown === "NONE" || figure.lower === null) return { met: "unknown", missing: null, sites: null };
  const more = direction !== "LOWER_IS_BETTER";
  const reached = (value) => value !== null && (more ? value >= target : value <= target);
  const ends = [figure.lower, figure.upper].map(reached);
  const met =
    figure.shown === "POINT" && certain(figure)
      ? reached(figure.value)
        ? "yes"
        : "no"
      : ends[0] && ends[1]
        ? "yes"
        : ends[0] || ends[1]
          ? "perhaps"
          : "no";
  const from = figure.shown === "POINT" ? figure.value : more ? figure.lower : figure.upper;
  const missing = from === null ? null : Math.max(0, more ? target - from : from - target);
  const persons = figure.region?.population?.persons;
  const sites =
    unit === "PER_POPULATION" && more && persons && figure.numerator !== null
      ? Math.max(
          0,
          Math.ceil(
            (target * persons) / (people * 1e6) -
              (figure.shown === "POINT" ? figure.numerator : (figure.lower * persons) / (people * 1e6)) -
              1e-9,
          ),
        )
      : null;
  return { met, missing, sites };
}

// typical(values): the greatest value; but if a few values are far larger than all others (a tiny country with
// one site), a value somewhat above the others.
export function typical(values) {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  if (!sorted.length) return 0;
  const most = sorted.at(-1);
  const usual = sorted[Math.floor((sorted.length - 1) * 0.9)];
  return sorted.length >= 8 && most > 4 * usual ? usual * 1.5 : most;
}

// classes(values, ticks): the lower bounds of up to five classes above zero, as round numbers. Zero is a class of
// its own.
export function classes(values, ticks) {
  const greatest = typical(values);
  if (!(greatest > 0)) return [];
  const inner = (count) => ticks(0, greatest, count).filter((tick) => tick > 0 && tick < greatest);
  const steps = [5, 4, 3, 2, 1].map(inner).find((found) => found.length <= 4) ?? [];
  return [0, ...steps];
}

// classOf(value, bounds): 0 for zero, then 1 and up.
export function classOf(value, bounds) {
  if (!(value > 0)) return 0;
  return Math.max(1, bounds.findLastIndex((bound) => value >= bound) + 1);
}
