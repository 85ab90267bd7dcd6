// Small templates that several pages use.
import { html, nothing } from "lit";
import { t, locale } from "./i18n.js";
import { icon, kindMark, statusMark } from "./icons.js";
import { currentView } from "./router.js";
import { recordLink } from "./url-state.js";
import { formatDate, formatPercent, safeAddress } from "./format.js";

// unknown(): a grey mark for a value that no source states.
export function unknown(text = t("unknown.value")) {
  return html`<span class="unknown">${text}</span>`;
}

// term(concept): a label with a tooltip on hover and focus. Tables pass `reach: false`, so that the labels are
// not tab stops.
export function term(concept, { reach = true } = {}) {
  if (!concept) return unknown();
  const explained = Boolean(concept.definition);
  return html`<span
    class="term ${explained ? "explained" : ""}"
    data-tip=${explained ? concept.definition : nothing}
    tabindex=${explained && reach ? 0 : nothing}
    >${concept.label}</span
  >`;
}

export function terms(concepts, options) {
  return concepts?.length
    ? html`<ul class="terms">
        ${concepts.map((concept) => html`<li>${term(concept, options)}</li>`)}
      </ul>`
    : unknown();
}

// chips(concepts): terms of which a card shows two and the number of the others.
export function chips(concepts) {
  return concepts?.length
    ? html`<ul
        class="terms chip-terms"
        data-more=${concepts.length > 2 ? `+${concepts.length - 2}` : nothing}
      >
        ${concepts.map((concept) => html`<li>${term(concept, { reach: false })}</li>`)}
      </ul>`
    : unknown();
}

export function status(concept) {
  return html`<span class="status"
    >${statusMark(concept?.code)}${concept ? term(concept, { reach: false }) : unknown()}</span
  >`;
}

// recordName(entity): the mark of the kind and a link to the record.
export function recordName(entity, { mark = true } = {}) {
  return html`<a class="record-name" href=${recordLink(entity, currentView().lang)}
    >${mark ? kindMark(entity.kind) : nothing}<span
      >${entity.name}${
        mark ? html`<span class="visually-hidden"> (${t(`kind.${entity.kind}`)})</span>` : nothing
      }</span
    ></a
  >`;
}

// outside(address, text): a link to another website, or plain text if the address is not safe.
export function outside(address, text) {
  const safe = safeAddress(address);
  return safe
    ? html`<a class="outside" href=${safe} rel="noopener noreferrer">${text}${icon("out")}</a>`
    : html`${text}`;
}

// linked("Yen 1971, https://doi.org/10.1287/mnsc.17.11.712.") -> the text with its addresses as links.
export function linked(text) {
  return text
    .split(/(https:\/\/[^\s(),;]+[^\s(),;.])/)
    .map((part, index) => (index % 2 ? outside(part, part.replace(/^https:\/\/doi\.org\//, "doi:")) : part));
}

export function sourceNote(source) {
  const read = source.retrievedOn
    ? html` <span class="faint"
        >${t("source.read", { date: formatDate(source.retrievedOn, locale()) })}</span
      >`
    : nothing;
  return html`${outside(source.url, source.title)}${read}`;
}

// completeness(0.62): a meter with its percentage.
export function completeness(share) {
  return html`<span class="completeness"
    ><meter min="0" max="1" value=${share} aria-label=${t("record.completeness")}></meter>
    <span>${formatPercent(share, locale())}</span></span
  >`;
}

// bar(0.4): a share as a bar. It is SVG, because our content policy forbids a width in a style attribute.
export function bar(share, chosen = false) {
  return html`<svg
    class="bar ${chosen ? "chosen" : ""}"
    width="100%"
    height="4"
    aria-hidden="true"
    preserveAspectRatio="none"
  >
    <rect width="${Math.max(0, Math.min(1, share)) * 100}%" height="4" rx="2"></rect>
  </svg>`;
}
