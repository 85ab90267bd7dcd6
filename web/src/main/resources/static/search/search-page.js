// <atlas-search-page>: the records that a text finds, by kind, each with what matched; and what was understood.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { asksNothing } from "../base/asks.js";
import { failure } from "../base/failure.js";
import { ask, declare } from "../base/graphql.js";
import { t } from "../base/i18n.js";
import { resultGroups } from "./result-groups.js";
import { foundBy, nothingFound, understoodLine } from "./search-results.js";
import { withoutWords } from "./search-options.js";

export const styles = [import.meta.resolve("./search.css")];

const MOST = 100;
const RESULTS = declare(`query SearchResults($text: String!, $lang: Language) {
  search(text: $text, first: 100) {
    highlight entity { id kind name country { label(lang: $lang) } location { city } }
  }
  understand(text: $text) { notUnderstood terms { phrase criterion concept { code label(lang: $lang) }
    place { name(lang: $lang) lat lon km } } }
}`);

const LOOSER = declare(
  `query SearchLooser($text: String!) { search(text: $text, first: 100) { entity { id } } }`,
);

class SearchPage extends AtlasElement {
  static properties = {
    view: { attribute: false },
    found: { state: true },
    looser: { state: true },
    failure: { state: true },
  };
  #asked = "";
  #request = null;

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {any} */
    this.found = null;
    /** @type {{ text: string, count: number }[]} */
    this.looser = [];
    /** @type {Error | null} */
    this.failure = null;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#request?.abort();
  }

  willUpdate(changed) {
    if (changed.has("view")) this.#load();
  }

  updated() {
    document.title = `${t("results.page.title")} · ATMP Atlas`;
  }

  get #text() {
    return (this.view.query.text ?? "").trim();
  }

  render() {
    const text = this.#text;
    return html`<div class="sheet search-page">
      <h1>${text ? t("results.page.for", { text }) : t("results.page.title")}</h1>
      <div aria-live="polite">${this.#body(text)}</div>
    </div>`;
  }

  #body(text) {
    const { found, view } = this;
    if (!text || asksNothing(text))
      return html`<p>${t(text ? "search.asksNothing" : "results.page.lead")}</p>`;
    if (this.failure) return failure(this.failure, () => this.#load(true));
    if (!found) return html`<p role="status">${t("loading")}</p>`;
    const groups = resultGroups(found.search);
    return html`${understoodLine(found.understand, text, view.lang)}
    ${groups.map((group) => foundBy(group, text, view.lang))}
    ${found.search.length === MOST ? html`<p class="soft">${t("results.page.first", { count: MOST })}</p>` : nothing}
    ${groups.length ? nothing : nothingFound(this.looser, text, view.lang)}`;
  }

  async #load(again = false) {
    const text = this.#text;
    const question = JSON.stringify([text, this.view.lang]);
    if (question === this.#asked && !again) return;
    this.#asked = question;
    this.#request?.abort();
    this.found = this.failure = null;
    this.looser = [];
    if (!text || asksNothing(text)) return;
    const { signal } = (this.#request = new AbortController());
    try {
      const found = await ask(RESULTS, { text, lang: this.view.lang.toUpperCase() }, { signal });
      if (signal.aborted) return;
      this.found = found;
      if (!found.search.length) this.looser = await looserTexts(text, signal);
    } catch (problem) {
      if (problem.name === "AbortError") return;
      this.#asked = "";
      this.failure = problem;
    }
  }
}

// looserTexts("umc foo") -> [{ text: "umc", count: 3 }]: the text without one of its words, where that finds records.
async function looserTexts(text, signal) {
  const texts = withoutWords(text);
  const found = await Promise.all(texts.map((one) => ask(LOOSER, { text: one }, { signal })));
  return texts
    .map((one, at) => ({ text: one, count: found[at].search.length }))
    .filter(({ count }) => count)
    .sort((a, b) => b.count - a.count);
}

define("atlas-search-page", SearchPage);
