// <atlas-resource>: the page of a concept, a vocabulary or a source at its permanent address.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { t, locale } from "../base/i18n.js";
import { failure } from "../base/failure.js";
import { formatDate } from "../base/format.js";
import { outside } from "../base/components.js";
import { plainJson } from "./plain-json.js";
import "../detail/not-found.js";

const FORMS = { json: "JSON", jsonld: "JSON-LD", ttl: "Turtle", nt: "N-Triples" };

class ResourcePage extends AtlasElement {
  static properties = { view: { attribute: false }, word: { state: true }, error: { state: true } };

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {any} */
    this.word = undefined;
    /** @type {Error | null} */
    this.error = undefined;
  }

  willUpdate(changed) {
    if (changed.has("view") && this.view.path !== this.shown) this.#load();
  }

  updated() {
    if (this.word) document.title = `${this.#title(this.word)} · ATMP Atlas`;
  }

  render() {
    if (this.error) return html`<div class="sheet">${failure(this.error, () => this.#load())}</div>`;
    if (this.word === null) return html`<atlas-not-found></atlas-not-found>`;
    if (!this.word) return nothing;
    const { word } = this;
    const vocabulary = word.vocabulary;
    return html`<div class="sheet prose">
      ${
        vocabulary
          ? html`<nav class="crumbs" aria-label=${t("record.crumbs")}>
              ${this.#link(`/vocabulary/${vocabulary.scheme}`, vocabulary.title[this.#lang])}
            </nav>`
          : nothing
      }
      <h1>${this.#title(word)}</h1>
      ${word.definition?.[this.#lang] ? html`<p class="lead">${word.definition[this.#lang]}</p>` : nothing}
      <dl class="facts">
        ${this.#facts(word)
          .filter(([, value]) => value)
          .map(
            ([key, value]) =>
              html`<div>
                <dt>${t(`word.${key}`)}</dt>
                <dd>${value}</dd>
              </div>`,
          )}
      </dl>
      ${
        word.concepts
          ? html`<h2>${t("word.concepts")}</h2>
              <ul>
                ${word.concepts.map(
                  (one) =>
                    html`<li>
                      ${this.#concept(one.scheme, one.code, one.label[this.#lang])}
                      <code class="soft">${one.code}</code>
                    </li>`,
                )}
              </ul>`
          : nothing
      }
      <p class="chips">
        ${Object.entries(FORMS).map(
          ([suffix, name]) =>
            html`<a class="button" href=${`${this.view.path}.${suffix}`} download>${name}</a>`,
        )}
      </p>
    </div>`;
  }

  get #lang() {
    return this.view.lang;
  }

  #title(word) {
    return word.label?.[this.#lang] ?? word.title?.[this.#lang] ?? word.title;
  }

  #facts(word) {
    return [
      ["code", word.code],
      ["version", word.version],
      ["broader", word.broader && this.#concept(word.scheme, word.broader, word.broader)],
      [
        "narrower",
        word.narrower?.length &&
          html`<ul>
            ${word.narrower.map((code) => html`<li>${this.#concept(word.scheme, code, code)}</li>`)}
          </ul>`,
      ],
      ["same", word.iri && outside(word.iri, word.iri)],
      ["url", word.url && outside(word.url, word.url)],
      ["retrievedOn", word.retrievedOn && formatDate(word.retrievedOn, locale())],
      ["publishedOn", word.publishedOn && formatDate(word.publishedOn, locale())],
      ["note", word.note],
      ["source", word.source && this.#link(`/source/${word.source}`, word.source)],
      ["address", html`<code>${word.address}</code>`],
    ];
  }

  #concept(scheme, code, name) {
    return this.#link(`/vocabulary/${scheme}/${code}`, name);
  }

  #link(path, name) {
    return html`<a href=${this.#lang === "en" ? path : `${path}?lang=${this.#lang}`}>${name}</a>`;
  }

  async #load() {
    this.shown = this.view.path;
    this.error = null;
    try {
      this.word = await plainJson(`${this.view.path}.json`);
    } catch (error) {
      this.error = error;
    }
  }
}

define("atlas-resource", ResourcePage);
