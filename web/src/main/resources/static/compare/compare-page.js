// <atlas-compare>: compares two to six sites. Marks differences and values that are not stated.
import { html, nothing } from "lit";
import { live } from "lit-html/directives/live.js";
import { AtlasElement, define } from "../base/element.js";
import { failure } from "../base/failure.js";
import { formatDate, formatNumber } from "../base/format.js";
import { ask, declare } from "../base/graphql.js";
import { t, locale } from "../base/i18n.js";
import { icon } from "../base/icons.js";
import { completeness, recordName, status, term, unknown } from "../base/components.js";
import { change, currentView } from "../base/router.js";
import { copyLink } from "../base/share.js";
import { criteriaOf, formatView, linkTo } from "../base/url-state.js";
import { SITES as SITE_DIRECTORY } from "../directory/kinds/queries.js";
import { filterOf, unusedParameters } from "../directory/filter-query.js";
import { ignoredParametersNote } from "../base/ignored-parameters-note.js";
import { compareRow } from "./differences.js";

const CONCEPT = "{ code label(lang: $lang) definition(lang: $lang) }";
const DETAIL = `{ concept { code } status ${CONCEPT} }`;
const SITES = declare(`query Compare($ids: [ID!]!, $lang: Language) { nodes(ids: $ids) { id ... on Site {
  kind name country ${CONCEPT} location { city } operator { id kind name } siteTypes ${CONCEPT}
    atmpClasses ${CONCEPT} productTypes ${CONCEPT} capabilities ${CONCEPT}
    capabilityDetails ${DETAIL} productTypeDetails ${DETAIL}
  chainRoles ${CONCEPT} biosafetyLevels ${CONCEPT} cleanroomGrades ${CONCEPT} thirdPartyAccess ${CONCEPT}
  authorisations ${CONCEPT} scales ${CONCEPT} status ${CONCEPT} cleanroomArea record { lastVerified
    completeness } } } }`);
const MATCHES = declare(`query CompareMatches($ids: [ID!]!, $filter: SiteFilter!, $lang: Language) {
  siteMatches(ids: $ids, filter: $filter) { node { id } certainty reasons { verdict text(lang: $lang) } } }`);

const concepts = (field) => ({
  key: field,
  value: (site) => (site[field].length ? site[field] : null),
});
// Two sites differ where one of them only plans what the other does.
const detailed = (field, details) => ({
  key: field,
  value: (site) =>
    site[field].length
      ? site[field].map((concept) => ({
          ...concept,
          status: site[details].find((detail) => detail.concept.code === concept.code)?.status ?? null,
        }))
      : null,
});
// Whether a site matches the criteria of the address, and what is not met, or not surely.
const MATCH = {
  key: "match",
  value: (site) => site.match && (site.match.certainty ?? "NO"),
  draw: ({ match: { certainty, reasons } }) => {
    const verdict = certainty ? "MAY" : "NO";
    const open = reasons.filter((reason) => reason.verdict === verdict).map(({ text }) => text);
    return html`<span class="verdict ${certainty === "MAY_MATCH" ? "may" : ""}"
        >${t(`compare.match.${certainty ?? "NO"}`)}</span
      >
      ${open.length ? html`<span class="soft small">${open.join("; ")}</span>` : nothing}`;
  },
};
/** @type {{ key: string, value: (site: any) => any, draw?: (site: any) => unknown }[]} */
const ROWS = [
  {
    key: "operator",
    value: (site) => site.operator?.id ?? null,
    draw: (site) => recordName(site.operator),
  },
  {
    key: "city",
    value: (site) => [site.location?.city, site.country?.label].filter(Boolean).join(", ") || null,
  },
  {
    key: "status",
    value: (site) => site.status?.code ?? null,
    draw: (site) => status(site.status),
  },
  concepts("siteTypes"),
  concepts("chainRoles"),
  detailed("productTypes", "productTypeDetails"),
  detailed("capabilities", "capabilityDetails"),
  concepts("atmpClasses"),
  concepts("scales"),
  concepts("authorisations"),
  concepts("cleanroomGrades"),
  concepts("biosafetyLevels"),
  {
    key: "thirdPartyAccess",
    value: (site) => site.thirdPartyAccess?.code ?? null,
    draw: (site) => term(site.thirdPartyAccess),
  },
  {
    key: "cleanroomArea",
    value: (site) =>
      site.cleanroomArea === null ? null : `${formatNumber(site.cleanroomArea, locale())} m²`,
  },
  {
    key: "lastVerified",
    value: (site) => site.record.lastVerified,
    draw: (site) => formatDate(site.record.lastVerified, locale()),
  },
  {
    key: "completeness",
    value: (site) => site.record.completeness,
    draw: (site) => completeness(site.record.completeness),
  },
];

