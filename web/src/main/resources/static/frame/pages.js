// The list of pages. A page is loaded when it is first shown. `nav` adds it to the header.
import { html } from "lit";

export const PAGES = {
  directory: {
    nav: true,
    load: () => import("../directory/directory-page.js"),
    draw: (view) => html`<atlas-directory .view=${view}></atlas-directory>`,
  },
  need: {
    nav: true,
    load: () => import("../need/need-page.js"),
    draw: (view) => html`<atlas-need .view=${view}></atlas-need>`,
  },
  search: {
    load: () => import("../search/search-page.js"),
    draw: (view) => html`<atlas-search-page .view=${view}></atlas-search-page>`,
  },
  network: {
    nav: true,
    load: () => import("../network/network-page.js"),
    draw: (view) => html`<atlas-network .view=${view}></atlas-network>`,
  },
  gaps: {
    nav: true,
    load: () => import("../gaps/gaps-page.js"),
    draw: (view) => html`<atlas-gaps .view=${view}></atlas-gaps>`,
  },
  products: {
    nav: true,
    load: () => import("../register/products-page.js"),
    draw: (view) => html`<atlas-products .view=${view}></atlas-products>`,
  },
  inspections: {
    load: () => import("../register/inspections-page.js"),
    draw: (view) => html`<atlas-inspections .view=${view}></atlas-inspections>`,
  },
  routes: {
    load: () => import("../routes/routes-page.js"),
    draw: (view) => html`<atlas-routes .view=${view}></atlas-routes>`,
  },
  profile: {
    load: () => import("../profile/profile-page.js"),
    draw: (view) => html`<atlas-profile .view=${view}></atlas-profile>`,
  },
  record: {
    load: () => import("../detail/record-page.js"),
    draw: (view) => html`<atlas-record-page .view=${view}></atlas-record-page>`,
  },
  compare: {
    load: () => import("../compare/compare-page.js"),
    draw: (view) => html`<atlas-compare .view=${view}></atlas-compare>`,
  },
  api: {
    nav: true,
    load: () => import("../api/api-page.js"),
    draw: (view) => html`<atlas-api .view=${view}></atlas-api>`,
  },
  about: {
    nav: true,
    load: () => import("../about/about-page.js"),
    draw: (view) => html`<atlas-about .view=${view}></atlas-about>`,
  },
  data: {
    load: () => import("../data/data-page.js"),
    draw: (view) => html`<atlas-data .view=${view}></atlas-data>`,
  },
  resource: {
    load: () => import("../data/resource-page.js"),
    draw: (view) => html`<atlas-resource .view=${view}></atlas-resource>`,
  },
  account: {
    load: () => import("../account/account-page.js"),
    draw: (view) => html`<atlas-account .view=${view}></atlas-account>`,
  },
  members: {
    load: () => import("../account/members-page.js"),
    draw: (view) => html`<atlas-members .view=${view}></atlas-members>`,
  },
  correct: {
    load: () => import("../curation/correct-page.js"),
    draw: (view) => html`<atlas-correct .view=${view}></atlas-correct>`,
  },
  proposal: {
    load: () => import("../curation/proposal-page.js"),
    draw: (view) => html`<atlas-proposal .view=${view}></atlas-proposal>`,
  },
  review: {
    load: () => import("../curation/review-page.js"),
    draw: (view) => html`<atlas-review .view=${view}></atlas-review>`,
  },
  unknown: {
    load: () => import("../detail/not-found.js"),
    draw: () => html`<atlas-not-found></atlas-not-found>`,
  },
};

// pageOf(view): the page that shows this view.
export function pageOf(view) {
  return PAGES[view.page] ?? PAGES.unknown;
}
