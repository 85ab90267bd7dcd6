// <atlas-facet>: one facet. At first it shows only values with counts. It offers any/all and "not" where they are
// useful.
import { html, nothing } from "lit";
import { live } from "lit-html/directives/live.js";
import { AtlasElement, define } from "../base/element.js";
import { t, locale } from "../base/i18n.js";
import { formatNumber } from "../base/format.js";
import { icon } from "../base/icons.js";
import { bar } from "../base/components.js";
import { currentView, go } from "../base/router.js";
import { nameAll, nameOf } from "./concept-names.js";
import { facetRows, visibleRows } from "./facet-tree.js";
import {
  clearFacet,
  facetOf,
  modeOf,
  setKnown,
  setMode,
  toggleExcluded,
  toggleValue,
} from "./filter-state.js";

const SHORT_LENGTH = 8;
// A list that is only a little longer than SHORT_LENGTH is shown as a whole, because a "show all 9" button would
// save no space.
const MAX_WHOLE = 10;
// The open facets. They stay open when the reader goes to another page.
const opened = new Map();

class FacetGroup extends AtlasElement {
  static properties = {
    view: { attribute: false },
    facet: { attribute: false },
    data: { attribute: false },
    loaded: { type: Boolean },
    open: { state: true },
    whole: { state: true },
    find: { state: true },
  };

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {any} */
    this.facet = undefined;
    /** @type {any} */
    this.data = undefined;
    /** @type {any} */
    this.loaded = undefined;
    /** @type {boolean} */
    this.open = undefined;
    /** @type {boolean} */
    this.whole = undefined;
    /** @type {string} */
    this.find = undefined;
  }

  willUpdate(changed) {
    if (!changed.has("facet")) return;
    const id = `${this.view.kind}.${this.facet.key}`;
    if (changed.get("facet")?.key === this.facet.key) return;
    this.open = opened.get(id) ?? (this.facet.open || this.facet.key in this.view.facets);
    this.whole = false;
    this.find = "";
  }

  render() {
    const { facet } = this;
    const state = facetOf(this.view, facet.key);
    const chosen = [...state.any, ...state.all, ...state.none];
    const used = chosen.length + (state.known === null ? 0 : 1);
    const id = `facet-${facet.key}`;
    return html`<section class="facet">
      <h3>
        <button
          type="button"
          class="facet-head"
          aria-expanded=${Boolean(this.open)}
          aria-controls=${id}
          @click=${this.#toggle}
        >
          ${icon("right")}<span>${t(`facet.${facet.key}`)}</span>${
            used
              ? html`<span class="badge"
                  >${formatNumber(used, locale())}<span class="visually-hidden">
                    ${t("filters.used")}</span
                  ></span
                >`
              : nothing
          }
        </button>
        ${
          used
            ? html`<button
                type="button"
                class="icon-button tiny"
                aria-label=${t("filters.clearOne", { facet: t(`facet.${facet.key}`) })}
                @click=${() => go(clearFacet(currentView(), facet.key))}
              >
                ${icon("close")}
              </button>`
            : nothing
        }
      </h3>
      <div id=${id} ?hidden=${!this.open}>${this.open ? this.#body(state, chosen) : nothing}</div>
    </section>`;
  }

  #body(state, chosen) {
    if (!this.data) {
      return this.loaded
        ? nothing
        : html`<div aria-hidden="true" class="facet-loading">
            ${[90, 75, 60, 50, 35].map(() => html`<span class="skeleton"></span>`)}
          </div>`;
    }
    const { facet, view } = this;
    nameAll(
      this,
      view.lang,
      chosen.map((code) => ({ scheme: facet.scheme, code })),
    );
    const all = facetRows(this.data.buckets, chosen, (code) => nameOf(view.lang, facet.scheme, code), {
      flat: facet.flat,
    });
    const groups = all.filter(({ group }) => group);
    const rows = all.filter(({ group }) => !group);
    const shown = visibleRows(rows, {
      limit: this.whole || rows.length <= MAX_WHOLE ? Infinity : SHORT_LENGTH,
      chosen,
      find: this.whole ? this.find : "",
    });
    const mode = modeOf(state);
    return html` ${
        !facet.single && state.any.length + state.all.length > 1
          ? html`<div class="segments tight" role="group" aria-label=${t("filters.mode")}>
              ${["any", "all"].map(
                (one) =>
                  html` <button
                    type="button"
                    aria-pressed=${mode === one}
                    data-tip=${t(`filters.mode.${one}.tip`)}
                    @click=${() => go(setMode(currentView(), facet.key, one))}
                  >
                    ${t(`filters.mode.${one}`)}
                  </button>`,
              )}
            </div>`
          : nothing
      }
      ${
        this.whole && rows.length > MAX_WHOLE
          ? html`<input
              type="search"
              class="facet-find"
              aria-label=${t("filters.find", { facet: t(`facet.${facet.key}`) })}
              placeholder=${t("filters.find", { facet: t(`facet.${facet.key}`) })}
              .value=${this.find}
              @input=${(event) => (this.find = event.target.value)}
            />`
          : nothing
      }
      ${
        groups.length
          ? html`<p class="facet-part" id="${facet.key}-groups">${t("facet.country.groups")}</p>
              <ul aria-labelledby="${facet.key}-groups">
                ${groups.map((row) => this.#row(row, state))}
              </ul>
              <p class="facet-part" id="${facet.key}-values">${t("facet.country.countries")}</p>`
          : nothing
      }
      <ul aria-labelledby=${groups.length ? `${facet.key}-values` : nothing}>
        ${shown.map((row) => this.#row(row, state))}${this.#unknownRow(state)}
      </ul>
      ${
        rows.length > MAX_WHOLE
          ? html`<button
              type="button"
              class="text-button small facet-more"
              aria-expanded=${Boolean(this.whole)}
              @click=${() => (this.whole = !this.whole)}
            >
              ${this.whole ? t("filters.fewer") : t("filters.more", { count: rows.length })}
            </button>`
          : nothing
      }`;
  }

  #row({ code, label, definition, count, may, depth, share }, state) {
    const { key } = this.facet;
    const excluded = state.none.includes(code);
    const chosen = state.any.includes(code) || state.all.includes(code);
    return html`<li
      class="facet-row depth-${Math.min(depth, 4)} ${excluded ? "excluded" : ""} ${count || may ? "" : "empty"}"
    >
      <label data-tip=${definition || nothing} data-tip-side="end">
        <input
          type="checkbox"
          name=${key}
          value=${code}
          .checked=${live(chosen)}
          @change=${() => go(toggleValue(currentView(), key, code))}
        />
        <span class="facet-label"
          >${excluded ? html`<span class="visually-hidden">${t("filters.not")} </span>` : nothing}${label}</span
        >
        <span class="facet-count"
          >${formatNumber(count, locale())}${
            may
              ? html`<span class="facet-may" data-tip=${t("may.tip")}> +${formatNumber(may, locale())}</span>`
              : nothing
          }</span
        >
        ${bar(share, chosen)}
      </label>
      ${this.#exclude(excluded, t(excluded ? "filters.include" : "filters.exclude", { value: label }), () =>
        go(toggleExcluded(currentView(), key, code)),
      )}
    </li>`;
  }

  // "Not stated" is a row like the others: it can be chosen or excluded.
  #unknownRow(state) {
    const { key } = this.facet;
    const { unknown } = this.data;
    if (!unknown && state.known === null) return nothing;
    const excluded = state.known === true;
    return html`<li class="facet-row unknown-row ${excluded ? "excluded" : ""}">
      <label data-tip=${t("unknown.tip")} data-tip-side="end">
        <input
          type="checkbox"
          name=${key}
          value="unknown"
          .checked=${live(state.known === false)}
          @change=${() => go(setKnown(currentView(), key, state.known === false ? null : false))}
        />
        <span class="facet-label"><span class="unknown">${t("unknown.value")}</span></span>
        <span class="facet-count">${formatNumber(unknown, locale())}</span>
      </label>
      ${this.#exclude(excluded, t(excluded ? "filters.includeUnknown" : "filters.excludeUnknown"), () =>
        go(setKnown(currentView(), key, excluded ? null : true)),
      )}
    </li>`;
  }

  #exclude(excluded, label, act) {
    return html`<button
      type="button"
      class="icon-button tiny exclude"
      aria-pressed=${excluded}
      aria-label=${label}
      data-tip=${label}
      @click=${act}
    >
      ${icon("exclude")}
    </button>`;
  }

  #toggle() {
    this.open = !this.open;
    opened.set(`${this.view.kind}.${this.facet.key}`, this.open);
  }
}

define("atlas-facet", FacetGroup);
