// The directory of sites. Only it has comparison.
import { html } from "lit";
import * as queries from "./queries.js";
import { locale } from "../../base/i18n.js";
import { formatDistance } from "../../base/format.js";
import { placeOf } from "./place.js";
import { licences, verified } from "./evidence.js";
import { chips, status, terms, unknown } from "../../base/components.js";

export const SITES = {
  ...queries.SITES,
  columns: [
    { key: "name", order: "NAME", head: true, note: (site) => site.operator?.name },
    { key: "place", order: "COUNTRY", draw: placeOf },
    { key: "productTypes", draw: (site) => chips(site.productTypes) },
    { key: "capabilities", wide: true, draw: (site) => chips(site.capabilities) },
    { key: "chainRoles", wide: true, draw: (site) => terms(site.chainRoles, { reach: false }) },
    { key: "authorisations", wide: true, draw: licences },
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
    { key: "verified", wide: true, draw: (site) => verified(site.record.lastVerified) },
  ],
};
