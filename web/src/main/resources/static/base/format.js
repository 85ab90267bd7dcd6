// Formats numbers, dates, distances and addresses for a locale. Pure: the locale is an argument.
import { formatter } from "./formatters.js";

export function formatNumber(value, locale, options) {
  return formatter(Intl.NumberFormat, locale, options).format(value);
}

// formatDate("2026-03-05", "en-GB") -> "5 Mar 2026". Ignores a time of day; null -> "".
export function formatDate(value, locale) {
  const date = parseDate(value);
  if (!date) return value ?? "";
  return formatter(Intl.DateTimeFormat, locale, {
    year: "numeric",
    month: "short",
    day: "numeric",
    timeZone: "UTC",
  }).format(date);
}

// formatPartialDate("2019-08", "en-GB") -> "Aug 2019"; a year stays a year, a day is written as by formatDate.
export function formatPartialDate(value, locale) {
  if (!value || value.length === 4) return value ?? "";
  if (value.length > 7) return formatDate(value, locale);
  const month = { year: "numeric", month: "short", timeZone: "UTC" };
  return formatter(Intl.DateTimeFormat, locale, month).format(parseDate(`${value}-01`));
}

// formatPeriod("2012-01-01", null, "en") -> "2012 –". Shows whole years as years.
export function formatPeriod(from, to, locale) {
  if (!from && !to) return "";
  return `${from ? pointInTime(from, locale) : ""} – ${to ? pointInTime(to, locale) : ""}`.trim();
}

// formatDistance(0.42) -> "0.4 km", 12.7 -> "13 km"
export function formatDistance(km, locale) {
  return `${formatNumber(km, locale, { maximumFractionDigits: km < 10 ? 1 : 0 })} km`;
}

export function formatMoney(euro, locale) {
  const short =
    Math.abs(euro) >= 1e6 ? { notation: "compact", maximumFractionDigits: 1 } : { maximumFractionDigits: 0 };
  return formatter(Intl.NumberFormat, locale, { style: "currency", currency: "EUR", ...short }).format(euro);
}

export function formatPercent(share, locale) {
  return formatter(Intl.NumberFormat, locale, {
    style: "percent",
    maximumFractionDigits: 0,
    signDisplay: "negative",
  }).format(share);
}

// formatCoordinates(52.1663, 4.478) -> "52.166° N, 4.478° E"
export function formatCoordinates(lat, lon, locale) {
  const show = (value) => formatNumber(Math.abs(value), locale, { maximumFractionDigits: 3 });
  return `${show(lat)}° ${lat < 0 ? "S" : "N"}, ${show(lon)}° ${lon < 0 ? "W" : "E"}`;
}

// shortAddress("https://www.necstgen.com/about/") -> "necstgen.com/about"
export function shortAddress(address) {
  return (address ?? "")
    .replace(/^[a-z]+:\/\//i, "")
    .replace(/^www\./i, "")
    .replace(/\/+$/, "");
}

// safeAddress(text): the address if it is a http(s) address, else null, so that a record cannot inject a script.
export function safeAddress(text) {
  try {
    const url = new URL(text);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}

function pointInTime(value, locale) {
  return /^\d{4}(-01-01)?$/.test(value) ? value.slice(0, 4) : formatDate(value, locale);
}

function parseDate(value) {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(value ?? "");
  return match ? new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))) : null;
}

// A verification that is older than so many years stands out.
export const OLD_YEARS = 3;

// yearsSince("2019-11-21", "2026-11-20") -> 6: the whole years from one day to another; 0 for a later day.
export function yearsSince(day, today = new Date().toISOString().slice(0, 10)) {
  const years = Number(today.slice(0, 4)) - Number(day.slice(0, 4));
  return Math.max(0, today.slice(5) < day.slice(5, 10) ? years - 1 : years);
}
