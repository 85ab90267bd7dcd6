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
  if (unit === "COUNT" || unit === "DAYS")
    return formatNumber(value, locale, { maximumFractionDigits: Number.isInteger(value) ? 0 : 1 });
  if (unit === "INDEX") return formatNumber(value, locale, { maximumFractionDigits: 2 });
  return formatNumber(value, locale, { maximumFractionDigits: digits(value) });
}

// figureText(figure, unit, locale): the value, or the range if less than half is known; "" if there is no figure.
export function figureText(figure, unit, locale) {
  if (figure.shown === "POINT") return valueText(figure.value, unit, locale);
  return figure.shown === "INTERVAL" ? intervalText(figure, unit, locale) : "";
}

// intervalText({ lower, upper }, ...) -> "0.4 – 2.1"; one number if both ends have the same text; "≥ 0.4" if
// there is no upper end.
export function intervalText({ lower, upper }, unit, locale) {
  const [from, to] = [valueText(lower, unit, locale), valueText(upper, unit, locale)];
  if (from === "" && to === "") return "";
  if (to === "") return `≥ ${from}`;
  if (from === "") return `≤ ${to}`;
  return from === to ? from : `${from} – ${to}`;
}

// certain(figure): whether the range is a single value.
export function certain({ lower, upper }) {
  return lower !== null && lower === upper;
}

// ranked(figures, order, { direction, target }): first figures with a value, then those with only a range, then
// those without either. Ranges are sorted by their lower end, and equal figures by name.
export function ranked(figures, order, direction) {
  if (order === "name") return [...figures].sort(byName);
  const better = direction === "LOWER_IS_BETTER" ? 1 : -1;
  const sign = order === "worst" ? -better : direction === "NEITHER" ? -1 : better;
  const rank = { POINT: 0, INTERVAL: 1, NONE: 2 };
  const size = (figure) => (figure.shown === "POINT" ? figure.value : figure.lower) ?? 0;
  return [...figures].sort(
    (a, b) => rank[a.shown] - rank[b.shown] || sign * (size(a) - size(b)) || byName(a, b),
  );
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
