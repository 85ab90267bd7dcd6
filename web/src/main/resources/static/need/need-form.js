// The form of the need page: one sentence, or criteria one by one. `change(part)` writes the state into the address.
import { html, nothing } from "lit";
import { t } from "../base/i18n.js";
import { icon } from "../base/icons.js";
import { removableChips } from "../base/removable-chips.js";
import { recordChip, recordField } from "../network/record-picker.js";
import { DEFAULT_KM, DISTANCES, usesForm, withoutPhrase } from "./need-state.js";
import "../base/combobox.js";

const EXAMPLES = ["need.example.1", "need.example.2", "need.example.3"];

export function needForm({ state, terms, asker, lang, change }) {
  const submit = (event) => {
    event.preventDefault();
    change({ text: new FormData(event.target).get("text").toString() });
  };
  return html`<form class="need-form no-print" role="search" aria-label=${t("need.title")} @submit=${submit}>
    <label class="need-sentence"
      ><span>${t("need.sentence")}</span>
      <input
        type="search"
        name="text"
        maxlength="400"
        autocomplete="off"
        .value=${state.text}
        aria-describedby="need-hint"
    /></label>
    <button type="submit" class="button primary">${icon("search")}${t("need.find")}</button>
    <p class="small soft need-hint" id="need-hint">
      ${t("need.hint")}
      ${EXAMPLES.map(
        (key) =>
          html`<button type="button" class="text-button" @click=${() => change({ text: t(key) })}>
            ${t(key)}
          </button> `,
      )}
    </p>
    <details class="need-criteria" ?open=${usesForm({ ...state, from: "" })}>
      <summary>${t("need.criteria")}</summary>
      <div class="need-fields">
        ${conceptField({ key: "make", label: t("need.make"), concepts: terms?.made, state, change })}
        ${conceptField({ key: "can", label: t("need.can"), concepts: terms?.done, state, change })}
        ${placeField({ state, lang, change })} ${checks(state, change)} ${askerField(state, asker, change)}
      </div>
    </details>
  </form>`;
}

function conceptField({ key, label, concepts, state, change }) {
  const list = indented(concepts?.concepts ?? []);
  const labels = new Map(list.map((concept) => [concept.code, concept.label]));
  const add = ({ target }) => {
    if (target.value) change({ [key]: [...state[key], target.value] });
    target.value = "";
  };
  return html`<div class="need-field">
    <label
      ><span>${label}</span
      ><select name=${key} @change=${add}>
        <option value="">${t("need.choose")}</option>
        ${list
          .filter(({ code }) => !state[key].includes(code))
          .map(
            ({ code, label: name, depth }) =>
              html`<option value=${code}>${"\u00a0\u00a0".repeat(depth)}${name}</option>`,
          )}
      </select></label
    >
    ${removableChips(state[key], labels, (codes) => change({ [key]: codes }))}
  </div>`;
}

// indented(concepts): narrower concepts after their broader ones, with their depth.
export function indented(concepts) {
  const walk = (code, depth) =>
    concepts
      .filter(({ broader }) => (broader?.code ?? "") === code)
      .flatMap((concept) => [{ ...concept, depth }, ...walk(concept.code, depth + 1)]);
  return walk("", 0);
}

function placeField({ state, lang, change }) {
  const { near, place } = state;
  const choose = ({ name, lat, lon }) =>
    change({ near: { lat, lon, km: near?.km ?? DEFAULT_KM }, place: name });
  const distances = near && !DISTANCES.includes(near.km) ? [near.km, ...DISTANCES] : DISTANCES;
  return html`<div class="need-field">
    <span class="need-label">${t("need.where")}</span>
    ${
      near
        ? html`<p class="chips">
              <button type="button" class="chip" @click=${() => change({ near: null, place: "" })}>
                <span>${place || `${near.lat}, ${near.lon}`}</span>${icon("close")}<span
                  class="visually-hidden"
                  >${t("filters.remove")}</span
                >
              </button>
            </p>
            <label
              ><span>${t("need.howFar")}</span
              ><select
                name="km"
                @change=${({ target }) => change({ near: { ...near, km: Number(target.value) } })}
              >
                ${distances.map(
                  (km) =>
                    html`<option value=${km} ?selected=${km === near.km}>
                      ${t("near.within", { km })}
                    </option>`,
                )}
              </select></label
            >`
        : html`<atlas-combobox
            .label=${t("need.where")}
            .placeholder=${t("near.placeholder")}
            .emptyText=${t("near.none")}
            .errorText=${t("near.failed")}
            .load=${(text) => places(text, lang)}
            .draw=${({ name, country }) => html`<span>${name}</span> <span class="soft small">${country}</span>`}
            .text=${({ name }) => name}
            @choose=${(event) => choose(event.detail.option)}
          ></atlas-combobox>`
    }
  </div>`;
}

async function places(text, lang) {
  const { searchPlaces } = await import("../gazetteer/gazetteer.js");
  return searchPlaces(text, { lang, limit: 8 });
}

function checks(state, change) {
  return html`<fieldset class="need-field need-checks">
    <legend>${t("need.conditions")}</legend>
    ${["gmp", "open", "running"].map(
      (key) =>
        html`<label
          ><input
            type="checkbox"
            name=${key}
            .checked=${state[key]}
            @change=${({ target }) => change({ [key]: target.checked })}
          />
          ${t(`need.${key}`)}</label
        >`,
    )}
  </fieldset>`;
}

function askerField(state, asker, change) {
  return html`<div class="need-field">
    <span class="need-label">${t("need.from")}</span>
    ${
      state.from
        ? html`<p class="chips">${recordChip(asker ?? { name: state.from }, () => change({ from: "" }))}</p>`
        : recordField({ label: t("need.from"), choose: ({ id }) => change({ from: id }) })
    }
    <p class="small soft">${t("need.from.why")}</p>
  </div>`;
}

// understoodChips({ found, state, change }): what the sentence was understood to say; a chip removes its words.
export function understoodChips({ found, state, change }) {
  const { terms, notUnderstood } = found.understanding;
  if (!state.text) return nothing;
  return html`<section class="need-understood" aria-label=${t("need.understood")}>
    ${
      terms.length
        ? html`<span class="small">${t("need.understood")}</span>
            <p class="chips">
              ${terms.map(
                (term) =>
                  html`<button
                    type="button"
                    class="chip"
                    @click=${() => change({ text: withoutPhrase(state.text, term.phrase) })}
                  >
                    <span
                      ><span class="soft">${t(`need.criterion.${groupOf(term)}`)}</span>
                      ${labelOf(term)}</span
                    >${icon("close")}<span class="visually-hidden">${t("filters.remove")}</span>
                  </button>`,
              )}
            </p>`
        : nothing
    }
    ${
      notUnderstood.length
        ? html`<p class="small need-unread">
            ${t("need.notUnderstood")}
            ${notUnderstood.map((phrase, at) => html`${at ? ", " : ""}<q>${phrase}</q>`)}
          </p>`
        : nothing
    }
  </section>`;
}

const GROUPS = { productType: "make", capability: "can", near: "where", country: "where", region: "where" };

function groupOf({ criterion }) {
  return GROUPS[criterion] ?? "condition";
}

function labelOf({ concept, place }) {
  return concept ? concept.label : t("need.near", { km: place.km, place: place.name });
}
