// Turns a message of the catalogue into text. A message is a string with {names}, or plural forms by Intl's category:
//   { "one": "{count} site", "other": "{count} sites" }   chosen by the parameter `count`.
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
