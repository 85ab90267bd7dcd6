// The columns of the five directories other than sites.
import { html } from "lit";
import * as queries from "./queries.js";
import { locale } from "../../base/i18n.js";
import { formatDate, formatMoney } from "../../base/format.js";
import { recordName, status, term, terms, unknown } from "../../base/components.js";
import { placeOf } from "./place.js";

const name = { key: "name", order: "NAME", head: true };
const place = { key: "place", order: "COUNTRY", draw: placeOf };
const quiet = { reach: false };

export const INSTITUTIONS = {
  ...queries.INSTITUTIONS,
  columns: [
    name,
    { key: "institutionKinds", draw: (institution) => terms(institution.kinds, quiet) },
    place,
    { key: "siteCount", number: true, draw: (institution) => institution.sites.totalCount },
  ],
};

export const EXPERTS = {
  ...queries.EXPERTS,
  columns: [
    { ...name, note: (expert) => expert.role },
    {
      key: "affiliation",
      draw: (expert) => (expert.affiliation ? recordName(expert.affiliation) : unknown()),
    },
    { key: "topics", draw: (expert) => terms(expert.topics, quiet) },
    place,
  ],
};

export const INITIATIVES = {
  ...queries.INITIATIVES,
  columns: [
    { ...name, note: (initiative) => (initiative.acronym === initiative.name ? "" : initiative.acronym) },
    { key: "initiativeKind", draw: (initiative) => term(initiative.initiativeKind, quiet) },
    {
      key: "coordinator",
      draw: (initiative) => (initiative.coordinator ? recordName(initiative.coordinator) : unknown()),
    },
    {
      key: "years",
      draw: ({ startYear, endYear }) =>
        startYear || endYear
          ? html`<span class="nowrap">${startYear ?? ""} – ${endYear ?? ""}</span>`
          : unknown(),
    },
    {
      key: "budget",
      number: true,
      wide: true,
      draw: ({ budgetEur }) => (budgetEur === null ? unknown() : formatMoney(budgetEur, locale())),
    },
    place,
  ],
};

export const REGULATORS = {
  ...queries.REGULATORS,
  columns: [
    { ...name, note: (regulator) => regulator.acronym },
    { key: "jurisdiction", draw: (regulator) => term(regulator.jurisdiction, quiet) },
    { key: "roles", draw: (regulator) => terms(regulator.roles, quiet) },
    place,
  ],
};

export const PRODUCTS = {
  ...queries.PRODUCTS,
  columns: [
    { ...name, note: (product) => product.inn },
    { key: "atmpClass", draw: (product) => term(product.atmpClass, quiet) },
    { key: "productType", draw: (product) => term(product.productType, quiet) },
    { key: "status", draw: (product) => status(product.status) },
    { key: "holder", draw: (product) => (product.holder ? recordName(product.holder) : unknown()) },
    {
      key: "authorisedOn",
      draw: ({ authorisedOn }) =>
        authorisedOn ? html`<span class="nowrap">${formatDate(authorisedOn, locale())}</span>` : unknown(),
    },
  ],
};