class ComparePage extends AtlasElement {
  static properties = {
    view: { attribute: false },
    sites: { state: true },
    missing: { state: true },
    failure: { state: true },
    onlyDifferent: { state: true },
  };
  #loaded = "";

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {any} */
    this.sites = undefined;
    /** @type {any} */
    this.missing = undefined;
    /** @type {Error | null} */
    this.failure = undefined;
    /** @type {boolean} */
    this.onlyDifferent = undefined;
  }

  willUpdate(changed) {
    if (changed.has("view")) this.#load();
  }

  updated() {
    document.title = `${t("compare.title")} · ATMP Atlas`;
  }

  render() {
    return html`<div class="sheet wide">
      <h1>${t("compare.title")}</h1>
      ${ignoredParametersNote([...this.view.ignored, ...unusedParameters(this.view, SITE_DIRECTORY)])}${this.#body()}
    </div>`;
  }

  #body() {
    if (!this.view.compare.length) return this.#invitation([]);
    if (this.failure) return failure(this.failure, () => this.#load(true));
    if (!this.sites)
      return html`<div class="compare-loading" aria-busy="true">
        ${[80, 95, 60, 90, 70, 85, 60].map(() => html`<span class="skeleton"></span>`)}
      </div>`;
    const missing = this.missing.length
      ? html`<p role="status">${t("compare.missing", { ids: this.missing.join(", ") })}</p>`
      : nothing;
    return [missing, this.sites.length < 2 ? this.#invitation(this.#ids) : this.#table()];
  }

  // Whether the address has criteria that sites can match.
  get #asks() {
    return Object.keys(filterOf(this.view, SITE_DIRECTORY)).length > 0;
  }

  // The ids that belong to sites.
  get #ids() {
    return this.sites.map(({ id }) => id);
  }

  #invitation(compare) {
    return html`<div class="message">
      <p>${t("compare.invite")}</p>
      <a
        class="button primary"
        href=${linkTo({ page: "directory", compare, ...criteriaOf(this.view) }, this.view.lang)}
        >${t("nav.directory")}</a
      >
    </div>`;
  }

  #table() {
    const { sites } = this;
    const rows = (this.#asks ? [MATCH, ...ROWS] : ROWS)
      .map((row) => ({ ...row, values: sites.map(row.value) }))
      .map((row) => ({
        ...row,
        ...compareRow(row.values),
      }));
    const shown = this.onlyDifferent ? rows.filter(({ same }) => !same) : rows;
    return html`<div class="compare-tools">
        <label class="check"
          ><input
            type="checkbox"
            .checked=${live(Boolean(this.onlyDifferent))}
            @change=${(event) => (this.onlyDifferent = event.target.checked)}
          />
          ${t("compare.onlyDifferent")}</label
        >
        <span class="compare-key small soft"><span class="differs-key"></span>${t("compare.differs")}</span>
        <button type="button" class="button small" @click=${() => copyLink(formatView(currentView()))}>
          ${icon("link")}${t("share")}
        </button>
        <a
          class="button small"
          href=${linkTo({ page: "directory", compare: this.#ids, ...criteriaOf(this.view) }, this.view.lang)}
          >${t("compare.addMore")}</a
        >
      </div>
      <div class="scroll-x compare-scroll" tabindex="0" role="region" aria-label=${t("compare.title")}>
        <table class="compare">
          <thead>
            <tr>
              <td></td>
              ${sites.map(
                (site) =>
                  html`<th scope="col">
                    ${recordName(site)}
                    <button
                      type="button"
                      class="text-button small"
                      aria-label=${t("compare.drop", { name: site.name })}
                      @click=${() => this.#drop(site.id)}
                    >
                      ${t("compare.remove")}
                    </button>
                  </th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${shown.map(
              (row) =>
                html`<tr class=${row.same ? "" : "differs"}>
                  <th scope="row">
                    ${t(`fact.${row.key}`)}${
                      row.same
                        ? nothing
                        : html`<span class="visually-hidden"> (${t("compare.differs")})</span>`
                    }
                  </th>
                  ${sites.map((site, index) => html`<td>${cell(row, site, row.values[index])}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${shown.length ? nothing : html`<p>${t("compare.noDifference")}</p>`}`;
  }

  async #load(again = false) {
    const { compare, lang } = this.view;
    const key = formatView(this.view);
    if (!compare.length || (key === this.#loaded && !again)) return;
    this.#loaded = key;
    this.failure = null;
    try {
      const variables = { ids: compare, lang: lang.toUpperCase() };
      const filter = filterOf(this.view, SITE_DIRECTORY);
      const [{ nodes }, matches] = await Promise.all([
        ask(SITES, variables),
        this.#asks ? ask(MATCHES, { ...variables, filter }) : { siteMatches: [] },
      ]);
      if (key !== this.#loaded) return;
      this.sites = nodes
        .filter((node) => node?.kind === "SITE")
        .map((site) => ({
          ...site,
          match: matches.siteMatches.find(({ node }) => node.id === site.id) ?? null,
        }));
      this.missing = compare.filter((_, index) => nodes[index]?.kind !== "SITE");
    } catch (problem) {
      this.failure = problem;
    }
  }

  #drop(id) {
    change({ compare: this.#ids.filter((one) => one !== id) });
  }
}

function isOwnStatus(status) {
  return Boolean(status) && status.code !== "OPERATIONAL";
}

/** @param {{ draw?: (site: any) => unknown, shared: Set<string> }} row */
function cell({ draw, shared }, site, value) {
  if (value === null) return unknown();
  if (draw) return draw(site);
  if (!Array.isArray(value)) return value;
  return html`<ul class="compare-terms">
    ${value.map(
      (concept) =>
        html`<li class=${shared.has(concept.code) ? "shared" : "own"}>
          ${term(concept)}${isOwnStatus(concept.status) ? html` ${status(concept.status)}` : nothing}
        </li>`,
    )}
  </ul>`;
}

define("atlas-compare", ComparePage);
