// Lists the parameters of the address that have no effect.
import { html, nothing } from "lit";
import { t } from "./i18n.js";

const MAX_SHOWN = 60;

// ignoredParametersNote([{ key: "near", value: "999,999,50" }])
export function ignoredParametersNote(parameters) {
  if (!parameters.length) return nothing;
  return html`<p class="banner ignored-parameters" role="status">
    ${t("ignoredParameters")} ${parameters.map((parameter) => html`<code>${text(parameter)}</code> `)}
  </p>`;
}

function text({ key, value }) {
  const whole = `${key}=${value}`;
  return whole.length > MAX_SHOWN ? `${whole.slice(0, MAX_SHOWN)}…` : whole;
}
