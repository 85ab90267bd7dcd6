// A labelled field for a number of at least zero.
import { html } from "lit";

/**
 * @param {string} label
 * @param {any} value
 * @param {(value: any) => void} changed
 * @param {number | string} [step]
 */
export function numberField(label, value, changed, step = "any") {
  return html`<label class="gaps-inline"
    ><span>${label}</span
    ><input
      type="number"
      min="0"
      step=${step}
      .value=${value === null ? "" : String(value)}
      @change=${(event) => changed(event.target.value.trim() === "" ? null : Number(event.target.value))}
  /></label>`;
}
