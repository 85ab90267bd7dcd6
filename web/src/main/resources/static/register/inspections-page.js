// <atlas-inspections>: the register of inspections.
import { define } from "../base/element.js";
import { formatPartialDate } from "../base/format.js";
import { recordName, term, unknown } from "../base/components.js";
import { locale } from "../base/i18n.js";
import { subjectFeeds } from "../follow/feeds.js";
import { INSPECTIONS } from "./queries.js";
import { RegisterPage } from "./register-page.js";

export const styles = [import.meta.resolve("./register.css")];

const chosen = (concept) => (concept ? [concept] : []);
const record = (entity) => (entity ? [{ code: entity.id, label: entity.name }] : []);

const COLUMNS = [
  { key: "inspected", draw: (row) => recordName(row.inspected), text: (row) => row.inspected.name },
  {
    key: "authority",
    draw: (row) => (row.authority ? recordName(row.authority, { mark: false }) : unknown()),
    text: (row) => row.authority?.name,
  },
  {
    key: "inspectedOn",
    draw: (row) => (row.inspectedOn ? formatPartialDate(row.inspectedOn, locale()) : unknown()),
    text: (row) => row.inspectedOn,
  },
  { key: "scope", draw: (row) => term(row.scope), text: (row) => row.scope?.label },
  { key: "subject", draw: (row) => row.subject ?? unknown(), text: (row) => row.subject },
  { key: "outcome", draw: (row) => term(row.outcome), text: (row) => row.outcome?.label },
  { key: "note", draw: (row) => row.note ?? "", text: (row) => row.note },
];

class InspectionsPage extends RegisterPage {
  register = {
    name: "inspections",
    document: INSPECTIONS,
    root: "inspections",
    filters: [
      { key: "site", values: (row) => record(row.inspected) },
      { key: "authority", values: (row) => record(row.authority) },
      {
        key: "year",
        values: ({ inspectedOn }) =>
          inspectedOn ? [{ code: inspectedOn.slice(0, 4), label: inspectedOn.slice(0, 4) }] : [],
      },
      { key: "scope", values: (row) => chosen(row.scope) },
      { key: "outcome", values: (row) => chosen(row.outcome) },
      { key: "country", values: (row) => chosen(row.inspected.country) },
    ],
    columns: COLUMNS,
    feeds: (lang) => subjectFeeds("INSPECTION", lang),
    rowsOf: (nodes) => nodes.map((one) => ({ ...one, day: one.inspectedOn })),
    textOf: (row) =>
      [row.inspected.name, row.authority?.name, row.subject, row.note].filter(Boolean).join(" "),
  };
}

define("atlas-inspections", InspectionsPage);
