// <atlas-need>: who can do what somebody needs, asked in a sentence or a form. The address holds the question.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { failure } from "../base/failure.js";
import { ask } from "../base/graphql.js";
import { t } from "../base/i18n.js";
import { currentView, go } from "../base/router.js";
import { needForm, understoodChips } from "./need-form.js";
import { needResults } from "./need-results.js";
import { needOf, queryOf, stateOf } from "./need-state.js";
import { NEED, NEED_ASKER, NEED_TERMS } from "./queries.js";

export const styles = [import.meta.resolve("./need.css")];

class NeedPage extends AtlasElement {
  static properties = {
    view: { attribute: false },
    terms: { state: true },
    asker: { state: true },
    found: { state: true },
    failure: { state: true },
  };
  #asked = "";
  #request = null;

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {any} */
    this.terms = null;
    /** @type {any} */
    this.asker = null;
    /** @type {any} */
    this.found = null;
    /** @type {Error | null} */
    this.failure = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#loadTerms();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#request?.abort();
  }

  willUpdate(changed) {
    if (changed.has("view")) this.#load();
  }

  updated() {
    document.title = `${t("need.title")} · ATMP Atlas`;
  }

  render() {
    const state = stateOf(this.view.query);
    const { lang } = this.view;
    const { found, terms, asker } = this;
    const change = (part) => go({ ...currentView(), query: queryOf({ ...state, ...part }) });
    return html`<div class="sheet need">
      <h1>${t("need.title")}</h1>
      <p class="lead">${t("need.lead")}</p>
      ${needForm({ state, terms, asker, lang, change })}
      <div aria-live="polite">
        ${this.failure ? failure(this.failure, () => this.#load(true)) : nothing}
        ${found ? understoodChips({ found, state, change }) : nothing}
        ${
          found
            ? found.understood.length
              ? needResults({ found, state, lang, asker: state.from ? asker : null, terms, change })
              : html`<p>${t("need.nothing")}</p>`
            : needOf(state) && !this.failure
              ? html`<p role="status">${t("loading")}</p>`
              : nothing
        }
      </div>
    </div>`;
  }

  async #loadTerms() {
    try {
      this.terms = await ask(NEED_TERMS, { lang: this.view.lang.toUpperCase() });
    } catch {
      // The sentence works without the lists; the next visit loads them.
      this.terms = null;
    }
  }

  async #load(again = false) {
    const state = stateOf(this.view.query);
    const need = needOf(state);
    const question = JSON.stringify([need, this.view.lang]);
    if (question === this.#asked && !again) return;
    this.#asked = question;
    this.#request?.abort();
    this.failure = null;
    if (!need) {
      this.found = null;
      return;
    }
    const { signal } = (this.#request = new AbortController());
    try {
      const [{ matchNeed }, asker] = await Promise.all([
        ask(NEED, { need, lang: this.view.lang.toUpperCase() }, { signal }),
        state.from ? ask(NEED_ASKER, { ids: [state.from] }, { signal }) : null,
      ]);
      if (signal.aborted) return;
      this.asker = asker?.nodes[0] ?? null;
      this.found = matchNeed;
    } catch (problem) {
      if (problem.name === "AbortError") return;
      this.#asked = "";
      this.found = null;
      this.failure = problem;
    }
  }
}

define("atlas-need", NeedPage);
