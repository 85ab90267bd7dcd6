// <atlas-suppliers>: "who could supply me": beside the offered materials, the sites that say they make such, or may,
// with the reason. It follows the filters of the materials: what, country and place.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { ask, declare } from "../base/graphql.js";
import { recordName } from "../base/components.js";
import { t } from "../base/i18n.js";
import { linkTo } from "../base/url-state.js";
import { directoryOf } from "./kinds/index.js";
import { filterOf } from "./filter-query.js";
import { needOf } from "./material-need.js";

const SHOWN = 8;
const SUPPLIERS = declare(`query Suppliers($filter: SiteFilter!, $order: SiteOrder!, $lang: Language) {
  sites(filter: $filter, order: $order, first: ${SHOWN}, includeMay: true) {
    totalCount mayCount edges { distanceKm certainty reasons { verdict text(lang: $lang) }
      node { id kind name location { city } country { label(lang: $lang) } operator { id kind name }
        thirdPartyAccess { label(lang: $lang) } } } } }`);

class Suppliers extends AtlasElement {
  static properties = { view: { attribute: false }, sites: { state: true } };
  #asked = "";

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {any} */
    this.sites = null;
  }

  willUpdate(changed) {
    if (changed.has("view")) this.#load(needOf(this.view));
  }

  async #load(need) {
    const variables = need && {
      filter: filterOf(need, directoryOf("sites")),
      order: need.near ? "DISTANCE" : "NAME",
      lang: need.lang.toUpperCase(),
    };
    const key = JSON.stringify(variables);
    if (key === this.#asked) return;
    this.#asked = key;
    this.sites = null;
    if (!variables) return;
    const data = await ask(SUPPLIERS, variables).catch(() => null);
    if (key === this.#asked) this.sites = data?.sites ?? null;
  }

  render() {
    const need = needOf(this.view);
    const { sites } = this;
    return html`<section class="suppliers" aria-label=${t("suppliers.title")}>
      <h2>${t("suppliers.title")}</h2>
      ${
        !need
          ? html`<p class="small soft">${t("suppliers.choose")}</p>`
          : !sites
            ? html`<p role="status">${t("loading")}</p>`
            : html`<p class="small" role="status">
                  ${
                    sites.edges.length
                      ? t("suppliers.found", { count: sites.totalCount, may: sites.mayCount })
                      : t("suppliers.none")
                  }
                </p>
                <ul class="supplier-list">
                  ${sites.edges.map(supplier)}
                </ul>
                <p class="small">
                  <a href=${linkTo({ ...need, page: "directory" }, need.lang)}>${t("suppliers.all")}</a>
                </p>
                <p class="small soft">${t("suppliers.note")}</p>`
      }
    </section>`;
  }
}

function supplier({ node, certainty, reasons, distanceKm }) {
  const place = [node.location?.city, node.country?.label].filter(Boolean).join(", ");
  const about = reasons.filter(({ verdict }) => certainty === "MATCHES" || verdict === "MAY");
  return html`<li>
    ${recordName(node)}
    ${certainty === "MAY_MATCH" ? html`<span class="may-mark">${t("may.short")}</span>` : nothing}
    <span class="small soft"
      >${[place, distanceKm === null ? "" : `${Math.round(distanceKm)} km`].filter(Boolean).join(" · ")}</span
    >
    <br /><span class="small">${about.map(({ text }) => text).join("; ")}</span>
    ${
      node.thirdPartyAccess
        ? html`<br /><span class="small"
              >${t("suppliers.open", { value: node.thirdPartyAccess.label })}</span
            >`
        : nothing
    }
  </li>`;
}

define("atlas-suppliers", Suppliers);
