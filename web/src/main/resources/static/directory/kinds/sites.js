// The directory of manufacturing sites: the only one with a map, distances, comparison and export.
import { html } from "lit";
import { facet } from "./facets.js";
import { t, locale } from "../../base/i18n.js";
import { formatDate, formatDistance } from "../../base/format.js";
import { placeOf } from "./place.js";
import { status, terms, unknown } from "../../base/parts.js";

const CONCEPT = "{ code label(lang: $lang) definition(lang: $lang) }";

export const SITES = {
  kind: "sites", entity: "SITE", field: "sites", filterType: "SiteFilter", facetType: "SiteFacet", orderType: "SiteOrder",
  map: true, compare: true, exported: "sites", near: true, textInFilter: true,
  orders: ["NAME", "COUNTRY", "UPDATED", "DISTANCE", "RELEVANCE"],
  facets: [
    facet("country", "COUNTRY", { single: true, open: true }),
    facet("productType", "PRODUCT_TYPE", { scheme: "product-type", open: true }),
    facet("capability", "CAPABILITY", { open: true }),
    facet("status", "STATUS", { single: true, open: true }),
    facet("siteType", "SITE_TYPE", { scheme: "site-type" }),
    facet("atmpClass", "ATMP_CLASS", { scheme: "atmp-class" }),
    facet("scale", "SCALE"),
    facet("authorisation", "AUTHORISATION"),
    facet("accreditation", "ACCREDITATION"),
    facet("operatorKind", "OPERATOR_KIND", { scheme: "institution-kind" }),
    facet("region", "REGION", { scheme: "nuts", single: true }),
  ],
  edgeFields: "distanceKm",
  nodeFields: `id kind name country ${CONCEPT} location { city } operator { id kind name } productTypes ${CONCEPT}
    capabilities ${CONCEPT} status ${CONCEPT} record { lastVerified updatedAt }`,
  columns: [
    { key: "name", order: "NAME", head: true, note: (site) => site.operator?.name },
    { key: "place", order: "COUNTRY", draw: placeOf },
    { key: "productTypes", draw: (site) => terms(site.productTypes, { reach: false }) },
    { key: "capabilities", wide: true, draw: (site) => terms(site.capabilities, { reach: false }) },
    { key: "status", draw: (site) => status(site.status) },
    { key: "distance", order: "DISTANCE", number: true, when: (view) => Boolean(view.near), draw: (site, edge) =>
      edge.distanceKm === null || edge.distanceKm === undefined ? unknown("–") : formatDistance(edge.distanceKm, locale()) },
    { key: "verified", order: "UPDATED", wide: true, draw: (site) =>
      site.record.lastVerified ? html`<span class="nowrap">${formatDate(site.record.lastVerified, locale())}</span>` : unknown(t("unknown.value")) },
  ],
};
