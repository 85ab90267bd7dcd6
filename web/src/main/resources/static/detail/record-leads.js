// <atlas-record-leads>: where a record leads for those who look for a maker: of a trial, the sites of its sponsor and
// the makers of its product; of a site or a trial, who could supply materials.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { ask, declare } from "../base/graphql.js";
import { recordName } from "../base/components.js";
import { t } from "../base/i18n.js";
import { linkTo } from "../base/url-state.js";
import { siteList } from "./record-tables.js";

const NAMED = "{ id kind name }";
const KM = 500;

const LEADS = declare(`query TrialLeads($id: ID!, $lang: Language) {
  entity(id: $id) { ... on Trial {
    sponsor { id kind name sites(first: 10) { totalCount nodes { id kind name status { code label(lang: $lang) }
      location { city } } } }
    tests: relations(types: [TESTS], direction: OUT, first: 5) { nodes { to { id kind name
      makers: relations(types: [MANUFACTURES], direction: IN, first: 10) { nodes { from ${NAMED} } } } } } } }
}`);

class RecordLeads extends AtlasElement {
  static properties = { record: { attribute: false }, lang: {}, trial: { state: true } };
  #asked = "";

  constructor() {
    super();
    /** @type {any} */
    this.record = undefined;
    /** @type {string} */
    this.lang = undefined;
    /** @type {any} */
    this.trial = null;
  }

  willUpdate() {
    const wanted = `${this.record.id} ${this.lang}`;
    if (wanted === this.#asked) return;
    this.#asked = wanted;
    this.trial = null;
    if (this.record.kind === "TRIAL") this.#load(wanted);
  }

  async #load(wanted) {
    const data = await ask(LEADS, { id: this.record.id, lang: this.lang.toUpperCase() }).catch(() => null);
    if (wanted === this.#asked) this.trial = data?.entity ?? null;
  }

  render() {
    return html`${this.trial ? this.#ofTrial(this.trial) : nothing} ${this.#materials()}`;
  }

  #ofTrial({ sponsor, tests }) {
    const products = tests.nodes.map(({ to }) => to).filter(Boolean);
    const none = (key, values = {}) =>
      html`<p class="small"><span class="unknown">${t(key, values)}</span></p>`;
    return html`<section class="record-section">
        <h2>${t("leads.makers")}</h2>
        ${
          products.length
            ? products.map(
                (product) =>
                  html`<p>${recordName(product)}</p>
                    ${
                      product.makers.nodes.length
                        ? html`<ul class="site-list lead-makers">
                            ${product.makers.nodes.map(({ from }) => html`<li>${recordName(from)}</li>`)}
                          </ul>`
                        : none("leads.makers.none", { product: product.name })
                    }`,
              )
            : none("leads.noProduct")
        }
      </section>
      ${
        sponsor
          ? html`<section class="record-section section-sponsor-sites">
              <h2>${t("leads.sponsorSites")}</h2>
              ${sponsor.sites.totalCount ? siteList(sponsor.sites) : none("leads.sponsorSites.none")}
              <p class="small">
                <a
                  href=${linkTo(
                    {
                      page: "directory",
                      kind: "trials",
                      facets: { sponsor: { any: [sponsor.id], all: [], none: [], known: null } },
                    },
                    this.lang,
                  )}
                  >${t("leads.trials")}</a
                >
              </p>
            </section>`
          : nothing
      }`;
  }

  // Materials near the record, or anywhere.
  #materials() {
    const { location, kind } = this.record;
    if (kind !== "SITE" && kind !== "TRIAL") return nothing;
    const near = location
      ? { near: { lat: location.lat, lon: location.lon, km: KM, place: location.city ?? "" } }
      : {};
    return html`<p class="no-print">
      <a class="button small" href=${linkTo({ page: "directory", kind: "materials", ...near }, this.lang)}
        >${t("suppliers.near")}</a
      >
    </p>`;
  }
}

define("atlas-record-leads", RecordLeads);
