// <atlas-empty-state>: shown if nothing matches. Says what may match, lists the records that miss one criterion, and
// suggests which filter to remove and how many records that would give.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { ask } from "../base/graphql.js";
import { t } from "../base/i18n.js";
import { change, currentView, go } from "../base/router.js";
import { recordLink } from "../base/url-state.js";
import { clearFilters, loosenings } from "./filter-state.js";
import { countsDocument, MAX_COUNTS, nearMisses } from "./list-query.js";

class EmptyState extends AtlasElement {
  static properties = {
    view: { attribute: false },
    directory: { attribute: false },
    mayTotal: {},
    misses: { state: true },
    offers: { state: true },
  };
  #request = null;

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {import("./kinds/index.js").Directory} */
    this.directory = undefined;
    /** @type {number} */
    this.mayTotal = 0;
    /** @type {any[]} */
    this.misses = [];
    /** @type {any} */
    this.offers = undefined;
  }

  willUpdate(changed) {
    if (changed.has("view")) this.#count();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#request?.abort();
  }

  render() {
    const offers = this.offers?.filter(({ count }) => count > 0) ?? [];
    return html`<div class="message">
      <h2>${t(`empty.title.${this.view.kind}`)}</h2>
      ${
        this.mayTotal
          ? html`<p>
              ${t("empty.may", { count: this.mayTotal })}
              <button type="button" class="button" @click=${() => change({ may: "yes" })}>
                ${t("may.show")}
              </button>
            </p>`
          : nothing
      }
      ${this.#nearMisses()}
      ${
        this.offers === null
          ? html`<p class="soft">${t("empty.counting")}</p>`
          : offers.length
            ? html`<p>${t("empty.loosen")}</p>
                <ul class="offers">
                  ${offers.map(
                    ({ name, count, view }) =>
                      html`<li>
                        <button type="button" class="button" @click=${() => go(view)}>
                          ${t("empty.without", { filter: name })}
                        </button>
                        <span>${t(`count.${this.view.kind}`, { count })}</span>
                      </li>`,
                  )}
                </ul>`
            : html`<p>${t("empty.noneAlone")}</p>`
      }
      <p>
        <button type="button" class="text-button" @click=${() => go(clearFilters(currentView()))}>
          ${t("filters.clear")}
        </button>
      </p>
    </div>`;
  }

  #nearMisses() {
    if (!this.misses.length) return nothing;
    return html`<p>${t("empty.missing")}</p>
      <ul class="near-misses">
        ${this.misses.map(
          ({ node, missing }) =>
            html`<li><a href=${recordLink(node, this.view.lang)}>${node.name}</a>: ${missing.text}</li>`,
        )}
      </ul>`;
  }

  async #findMisses(signal) {
    this.misses = [];
    const { document, variables } = nearMisses(this.view, this.directory);
    try {
      this.misses = (await ask(document, variables, { signal })).list.nearMisses;
    } catch (failure) {
      if (failure.name !== "AbortError") this.misses = [];
    }
  }

  async #count() {
    this.#request?.abort();
    const request = (this.#request = new AbortController());
    this.offers = null;
    this.#findMisses(request.signal);
    const choices = loosenings(this.view, this.directory).slice(0, MAX_COUNTS);
    if (!choices.length) {
      this.offers = [];
      return;
    }
    const { document, variables } = countsDocument(
      choices.map(({ without }) => without),
      this.directory,
    );
    try {
      const counts = await ask(document, variables, { signal: request.signal });
      this.offers = choices
        .map(({ type, key, without }, index) => ({
          name: key ? t(`facet.${key}`) : t(`empty.${type}`),
          count: counts[`c${index}`].totalCount,
          view: without,
        }))
        .sort((a, b) => b.count - a.count);
    } catch (failure) {
      if (failure.name !== "AbortError") this.offers = [];
    }
  }
}

define("atlas-empty-state", EmptyState);
