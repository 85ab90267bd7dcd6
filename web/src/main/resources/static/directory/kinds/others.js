// The directories of the other five kinds: text, facets and a table.
import { html } from "lit";
import { facet } from "./facets.js";
import { locale } from "../../base/i18n.js";
import { formatDate, formatMoney } from "../../base/format.js";
import { recordName, status, term, terms, unknown } from "../../base/parts.js";
import { placeOf } from "./place.js";

const CONCEPT = "{ code label(lang: $lang) definition(lang: $lang) }";
const COMMON = `id kind name country ${CONCEPT} location { city } record { lastVerified updatedAt }`;
const plain = {
  map: false, compare: false, exported: null, near: false, textInFilter: false, edgeFields: "", orderType: "EntityOrder",
  orders: ["NAME", "COUNTRY", "UPDATED", "RELEVANCE"],
};
const placed = { ...plain, near: true };
// Of these nearly every record has a place; initiatives state none.
const mapped = { ...placed, map: true };
const name = { key: "name", order: "NAME", head: true };
const place = { key: "place", order: "COUNTRY", draw: placeOf };
const quiet = { reach: false };

export const INSTITUTIONS = {
  ...mapped, kind: "institutions", entity: "INSTITUTION", field: "institutions", filterType: "InstitutionFilter", facetType: "InstitutionFacet",
  facets: [facet("country", "COUNTRY", { single: true, open: true }), facet("kind", "KIND", { scheme: "institution-kind", open: true }), facet("region", "REGION", { scheme: "nuts", single: true })],
  nodeFields: `${COMMON} kinds ${CONCEPT} sites(first: 0) { totalCount }`,
  columns: [
    name,
    { key: "institutionKinds", draw: (institution) => terms(institution.kinds, quiet) },
    place,
    { key: "siteCount", number: true, draw: (institution) => institution.sites.totalCount },
  ],
};

export const EXPERTS = {
  ...plain, kind: "experts", entity: "EXPERT", field: "experts", filterType: "ExpertFilter", facetType: "ExpertFacet",
  facets: [facet("country", "COUNTRY", { single: true, open: true }), facet("topic", "TOPIC", { open: true })],
  nodeFields: `${COMMON} role affiliation { id kind name } topics ${CONCEPT}`,
  columns: [
    { ...name, note: (expert) => expert.role },
    { key: "affiliation", draw: (expert) => (expert.affiliation ? recordName(expert.affiliation) : unknown()) },
    { key: "topics", draw: (expert) => terms(expert.topics, quiet) },
    place,
  ],
};

export const INITIATIVES = {
  ...plain, kind: "initiatives", entity: "INITIATIVE", field: "initiatives", filterType: "InitiativeFilter", facetType: "InitiativeFacet",
  facets: [
    facet("country", "COUNTRY", { single: true, open: true }),
    facet("kind", "KIND", { scheme: "initiative-kind", single: true, open: true }),
    facet("bottleneck", "BOTTLENECK", { open: true }),
  ],
  nodeFields: `${COMMON} acronym initiativeKind ${CONCEPT} startYear endYear budgetEur coordinator { id kind name } bottlenecks ${CONCEPT}`,
  columns: [
    { ...name, note: (initiative) => (initiative.acronym === initiative.name ? "" : initiative.acronym) },
    { key: "initiativeKind", draw: (initiative) => term(initiative.initiativeKind, quiet) },
    { key: "coordinator", draw: (initiative) => (initiative.coordinator ? recordName(initiative.coordinator) : unknown()) },
    { key: "years", draw: ({ startYear, endYear }) => (startYear || endYear ? html`<span class="nowrap">${startYear ?? ""} – ${endYear ?? ""}</span>` : unknown()) },
    { key: "budget", number: true, wide: true, draw: ({ budgetEur }) => (budgetEur === null ? unknown() : formatMoney(budgetEur, locale())) },
    place,
  ],
};

export const REGULATORS = {
  ...mapped, kind: "regulators", entity: "REGULATOR", field: "regulators", filterType: "RegulatorFilter", facetType: "RegulatorFacet",
  facets: [facet("country", "COUNTRY", { single: true, open: true }), facet("jurisdiction", "JURISDICTION", { scheme: "country", single: true }), facet("role", "ROLE", { scheme: "regulator-role", open: true })],
  nodeFields: `${COMMON} acronym jurisdiction ${CONCEPT} roles ${CONCEPT}`,
  columns: [
    { ...name, note: (regulator) => regulator.acronym },
    { key: "jurisdiction", draw: (regulator) => term(regulator.jurisdiction, quiet) },
    { key: "roles", draw: (regulator) => terms(regulator.roles, quiet) },
    place,
  ],
};

export const PRODUCTS = {
  ...plain, kind: "products", entity: "PRODUCT", field: "products", filterType: "ProductFilter", facetType: "ProductFacet",
  facets: [
    facet("status", "STATUS", { scheme: "product-status", single: true, open: true }),
    facet("atmpClass", "ATMP_CLASS", { scheme: "atmp-class", single: true, open: true }),
    facet("productType", "PRODUCT_TYPE", { scheme: "product-type", single: true, open: true }),
    facet("country", "COUNTRY", { single: true }),
  ],
  nodeFields: `${COMMON} inn atmpClass ${CONCEPT} productType ${CONCEPT} status ${CONCEPT} holder { id kind name } authorisedOn orphan`,
  columns: [
    { ...name, note: (product) => product.inn },
    { key: "atmpClass", draw: (product) => term(product.atmpClass, quiet) },
    { key: "productType", draw: (product) => term(product.productType, quiet) },
    { key: "status", draw: (product) => status(product.status) },
    { key: "holder", draw: (product) => (product.holder ? recordName(product.holder) : unknown()) },
    { key: "authorisedOn", draw: ({ authorisedOn }) => (authorisedOn ? html`<span class="nowrap">${formatDate(authorisedOn, locale())}</span>` : unknown()) },
  ],
};
