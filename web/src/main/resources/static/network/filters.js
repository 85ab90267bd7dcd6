// The filters: which part of the network is shown, on which day, and what the size of a mark means.
import { html, nothing } from "lit";
import { t } from "../base/i18n.js";
import { kindMark } from "../base/icons.js";
import { removableChips } from "../base/removable-chips.js";
import { COLOURS } from "./colour.js";
import { colourName } from "./legend.js";
import { KINDS, SIZES, TYPES, typesOf } from "./state.js";
import { typeName } from "./relation-text.js";

const CONCEPTS = { country: "country", capability: "capability", product: "product-type" };

// filters({ state, terms, countries, change }): terms(scheme) -> [{ code, label }]. Calls change(part of the state).
//   countries: the codes of the countries that have records | null if that is not known
export function filters({ state, terms, countries, change }) {
  const offered = (key) =>
    key === "country" && countries
      ? terms(CONCEPTS[key]).filter(
          ({ code, group }) => group || countries.has(code) || state[key].includes(code),
        )
      : terms(CONCEPTS[key]);
  const used =
    ["kinds", "types", "country", "capability", "product"].some((key) => state[key].length) || state.asOf;
  return html`<div class="rail-head">
      <h2 class="rail-title">${t("filters.title")}</h2>
      ${
        used
          ? html`<button
              type="button"
              class="text-button small"
              @click=${() =>
                change({ kinds: [], types: [], country: [], capability: [], product: [], asOf: null })}
            >
              ${t("filters.clear")}
            </button>`
          : nothing
      }
    </div>
    <fieldset class="net-set">
      <legend>${t("network.filter.kinds")}</legend>
      ${KINDS.map((kind) =>
        box(state, "kinds", kind, html`${kindMark(kind)}${t(`network.kind.${kind}`)}`, change, KINDS),
      )}
    </fieldset>
    ${Object.keys(CONCEPTS).map((key) => concept(key, state, offered(key), change))}
    <details class="net-set" ?open=${state.types.length > 0}>
      <summary>
        ${t("network.filter.types")}${
          state.types.length ? html` <span class="badge">${state.types.length}</span>` : nothing
        }
      </summary>
      <fieldset>
        <legend class="visually-hidden">${t("network.filter.types")}</legend>
        ${TYPES.map((type) => box(state, "types", type, typeName(type), change, TYPES, typesOf(state)))}
      </fieldset>
    </details>
    <label class="net-field"
      >${t("network.filter.asOf")}<input
        type="date"
        .value=${state.asOf ?? ""}
        @change=${(event) => change({ asOf: event.target.value || null })}
    /></label>
    <p class="small soft">${t("network.filter.asOf.note")}</p>
    <label class="net-field"
      >${t("network.size")}<select @change=${(event) => change({ size: event.target.value })}>
        ${SIZES.map(
          (size) =>
            html` <option value=${size} ?selected=${size === state.size}>
              ${t(`network.measure.${size}`)}
            </option>`,
        )}
      </select></label
    >
    <p class="small soft">${t(`network.measure.${state.size}.tip`)}</p>
    <label class="net-field"
      >${t("network.colour")}<select @change=${(event) => change({ colour: event.target.value })}>
        ${COLOURS.map(
          (colour) =>
            html` <option value=${colour} ?selected=${colour === state.colour}>
              ${colourName(colour)}
            </option>`,
        )}
      </select></label
    >`;
}

// Without a choice, the boxes of `usual` are ticked.
function box(state, key, value, label, change, all, usual = all) {
  const chosen = state[key].length ? state[key] : usual;
  const ticked = chosen.includes(value);
  const toggle = () => {
    const next = all.filter((one) => (one === value ? !ticked : chosen.includes(one)));
    const isUsual = next.length === usual.length && next.every((one) => usual.includes(one));
    change({ [key]: isUsual ? [] : next });
  };
  return html`<label class="net-box"
    ><input type="checkbox" .checked=${ticked} @change=${toggle} /><span>${label}</span></label
  >`;
}

function options(terms, chosen) {
  return terms
    .filter(({ code }) => !chosen.includes(code))
    .map(({ code, label }) => html`<option value=${code}>${label}</option>`);
}

// Groups of countries above the countries.
function countryOptions(terms, chosen) {
  const part = (name, wanted) =>
    html`<optgroup label=${t(`facet.country.${name}`)}>
      ${options(
        terms.filter(({ group }) => group === wanted),
        chosen,
      )}
    </optgroup>`;
  return [part("groups", true), part("countries", false)];
}

function concept(key, state, terms, change) {
  const labels = new Map(terms.map(({ code, label }) => [code, label]));
  const add = (event) => {
    const code = event.target.value;
    event.target.value = "";
    if (code) change({ [key]: [...new Set([...state[key], code])] });
  };
  return html`<div class="net-set">
    <label class="net-field"
      >${t(`network.filter.${key}`)}<select @change=${add}>
        <option value="">${t("network.filter.any")}</option>
        ${key === "country" ? countryOptions(terms, state[key]) : options(terms, state[key])}
      </select></label
    >
    ${removableChips(state[key], labels, (codes) => change({ [key]: codes }))}
  </div>`;
}
