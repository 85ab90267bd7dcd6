// The columns of the directories of knowledge: resources, events and materials.
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
// A record of its own, or the name that the source gives.
const party = (record, text) => (record ? recordName(record) : text || unknown());

export const RESOURCES = {
  ...queries.RESOURCES,
  columns: [
    name,
    { key: "resourceKind", draw: (resource) => term(resource.resourceKind, quiet) },
    { key: "topics", draw: (resource) => terms(resource.topics, quiet) },
    { key: "publisher", draw: (resource) => party(resource.publisher, resource.publisherName) },
    { key: "languages", draw: (resource) => terms(resource.languages, quiet) },
    { key: "access", draw: (resource) => term(resource.access, quiet) },
    { key: "publishedOn", draw: (resource) => date(resource.publishedOn) },
  ],
};

export const EVENTS = {
  ...queries.EVENTS,
  columns: [
    name,
    { key: "startsOn", draw: (event) => date(event.startsOn) },
    { key: "endsOn", draw: (event) => date(event.endsOn) },
    { key: "eventKind", draw: (event) => term(event.eventKind, quiet) },
    { key: "organiser", draw: (event) => party(event.organiser, event.organiserName) },
    place,
  ],
};

export const MATERIALS = {
  ...queries.MATERIALS,
  columns: [
    name,
    { key: "productType", draw: (material) => term(material.productType, quiet) },
    { key: "grade", draw: (material) => term(material.grade, quiet) },
    { key: "availability", draw: (material) => term(material.availability, quiet) },
    { key: "access", draw: (material) => term(material.access, quiet) },
    { key: "supplier", draw: (material) => party(material.supplier) },
    place,
  ],
};
