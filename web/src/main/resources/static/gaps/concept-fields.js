// Fields for choosing concepts of a vocabulary.
import { html, nothing } from "lit";
import { t } from "../base/i18n.js";
import { removableChips } from "../base/removable-chips.js";
import { termsOf } from "./requests.js";

// optionList(terms, chosen): narrower concepts are indented below their broader ones.
export function optionList(terms, chosen = null, prefix = "") {
  return terms.map(
    ({ code, label, depth }) =>
      html`<option value="${prefix}${code}" ?selected=${`${prefix}${code}` === chosen}>
        ${"\u00a0\u00a0".repeat(depth)}${label}
      </option>`,
  );
}

// chosenTerms({ scheme, key: "has", label }): a list of codes in the state. The reader adds and removes them one
// at a time.
export function chosenTerms({ state, change, answers, scheme, key, label }) {
  const terms = termsOf(answers, scheme);
  const labels = new Map(terms.map((term) => [term.code, term.label]));
  const add = ({ target }) => {
    change({ [key]: [...state[key], target.value] });
    target.value = "";
  };
  return html`<div class="gaps-field">
    <label
      ><span>${label}</span
      ><select @change=${add}>
        <option value="">${t("gaps.filter.any")}</option>
        ${optionList(terms.filter(({ code }) => !state[key].includes(code)))}
      </select></label
    >
    ${removableChips(state[key], labels, (codes) => change({ [key]: codes }))}
  </div>`;
}

// needField({ state, change, answers, optional }): a list of capabilities and product types.
export function needField({ state, change, answers, optional = false }) {
  return html`<label class="gaps-inline"
    ><span>${t("gaps.need")}</span
    ><select @change=${(event) => change({ need: event.target.value || null })}>
      ${
        optional
          ? html`<option value="" ?selected=${!state.need}>${t("gaps.need.any")}</option>`
          : state.need
            ? nothing
            : html`<option value="" selected disabled>${t("gaps.need.choose")}</option>`
      }
      <optgroup label=${t("facet.productType")}>
        ${optionList(termsOf(answers, "product-type"), state.need, "product-type:")}
      </optgroup>
      <optgroup label=${t("facet.capability")}>
        ${optionList(termsOf(answers, "capability"), state.need, "capability:")}
      </optgroup>
    </select></label
  >`;
}
