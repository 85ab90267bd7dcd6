// <atlas-filter-rail>: all filters of the directory, with current counts.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { t } from "../base/i18n.js";
import { icon } from "../base/icons.js";
import { change, currentView, go } from "../base/router.js";
import { MAX_TEXT } from "../base/url-state.js";
import { todayMark } from "../base/version-note.js";
import { activeFilters, clearFilters } from "./filter-state.js";
import "./facet-group.js";
import "./near-filter.js";

const DEBOUNCE_MS = 160;

class FilterRail extends AtlasElement {
  static properties = {
    view: { attribute: false },
    directory: { attribute: false },
    facets: { attribute: false },
    state: {},
    picking: { type: Boolean },
    earlier: { type: Boolean },
  };
  #typed = null;
  #timer = 0;

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {import("./kinds/index.js").Directory} */
    this.directory = undefined;
    /** @type {any} */
    this.facets = undefined;
    /** @type {string} */
    this.state = undefined;
    /** @type {boolean} */
    this.picking = undefined;
    this.earlier = false;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.clearTimeout(this.#timer);
  }

  willUpdate(changed) {
    if (changed.has("view") && this.#typed !== null && this.view.text === this.#typed) this.#typed = null;
    if (changed.has("directory") && changed.get("directory")) this.#typed = null;
  }

  render() {
    const { view, directory } = this;
    const active = activeFilters(view, directory).length;
    return html` <div class="rail-head">
        <h2 class="rail-title">${t("filters.title")}</h2>
        ${todayMark(this.earlier)}
        <button type="button" class="text-button small" ?hidden=${active === 0} @click=${this.#clear}>
          ${t("filters.clear")}
        </button>
      </div>
      <div class="text-filter">
        ${icon("search")}<input
          type="search"
          maxlength=${MAX_TEXT}
          aria-label=${t(`filters.text.${directory.kind}`)}
          placeholder=${t(`filters.text.${directory.kind}`)}
          autocomplete="off"
          spellcheck="false"
          .value=${this.#typed ?? view.text}
          @input=${this.#type}
          @keydown=${this.#key}
        />
      </div>
      ${
        directory.near
          ? html`<atlas-near-filter
              .view=${view}
              .map=${directory.map}
              .picking=${this.picking}
            ></atlas-near-filter>`
          : nothing
      }
      ${directory.facets.map(
        (facet) =>
          html`<atlas-facet
            .view=${view}
            .facet=${facet}
            .loaded=${this.facets !== null}
            .data=${this.facets?.find(({ name }) => name === facet.name) ?? null}
          ></atlas-facet>`,
      )}`;
  }

  #type(event) {
    this.#typed = event.target.value;
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      // Only the first letter adds a step to the history; the next letters replace it. So "back" undoes the
      // whole text.
      const begun = currentView().text !== "";
      change({ text: this.#typed }, { replace: begun });
    }, DEBOUNCE_MS);
  }

  #key(event) {
    if (event.key === "Escape" && event.target.value) {
      event.preventDefault();
      event.stopPropagation();
      event.target.value = "";
      this.#type(event);
    }
    if (event.key === "ArrowDown") document.querySelector(".row-link")?.focus();
  }

  #clear() {
    this.#typed = null;
    window.clearTimeout(this.#timer);
    go(clearFilters(currentView()));
  }
}

define("atlas-filter-rail", FilterRail);
