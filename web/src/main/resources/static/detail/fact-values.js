// How the value of a fact is drawn; each returns null for what no source states.
import { html } from "lit";
import { t, locale } from "../base/i18n.js";
import { formatDate, formatPartialDate, shortAddress } from "../base/format.js";
import { outside, recordName, status, term, terms } from "../base/components.js";
import { termsWithStatus } from "./fact-statements.js";

export const listed = (field) => (record) => (record[field]?.length ? terms(record[field]) : null);
export const detailed = (field, details) => (record) =>
  record[field]?.length ? termsWithStatus(record[field], record[details]) : null;
export const single = (field) => (record) => (record[field] ? term(record[field]) : null);
export const named = (field) => (record) => (record[field] ? recordName(record[field]) : null);
export const namedList = (field) => (record) =>
  record[field].length
    ? html`<ul class="terms">
        ${record[field].map((one) => html`<li>${recordName(one)}</li>`)}
      </ul>`
    : null;
export const text = (field) => (record) => record[field] || null;
export const known = (value, show) => (value === null || value === undefined ? null : show(value));

export const website = {
  key: "website",
  group: "who",
  draw: (record) => (record.website ? outside(record.website, shortAddress(record.website)) : null),
};
export const aliases = {
  key: "aliases",
  group: "is",
  draw: (record) => (record.aliases.length ? record.aliases.join(" · ") : null),
};
export const date = (field) => (record) =>
  record[field] ? formatPartialDate(record[field], locale()) : null;
export const yesOrNo = (field) => (record) => known(record[field], (value) => t(value ? "yes" : "no"));
// The record that a field leads to, or the name that the source gives for one without a record.
export const party = (field, name) => (record) => record[name] || named(field)(record);

// A trial's status ages soon, so it is never shown without its day.
export function trialStatus({ trialStatus: state, statusOn }) {
  if (!state) return null;
  const day = statusOn ? t("statement.asOf", { date: formatDate(statusOn, locale()) }) : t("statement.noDay");
  return html`${status(state)} <span class="soft">${day}</span>`;
}
