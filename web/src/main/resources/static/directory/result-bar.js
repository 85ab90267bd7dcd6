// <atlas-result-bar>: the number of results, the active filters, and the actions on the results.
import { html, nothing } from "lit";
import { live } from "lit-html/directives/live.js";
import { AtlasElement, announceEvent, define } from "../base/element.js";
import { t } from "../base/i18n.js";
import { icon } from "../base/icons.js";
import { ASSUMED } from "../base/address-grammar.js";
import { askDataVersion } from "../base/about-query.js";
import { closeAfterChoice, closeOnEscape, closeWhenLeft } from "../base/menu.js";
import { change, currentView } from "../base/router.js";
import { copyLink } from "../base/share.js";
import { formatView } from "../base/url-state.js";
import { todayMark } from "../base/version-note.js";
import { followMenu } from "../follow/follow-menu.js";
import { countText } from "./count-text.js";
import { filterChips } from "./filter-chips.js";
import { activeFilters } from "./filter-state.js";
import { listFeeds } from "./list-feeds.js";
import { assumes, availableOrders, exportAddress, includesMay, orderOf } from "./filter-query.js";

const FORMATS = ["csv", "xlsx", "geojson", "json"];

class ResultBar extends AtlasElement {
  static properties = {
    view: { attribute: false },
    directory: { attribute: false },
    results: { attribute: false },
    state: {},
    total: {},
    layout: {},
    narrow: { type: Boolean },
    earlier: { type: Boolean },
  };

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {import("./kinds/index.js").Directory} */
    this.directory = undefined;
    /** @type {any} */
    this.results = undefined;
    /** @type {string} */
    this.state = undefined;
    /** @type {number | null} */
    this.total = undefined;
    /** @type {string} */
    this.layout = undefined;
    /** @type {boolean} */
    this.narrow = undefined;
    this.earlier = false;
  }

  render() {
    const { view, directory } = this;
    const active = activeFilters(view, directory).length;
    return html`<div class="result-bar">
      <div class="result-line">
        <p class="result-count" role="status" aria-busy=${this.state === "loading"}>
          ${countText(this.results, view.kind)} ${todayMark(this.earlier)}
        </p>
        ${this.#rolesToggle()} ${this.#mayToggle()}
        ${
          this.narrow
            ? html`<button
                type="button"
                class="button filters-button"
                aria-haspopup="dialog"
                @click=${() => announceEvent(this, "open-filters", {})}
              >
                ${icon("filter")}${t("filters.title")}${
                  active ? html`<span class="badge">${active}</span>` : nothing
                }
              </button>`
            : nothing
        }
        <div class="result-tools">
          ${directory.orders.length && this.layout !== "month" ? this.#sort() : nothing} ${this.#export()}
          <button type="button" class="button small" @click=${copyCitedLink} data-tip=${t("share.tip")}>
            ${icon("link")}<span class="tool-text">${t("share")}</span>
          </button>
          <button
            type="button"
            class="button small"
            data-tip=${t("embed.tip")}
            @click=${() => openEmbed(directory)}
          >
            ${icon("embed")}<span class="tool-text">${t("embed")}</span>
          </button>
          ${followMenu(listFeeds(view, directory))} ${this.#layouts()}
        </div>
      </div>
      ${filterChips(this, view, directory)}
    </div>`;
  }

  // One click shows the sites that neither make nor test; another hides them again.
  #rolesToggle() {
    const { view, directory } = this;
    const all = view.roles === "all";
    if (!directory.facets.some(({ key }) => key === ASSUMED.facet)) return nothing;
    if (all ? !assumes({ ...view, roles: "making" }, directory) : !this.results.data?.rest) return nothing;
    return html`<button
      type="button"
      class="button small roles-toggle"
      aria-pressed=${all}
      @click=${() => change({ roles: all ? "making" : "all" })}
    >
      ${t(all ? "roles.making" : "roles.all")}
    </button>`;
  }

  #mayToggle() {
    const shown = includesMay(this.view);
    const count = this.results.data?.mayTotal;
    if (!count && !shown) return nothing;
    return html`<button
      type="button"
      class="button small may-toggle"
      aria-pressed=${shown}
      @click=${() => change({ may: shown ? "no" : "yes" })}
    >
      ${t(shown ? "may.hide" : "may.show")}
    </button>`;
  }

  #sort() {
    const order = orderOf(this.view, this.directory);
    return html`<label class="sort"
      ><span class="soft small tool-text">${t("sort.label")}</span>
      <select class="small" .value=${live(order)} @change=${(event) => change({ sort: event.target.value })}>
        ${availableOrders(this.view, this.directory).map(
          (one) => html` <option value=${one} ?selected=${one === order}>${t(`sort.${one}`)}</option>`,
        )}
      </select></label
    >`;
  }

  #export() {
    return html`<details
      class="menu"
      @focusout=${closeWhenLeft}
      @keydown=${closeOnEscape}
      @click=${closeAfterChoice}
    >
      <summary class="button small">
        ${icon("download")}<span class="tool-text">${t("export")}</span>${icon("down")}
      </summary>
      <div class="menu-pop">
        ${FORMATS.filter((format) => format !== "geojson" || this.directory.near).map(
          (format) =>
            html`<a href=${exportAddress(this.view, this.directory, format)} download
              >${t(`export.${format}`)}</a
            >`,
        )}
        ${
          this.layout === "list" || this.layout === "split"
            ? html`<button type="button" @click=${() => announceEvent(this, "print-all", {})}>
                ${t("export.print")}
              </button>`
            : nothing
        }
        <p class="menu-note">
          ${t("export.note", { what: countText(this.results, this.view.kind) })} ${todayMark(this.earlier)}
        </p>
      </div>
    </details>`;
  }

  #layouts() {
    const { map, months } = this.directory;
    const layouts = map
      ? ["split", "map", "list"].slice(this.narrow ? 1 : 0)
      : months
        ? ["list", "month"]
        : [];
    if (!layouts.length) return nothing;
    return html`<div class="segments" role="group" aria-label=${t("layout.label")}>
      ${layouts.map(
        (one) =>
          html` <button
            type="button"
            aria-pressed=${this.layout === one}
            @click=${() => change({ layout: one })}
          >
            ${t(`layout.${one}`)}
          </button>`,
      )}
    </div>`;
  }
}

// The link names the version of the data, so that it always leads to the counts of today.
async function copyCitedLink() {
  const view = currentView();
  const seq = await askDataVersion().catch(() => view.seq);
  copyLink(formatView({ ...view, seq }));
}

async function openEmbed(directory) {
  const { openEmbedDialog } = await import("../share/embed-dialog.js");
  openEmbedDialog(currentView(), { hasMap: directory.map });
}

define("atlas-result-bar", ResultBar);
