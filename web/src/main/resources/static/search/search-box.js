// <atlas-search-box>: finds records of any kind while the reader types. "/" moves the focus here from any page.
import { html } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { ask, declare } from "../base/graphql.js";
import { t } from "../base/i18n.js";
import { icon, kindMark } from "../base/icons.js";
import { asksNothing } from "../base/asks.js";
import { go } from "../base/router.js";
import { parseView, recordLink } from "../base/url-state.js";
import { highlightParts } from "./highlight.js";
import { resultsAddress, searchOptions } from "./search-options.js";
import "../base/combobox.js";

const SEARCH = declare(`query Search($text: String!, $lang: Language) {
  search(text: $text, first: 10) { highlight entity { id kind name country { label(lang: $lang) } location { city } } }
  understand(text: $text) { notUnderstood terms { phrase criterion concept { code label(lang: $lang) }
    place { name(lang: $lang) lat lon km } } }
}`);

class SearchBox extends AtlasElement {
  static properties = { lang: {}, empty: { state: true } };

  constructor() {
    super();
    /** @type {string} */
    this.lang = undefined;
    this.empty = false;
  }

  focusField() {
    const field = this.querySelector("input");
    field.focus();
    field.select();
  }

  render() {
    return html`<search class="search-box">
      ${icon("search")}<atlas-combobox
        .label=${t("search.label")}
        .placeholder=${t("search.placeholder")}
        hint="/"
        .emptyText=${t(this.empty ? "search.asksNothing" : "search.none")}
        .errorText=${t("search.failed")}
        .load=${(text, signal) => this.#load(text, signal)}
        .draw=${drawOption}
        .text=${(option) => option.entity?.name ?? option.text ?? ""}
        @choose=${this.#open}
        @enter=${(event) => this.#go(resultsAddress(event.detail.text, this.lang))}
      ></atlas-combobox>
    </search>`;
  }

  async #load(text, signal) {
    this.empty = asksNothing(text);
    if (this.empty) return [];
    const data = await ask(SEARCH, { text, lang: this.lang.toUpperCase() }, { signal });
    return searchOptions(text, data, this.lang);
  }

  #open(event) {
    const { entity, address } = event.detail.option;
    this.#go(entity ? recordLink(entity, this.lang) : address);
  }

  #go(address) {
    go(parseView(address));
    window.scrollTo(0, 0);
  }
}

function drawOption(option) {
  if (option.type === "record") return drawHit(option);
  if (option.type === "need")
    return html`<span class="hit"
      >${icon("search")}<span class="hit-name">${t("search.need", { text: option.text })}</span></span
    >`;
  if (option.type === "all")
    return html`<span class="hit"
      >${icon("search")}<span class="hit-name">${t("search.all", { text: option.text })}</span></span
    >`;
  const left = option.notUnderstood.join(", ");
  return html`<span class="hit"
    >${icon("filter")}<span class="hit-name"
      >${option.terms
        .map(({ concept, place }) =>
          concept ? concept.label : t("need.near", { km: place.km, place: place.name }),
        )
        .join(" · ")}</span
    ><span class="hit-note"
      >${t("search.filters")}${left ? ` · ${t("search.without", { text: left })}` : ""}</span
    ></span
  >`;
}

function drawHit({ entity, highlight }) {
  const place = [entity.location?.city, entity.country?.label].filter(Boolean).join(", ");
  return html`<span class="hit"
    >${kindMark(entity.kind)}<span class="hit-name"
      >${highlightParts(highlight).map((part) =>
        part.marked ? html`<mark>${part.text}</mark>` : part.text,
      )}</span
    ><span class="hit-note">${t(`kind.${entity.kind}`)}${place ? ` · ${place}` : ""}</span></span
  >`;
}

define("atlas-search-box", SearchBox);
