// Fields whose values are texts, numbers, days, yes or no, or a place.
import { html } from "lit";
import { t } from "../base/i18n.js";
import "./place-picker.js";

const UNITS = { cleanroomArea: "m²", budgetEur: "€" };
const LONG = new Set(["summary", "note", "noteNl", "indication", "accessTerms"]);
const INPUTS = {
  INTEGER: { type: "text", mode: "numeric" },
  DECIMAL: { type: "text", mode: "decimal" },
  DATE: { type: "date" },
  PERIOD: { type: "text", hint: "2026, 2026-03, 2026-03-31" },
  TIME: { type: "time" },
  TIME_ZONE: { type: "text", hint: "Europe/Amsterdam" },
  URL: { type: "url", hint: "https://" },
};

// plainField({ definition, value, change, describedBy, invalid, lang })
export function plainField({ definition, value, change, describedBy, invalid, lang }) {
  const { name, valueType, many } = definition;
  const label = t(`fact.${name}`);
  if (valueType === "BOOLEAN") return yesNoField({ name, label, value, change, describedBy });
  if (valueType === "LOCATION")
    return html`<atlas-place-picker
      .value=${value}
      .lang=${lang}
      @place=${({ detail }) => change(detail.value, detail.city)}
    >
    </atlas-place-picker>`;
  if (many || LONG.has(name))
    return html`<textarea
      name=${name}
      rows=${many ? 3 : 4}
      aria-label=${label}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
      .value=${many ? value.join("\n") : value}
      @input=${({ target }) => change(many ? target.value.split("\n") : target.value)}
    ></textarea>`;
  const { type = "text", mode = "text", hint = "" } = INPUTS[valueType] ?? {};
  return html`<span class="correct-input"
    ><input
      name=${name}
      type=${type}
      inputmode=${mode}
      placeholder=${hint}
      autocomplete="off"
      aria-label=${label}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
      .value=${value}
      @input=${({ target }) => change(target.value.trim() === "" ? "" : target.value)}
    />${UNITS[name] ? html`<span class="soft">${UNITS[name]}</span>` : ""}</span
  >`;
}

function yesNoField({ name, label, value, change, describedBy }) {
  return html`<select
    name=${name}
    aria-label=${label}
    aria-describedby=${describedBy}
    @change=${({ target }) => change(target.value)}
  >
    ${[
      ["", "unknown.value"],
      ["true", "yes"],
      ["false", "no"],
    ].map(([code, key]) => html`<option value=${code} ?selected=${code === value}>${t(key)}</option>`)}
  </select>`;
}
