// The editor of a what-if: adds sites at a place, gives sites more capabilities, and closes sites.
import { html, nothing } from "lit";
import { ask, declare } from "../base/graphql.js";
import { formatCoordinates } from "../base/format.js";
import { graphqlLanguage, locale, t } from "../base/i18n.js";
import { icon, kindMark } from "../base/icons.js";
import { optionList } from "./concept-fields.js";
import { termsOf } from "./requests.js";
import { MAX_CHANGES, STATUSES, changeCount, closing, upgrading } from "./state.js";
import { siteName } from "./whatif-changes.js";
import "../base/combobox.js";

const FOUND = declare(
  `query Found($text: String!, $lang: Language) { search(text: $text, kinds: [SITE], first: 8) { entity { id
    kind name country { label(lang: $lang) } location { city } } } }`,
);
const SUGGESTIONS = 8;
// What a click on the map does. The first one is the default.
export const CLICKS = ["adds", "upgrades", "closes"];

export function editor(all) {
  const { state, change, local, keep } = all;
  const full = changeCount(state) >= MAX_CHANGES;
  return html`<h2>${t("gaps.whatif.title")}</h2>
    <p class="small soft">${t("gaps.whatif.note")}</p>
    ${full ? html`<p class="small soft">${t("gaps.whatif.full", { count: MAX_CHANGES })}</p>` : nothing}
    <section>
      <h3>${t("gaps.whatif.add")}</h3>
      ${
        full
          ? nothing
          : html`<atlas-combobox
              .label=${t("gaps.whatif.place")}
              .placeholder=${t("gaps.whatif.place")}
              .emptyText=${t("near.none")}
              .errorText=${t("near.failed")}
              .load=${(text) => places(text, all.lang)}
              .draw=${drawPlace}
              .text=${({ name }) => name}
              @choose=${({ detail: { option } }) =>
                change({
                  add: [
                    ...state.add,
                    {
                      lat: option.lat,
                      lon: option.lon,
                      name: t("gaps.whatif.in", { place: option.name }),
                      has: [],
                      makes: [],
                      status: "OPERATIONAL",
                    },
                  ],
                })}
            ></atlas-combobox>`
      }
      <ol class="whatif-sites">
        ${state.add.map((site, index) => newCard({ ...all, site, index }))}
      </ol>
    </section>
    <section>
      <h3>${t("gaps.whatif.upgrade")}</h3>
      ${full ? nothing : siteField(t("gaps.whatif.upgradeWhich"), (id) => change(upgrading(state, id)))}
      <ol class="whatif-sites">
        ${state.upgrade.map((site) => upgradeCard({ ...all, site }))}
      </ol>
    </section>
    <section>
      <h3>${t("gaps.whatif.close")}</h3>
      ${full ? nothing : siteField(t("gaps.whatif.closeWhich"), (id) => change(closing(state, id)))}
      <p class="chips">
        ${state.close.map(
          (id) =>
            html`<button
              type="button"
              class="chip"
              @click=${() => change({ close: state.close.filter((one) => one !== id) })}
            >
              ${kindMark("SITE")}<span class="chip-name">${siteName(all, id)}</span>${icon("close")}<span
                class="visually-hidden"
                >${t("network.remove")}</span
              >
            </button>`,
        )}
      </p>
    </section>
    <div class="segments tight no-print" role="group" aria-label=${t("gaps.whatif.click")}>
      ${CLICKS.map(
        (does) =>
          html`<button
            type="button"
            aria-pressed=${(local.click ?? CLICKS[0]) === does}
            @click=${() => keep({ click: does })}
          >
            ${t(`gaps.whatif.click.${does}`)}
          </button>`,
      )}
    </div>
    ${
      changeCount(state)
        ? html`<p>
            <button
              type="button"
              class="button small"
              @click=${() => change({ add: [], close: [], upgrade: [] })}
            >
              ${t("gaps.whatif.clear")}
            </button>
          </p>`
        : nothing
    }`;
}

