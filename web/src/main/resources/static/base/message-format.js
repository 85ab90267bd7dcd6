// Formats a message of the catalogue. A message is a string with {names}, or an object with plural forms by the
// categories of Intl:
//   { "one": "{count} site", "other": "{count} sites" }   the parameter `count` selects the form
import { formatter } from "./formatters.js";

// formatMessage("{count} of {total}", { count: 3, total: 1291 }, "nl") -> "3 of 1.291"
export function formatMessage(message, params = {}, locale = "en") {
  const text = typeof message === "string" ? message : plural(message, params.count, locale);
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in params ? show(params[name], locale) : whole));
}

function plural(forms, count, locale) {
  return forms[formatter(Intl.PluralRules, locale).select(Number(count))] ?? forms.other;
}

function show(value, locale) {
  return typeof value === "number" ? formatter(Intl.NumberFormat, locale).format(value) : String(value ?? "");
}
