// The columns of the directories of knowledge: resources, events, materials and routes.
import { html } from "lit";
import * as queries from "./queries.js";
import { locale } from "../../base/i18n.js";
import { formatPartialDate } from "../../base/format.js";
import { recordName, term, terms, unknown } from "../../base/components.js";
import { placeOf } from "./place.js";

const name = { key: "name", order: "NAME", head: true };
const place = { key: "place", order: "COUNTRY", draw: placeOf };
const quiet = { reach: false };
const date = (value) =>
  value ? html`<span class="nowrap">${formatPartialDate(value, locale())}</span>` : unknown();
const party = (record) => (record ? recordName(record) : unknown());

export const RESOURCES = {
  ...queries.RESOURCES,
  columns: [
    { ...name, note: (resource) => resource.publisherName },
    { key: "resourceKind", draw: (resource) => term(resource.resourceKind, quiet) },
    { key: "topics", draw: (resource) => terms(resource.topics, quiet) },
    { key: "publisher", draw: (resource) => party(resource.publisher) },
    { key: "languages", draw: (resource) => terms(resource.languages, quiet) },
    { key: "access", draw: (resource) => term(resource.access, quiet) },
    { key: "publishedOn", draw: (resource) => date(resource.publishedOn) },
  ],
};

export const EVENTS = {
  ...queries.EVENTS,
  columns: [
    { ...name, note: (event) => [event.eventStatus?.label, event.organiserName].filter(Boolean).join(" · ") },
    { key: "startsOn", order: "NEWEST", draw: (event) => date(event.startsOn) },
    { key: "endsOn", draw: (event) => date(event.endsOn) },
    { key: "eventKind", draw: (event) => term(event.eventKind, quiet) },
    { key: "organiser", draw: (event) => party(event.organiser) },
    place,
  ],
};

export const MATERIALS = {
  ...queries.MATERIALS,
  columns: [
    name,
    { key: "productType", draw: (material) => term(material.productType, quiet) },
    { key: "materialGrade", draw: (material) => term(material.materialGrade, quiet) },
    { key: "availability", draw: (material) => term(material.availability, quiet) },
    { key: "access", draw: (material) => term(material.access, quiet) },
    { key: "supplier", draw: (material) => party(material.supplier) },
    place,
  ],
};

export const ROUTES = {
  ...queries.ROUTES,
  columns: [
    name,
    { key: "routeCountry", order: "COUNTRY", draw: (route) => term(route.country, quiet) },
    { key: "coverage", draw: (route) => term(route.coverage, quiet) },
    { key: "deciders", number: true, draw: (route) => route.relations.totalCount },
  ],
};