function siteField(label, chosen) {
  return html`<atlas-combobox
    .label=${label}
    .placeholder=${label}
    .emptyText=${t("search.none")}
    .errorText=${t("search.failed")}
    .load=${sites}
    .draw=${drawSite}
    .text=${({ name }) => name}
    @choose=${({ detail: { option } }) => chosen(option.id)}
  ></atlas-combobox>`;
}

function newCard({ site, index, state, change, answers }) {
  const set = (part) =>
    change({
      add: state.add.map((one, at) => (at === index ? { ...one, ...part } : one)),
    });
  const name = site.name || t("gaps.whatif.site", { number: index + 1 });
  return card({
    name: `${index + 1}. ${name}`,
    note: formatCoordinates(site.lat, site.lon, locale()),
    site,
    set,
    answers,
    remove: () => change({ add: state.add.filter((_, at) => at !== index) }),
  });
}

function upgradeCard({ site, state, change, answers, points }) {
  const set = (part) =>
    change({
      upgrade: state.upgrade.map((one) => (one.id === site.id ? { ...one, ...part } : one)),
    });
  return card({
    name: siteName({ points }, site.id),
    note: t("gaps.whatif.upgrade.note"),
    site,
    set,
    answers,
    kept: true,
    remove: () => change({ upgrade: state.upgrade.filter(({ id }) => id !== site.id) }),
  });
}

// card({ kept }): `kept` is set if the site already has a status, which can stay as it is.
function card({ name, note, site, set, remove, answers, kept = false }) {
  return html`<li class="whatif-site">
    <div class="whatif-site-head">
      <strong>${name}</strong><span class="small soft">${note}</span>
      <button
        type="button"
        class="icon-button"
        aria-label=${t("gaps.whatif.remove", { name })}
        @click=${remove}
      >
        ${icon("close")}
      </button>
    </div>
    ${terms({
      site,
      set,
      answers,
      key: "makes",
      scheme: "product-type",
      label: t("facet.productType"),
    })}${terms({ site, set, answers, key: "has", scheme: "capability", label: t("facet.capability") })}
    <label class="gaps-inline"
      ><span>${t("facet.status")}</span
      ><select @change=${(event) => set({ status: event.target.value || null })}>
        ${kept ? html`<option value="" ?selected=${!site.status}>${t("gaps.whatif.asItIs")}</option>` : nothing}
        ${STATUSES.map(
          (status) =>
            html`<option value=${status} ?selected=${status === site.status}>
              ${t(`gaps.status.${status}`)}
            </option>`,
        )}
      </select></label
    >
  </li>`;
}

function terms({ site, set, answers, key, scheme, label }) {
  const all = termsOf(answers, scheme);
  const labels = new Map(all.map((term) => [term.code, term.label]));
  const add = ({ target }) => {
    set({ [key]: [...site[key], target.value] });
    target.value = "";
  };
  return html`<div>
    <label class="gaps-inline"
      ><span>${label}</span
      ><select @change=${add}>
        <option value="">${t("gaps.whatif.choose")}</option>
        ${optionList(all.filter(({ code }) => !site[key].includes(code)))}
      </select></label
    >
    ${
      site[key].length
        ? html`<p class="chips">
            ${site[key].map(
              (code) =>
                html`<button
                  type="button"
                  class="chip"
                  @click=${() => set({ [key]: site[key].filter((one) => one !== code) })}
                >
                  ${labels.get(code) ?? code}${icon("close")}<span class="visually-hidden"
                    >${t("network.remove")}</span
                  >
                </button>`,
            )}
          </p>`
        : nothing
    }
  </div>`;
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
  return html`<span>${name}</span>
    <span class="faint small"
      >${[country, population ? t("near.population", { count: population }) : ""]
        .filter(Boolean)
        .join(" · ")}</span
    >`;
}

function drawSite({ kind, name, country, location }) {
  return html`<span class="hit"
    >${kindMark(kind)}<span class="hit-name">${name}</span
    ><span class="hit-note">${[location?.city, country?.label].filter(Boolean).join(", ")}</span></span
  >`;
}
