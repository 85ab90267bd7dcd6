// The directory of sites. Only it has comparison and export.
import { html } from "lit";
import * as queries from "./queries.js";
import { t, locale } from "../../base/i18n.js";
import { formatDate, formatDistance } from "../../base/format.js";
import { placeOf } from "./place.js";
import { status, terms, unknown } from "../../base/components.js";

export const SITES = {
  ...queries.SITES,
  columns: [
    { key: "name", order: "NAME", head: true, note: (site) => site.operator?.name },
    { key: "place", order: "COUNTRY", draw: placeOf },
    { key: "productTypes", draw: (site) => terms(site.productTypes, { reach: false }) },
    { key: "capabilities", wide: true, draw: (site) => terms(site.capabilities, { reach: false }) },
    { key: "chainRoles", wide: true, draw: (site) => terms(site.chainRoles, { reach: false }) },
    { key: "status", draw: (site) => status(site.status) },
    {
      key: "distance",
      order: "DISTANCE",
      number: true,
      when: (view) => Boolean(view.near),
      draw: (site, edge) =>
        edge.distanceKm === null || edge.distanceKm === undefined
          ? unknown("–")
          : formatDistance(edge.distanceKm, locale()),
    },
    {
      key: "verified",
      wide: true,
      draw: (site) =>
        site.record.lastVerified
          ? html`<span class="nowrap">${formatDate(site.record.lastVerified, locale())}</span>`
          : unknown(t("unknown.value")),
    },
  ],
};
