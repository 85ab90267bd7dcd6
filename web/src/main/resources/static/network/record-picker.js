// Chooses a record by name: a search field, or the chosen record with a button that removes it.
import { html } from "lit";
import { ask, declare } from "../base/graphql.js";
import { currentLanguage, t } from "../base/i18n.js";
import { icon, kindMark } from "../base/icons.js";
import "../base/combobox.js";

const SEARCH = declare(`query Search($text: String!, $lang: Language) {
  search(text: $text, first: 8) { entity { id kind name country { label(lang: $lang) } location { city } } }
}`);

// recordField({ label, placeholder, choose }): calls choose(entity).
export function recordField({ label, placeholder = label, choose }) {
  return html`<atlas-combobox
    .label=${label}
    .placeholder=${placeholder}
    .emptyText=${t("search.none")}
    .errorText=${t("search.failed")}
    .load=${load}
    .draw=${draw}
    .text=${(entity) => entity.name}
    @choose=${(event) => choose(event.detail.option)}
  ></atlas-combobox>`;
}

// recordChip({ id, kind, name }, remove)
export function recordChip(record, remove) {
  return html`<button type="button" class="chip" @click=${remove}>
    ${record.kind ? kindMark(record.kind) : ""}<span class="net-chip-name">${record.name}</span
    >${icon("close")}<span class="visually-hidden">${t("network.remove")}</span>
  </button>`;
}

async function load(text, signal) {
  const { search } = await ask(SEARCH, { text, lang: currentLanguage().toUpperCase() }, { signal });
  return search.map(({ entity }) => entity);
}

function draw({ kind, name, country, location }) {
  const place = [location?.city, country?.label].filter(Boolean).join(", ");
  return html`<span class="hit"
    >${kindMark(kind)}<span class="hit-name">${name}</span
    ><span class="hit-note">${t(`kind.${kind}`)}${place ? ` · ${place}` : ""}</span></span
  >`;
}
