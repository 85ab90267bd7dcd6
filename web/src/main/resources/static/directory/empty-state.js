// <atlas-empty-state>: shown if nothing matches. Suggests which filter to remove and how many records that would
// give.
import { html } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { ask } from "../base/graphql.js";
import { t } from "../base/i18n.js";
import { currentView, go } from "../base/router.js";
import { clearFilters, loosenings } from "./filter-state.js";
import { countsDocument, MAX_COUNTS } from "./list-query.js";

class EmptyState extends AtlasElement {
  static properties = {
    view: { attribute: false },
    directory: { attribute: false },
    offers: { state: true },
  };
  #request = null;

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {import("./kinds/index.js").Directory} */
    this.directory = undefined;
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

  async #count() {
    this.#request?.abort();
    const request = (this.#request = new AbortController());
    this.offers = null;
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
