// Where a what-if is put together: new sites by place, what they can do, and sites that close.
import { html, nothing } from "lit";
import { ask, declare } from "../base/graphql.js";
import { formatCoordinates } from "../base/format.js";
import { graphqlLanguage, locale, t } from "../base/i18n.js";
import { icon, kindMark } from "../base/marks.js";
import { optionList } from "./fields.js";
import { termsOf } from "./questions.js";
import { MOST_CHANGES, STATUSES } from "./state.js";
import "../base/combobox.js";

const FOUND = declare("query Found($text: String!, $lang: Language) { search(text: $text, kinds: [SITE], first: 8) { entity { id kind name country { label(lang: $lang) } location { city } } } }");
const SUGGESTIONS = 8;

export function editor(all) {
  const { state, change, local, keep } = all;
  const full = state.add.length + state.close.length >= MOST_CHANGES;
  return html`<h2>${t("gaps.whatif.title")}</h2><p class="small soft">${t("gaps.whatif.note")}</p>
    <section><h3>${t("gaps.whatif.add")}</h3>
      ${full ? html`<p class="small soft">${t("gaps.whatif.full", { count: MOST_CHANGES })}</p>` : html`<atlas-combobox .label=${t("gaps.whatif.place")} .placeholder=${t("gaps.whatif.place")} .emptyText=${t("near.none")} .errorText=${t("near.failed")} .load=${(text) => places(text, all.lang)} .draw=${drawPlace}
        .text=${({ name }) => name} @choose=${({ detail: { option } }) => change({ add: [...state.add, { lat: option.lat, lon: option.lon, name: t("gaps.whatif.in", { place: option.name }), has: [], makes: [], status: "OPERATIONAL" }] })}></atlas-combobox>`}
      <ol class="whatif-sites">${state.add.map((site, index) => card({ ...all, site, index }))}</ol></section>
    <section><h3>${t("gaps.whatif.close")}</h3>
      ${full ? nothing : html`<atlas-combobox .label=${t("gaps.whatif.closeWhich")} .placeholder=${t("gaps.whatif.closeWhich")} .emptyText=${t("search.none")} .errorText=${t("search.failed")} .load=${sites} .draw=${drawSite} .text=${({ name }) => name}
        @choose=${({ detail: { option } }) => change({ close: [...new Set([...state.close, option.id])] })}></atlas-combobox>`}
      <p class="chips">${state.close.map((id) => html`<button type="button" class="chip" @click=${() => change({ close: state.close.filter((one) => one !== id) })}>${kindMark("SITE")}<span class="chip-name">${nameOf(all, id)}</span>${icon("close")}<span class="visually-hidden">${t("network.remove")}</span></button>`)}</p></section>
    <div class="segments tight no-print" role="group" aria-label=${t("gaps.whatif.click")}>${[false, true].map((closing) => html`<button type="button" aria-pressed=${Boolean(local.closing) === closing} @click=${() => keep({ closing })}>${t(closing ? "gaps.whatif.click.closes" : "gaps.whatif.click.adds")}</button>`)}</div>
    ${state.add.length || state.close.length ? html`<p><button type="button" class="button small" @click=${() => change({ add: [], close: [] })}>${t("gaps.whatif.clear")}</button></p>` : nothing}`;
}

function card({ site, index, state, change, answers }) {
  const set = (part) => change({ add: state.add.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  const name = site.name || t("gaps.whatif.site", { number: index + 1 });
  return html`<li class="whatif-site"><div class="whatif-site-head"><strong>${index + 1}. ${name}</strong><span class="small soft">${formatCoordinates(site.lat, site.lon, locale())}</span>
      <button type="button" class="icon-button" aria-label=${t("gaps.whatif.remove", { name })} @click=${() => change({ add: state.add.filter((_, at) => at !== index) })}>${icon("close")}</button></div>
    ${terms({ site, set, answers, key: "makes", scheme: "product-type", label: t("facet.productType") })}${terms({ site, set, answers, key: "has", scheme: "capability", label: t("facet.capability") })}
    <label class="gaps-inline"><span>${t("facet.status")}</span><select @change=${(event) => set({ status: event.target.value })}>${STATUSES.map((status) => html`<option value=${status} ?selected=${status === site.status}>${t(`gaps.status.${status}`)}</option>`)}</select></label></li>`;
}

function terms({ site, set, answers, key, scheme, label }) {
  const all = termsOf(answers, scheme);
  const labels = new Map(all.map((term) => [term.code, term.label]));
  const add = ({ target }) => {
    set({ [key]: [...site[key], target.value] });
    target.value = "";
  };
  return html`<div><label class="gaps-inline"><span>${label}</span><select @change=${add}><option value="">${t("gaps.whatif.choose")}</option>${optionList(all.filter(({ code }) => !site[key].includes(code)))}</select></label>
    ${site[key].length ? html`<p class="chips">${site[key].map((code) => html`<button type="button" class="chip" @click=${() => set({ [key]: site[key].filter((one) => one !== code) })}>${labels.get(code) ?? code}${icon("close")}<span class="visually-hidden">${t("network.remove")}</span></button>`)}</p>` : nothing}</div>`;
}

function nameOf({ points }, id) {
  return points.find((point) => point.id === id)?.name ?? id;
}

async function places(text, lang) {
  const { searchPlaces } = await import("../gazetteer/gazetteer.js");
  return searchPlaces(text, { lang, limit: SUGGESTIONS });
}

async function sites(text, signal) {
  const { search } = await ask(FOUND, { text, lang: graphqlLanguage() }, { signal });
  return search.map(({ entity }) => entity);
}

function drawPlace({ name, country, population }) {
  return html`<span>${name}</span> <span class="faint small">${[country, population ? t("near.population", { count: population }) : ""].filter(Boolean).join(" · ")}</span>`;
}

function drawSite({ kind, name, country, location }) {
  return html`<span class="hit">${kindMark(kind)}<span class="hit-name">${name}</span><span class="hit-note">${[location?.city, country?.label].filter(Boolean).join(", ")}</span></span>`;
}
