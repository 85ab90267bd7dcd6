// <atlas-resource>: the page of a concept, a vocabulary or a source at its permanent address.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { t, locale } from "../base/i18n.js";
import { failure } from "../base/failure.js";
import { formatDate } from "../base/format.js";
import { outside } from "../base/components.js";
import { conceptFeeds } from "../directory/list-feeds.js";
import { followMenu } from "../follow/follow-menu.js";
import { fetchJson } from "./fetch-json.js";
import "../detail/not-found.js";

const FORMS = { json: "JSON", jsonld: "JSON-LD", ttl: "Turtle", nt: "N-Triples" };

class ResourcePage extends AtlasElement {
  static properties = { view: { attribute: false }, resource: { state: true }, error: { state: true } };

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {any} */
    this.resource = undefined;
    /** @type {Error | null} */
    this.error = undefined;
  }

  willUpdate(changed) {
    if (changed.has("view") && this.view.path !== this.shown) this.#load();
  }

  updated() {
    if (this.resource) document.title = `${this.#title(this.resource)} · ATMP Atlas`;
  }

  render() {
    if (this.error) return html`<div class="sheet">${failure(this.error, () => this.#load())}</div>`;
    if (this.resource === null) return html`<atlas-not-found></atlas-not-found>`;
    if (!this.resource) return nothing;
    const { resource } = this;
    const vocabulary = resource.vocabulary;
    const feeds = vocabulary ? conceptFeeds(resource.scheme, resource.code, this.#lang) : null;
    return html`<div class="sheet prose">
      ${
        vocabulary
          ? html`<nav class="crumbs" aria-label=${t("record.crumbs")}>
              ${this.#link(`/vocabulary/${vocabulary.scheme}`, vocabulary.title[this.#lang])}
            </nav>`
          : nothing
      }
      <h1>${this.#title(resource)}</h1>
      ${resource.definition?.[this.#lang] ? html`<p class="lead">${resource.definition[this.#lang]}</p>` : nothing}
      <dl class="facts">
        ${this.#facts(resource)
          .filter(([, value]) => value)
          .map(
            ([key, value]) =>
              html`<div>
                <dt>${t(`resource.${key}`)}</dt>
                <dd>${value}</dd>
              </div>`,
          )}
      </dl>
      ${
        resource.concepts
          ? html`<h2>${t("resource.concepts")}</h2>
              <ul>
                ${resource.concepts.map(
                  (one) =>
                    html`<li>
                      ${this.#concept(one.scheme, one.code, one.label[this.#lang])}
                      <code class="soft">${one.code}</code>
                    </li>`,
                )}
              </ul>`
          : nothing
      }
      ${feeds ? followMenu(feeds) : nothing}
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

  #title(resource) {
    return resource.label?.[this.#lang] ?? resource.title?.[this.#lang] ?? resource.title;
  }

  #facts(resource) {
    return [
      ["code", resource.code],
      ["version", resource.version],
      ["broader", resource.broader && this.#concept(resource.scheme, resource.broader, resource.broader)],
      [
        "narrower",
        resource.narrower?.length &&
          html`<ul>
            ${resource.narrower.map((code) => html`<li>${this.#concept(resource.scheme, code, code)}</li>`)}
          </ul>`,
      ],
      ["same", resource.iri && outside(resource.iri, resource.iri)],
      [
        "url",
        resource.url
          ? outside(resource.url, resource.url)
          : isSource(this.view.path) && t("source.noAddress"),
      ],
      ["retrievedOn", resource.retrievedOn && formatDate(resource.retrievedOn, locale())],
      ["publishedOn", resource.publishedOn && formatDate(resource.publishedOn, locale())],
      ["note", resource.note],
      ["source", resource.source && this.#link(`/source/${resource.source}`, resource.source)],
      ["address", html`<code>${resource.address}</code>`],
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
      this.resource = await fetchJson(`${this.view.path}.json`);
    } catch (error) {
      this.error = error;
    }
  }
}

// isSource("/source/s1") -> true
function isSource(path) {
  return path.startsWith("/source/");
}

define("atlas-resource", ResourcePage);
