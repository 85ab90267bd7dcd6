// The path finder: from a record to another, or to the nearest sites that can do something.
import { html, nothing } from "lit";
import { failure } from "../shared/failure.js";
import { formatNumber } from "../shared/format.js";
import { locale, t } from "../shared/i18n.js";
import { recordName } from "../shared/parts.js";
import { recordChip, recordField } from "./record-picker.js";
import { sourceList, tieSentence } from "./words.js";

// pathPanel({ state, answer, terms, named, nameOf, change, retry })
export function pathPanel({ state, answer, terms, named, nameOf, change, retry }) {
  const choose = (key) => (entity) => change({ [key]: entity.id, path: 0, ...(key === "to" ? { need: null } : {}) });
  const end = (key) => html`<div class="net-end"><h3>${t(`network.path.${key}`)}</h3>${state[key]
    ? html`<p class="chips">${recordChip(named(state[key]), () => change({ [key]: null, path: 0 }))}</p>`
    : recordField({ label: t(`network.path.${key}.label`), choose: choose(key) })}</div>`;
  return html`<p class="soft small">${t("network.path.intro")}</p>
    ${end("from")}${end("to")}
    ${state.to ? nothing : html`<label class="net-field">${t("network.path.need")}<select @change=${(event) => change({ need: event.target.value || null, path: 0 })}>
        <option value="">${t("network.path.need.none")}</option>${["capability", "product-type"].map((scheme) => html`<optgroup label=${t(`network.path.need.${scheme}`)}>
          ${terms(scheme).map(({ code, label }) => html`<option value="${scheme}:${code}" ?selected=${state.need === `${scheme}:${code}`}>${label}</option>`)}</optgroup>`)}</select></label>
      ${state.need ? html`<label class="net-field">${t("network.path.in")}<select @change=${(event) => change({ abroad: event.target.value ? [event.target.value] : [], path: 0 })}>
        <option value="">${t("network.path.in.any")}</option>${terms("country").map(({ code, label }) => html`<option value=${code} ?selected=${state.abroad.includes(code)}>${label}</option>`)}</select></label>` : nothing}`}
    ${results({ state, answer, nameOf, change, retry })}`;
}

function results({ state, answer, nameOf, change, retry }) {
  if (!state.from || !(state.to || state.need)) return nothing;
  if (answer.state === "failed") return failure(answer.failure, retry);
  if (answer.state === "loading") return html`<p role="status" class="soft">${t("network.path.searching")}</p>`;
  const paths = answer.data?.paths ?? [];
  if (!paths.length) return html`<p role="status">${t(answer.data ? "network.path.none" : "network.path.unknown")}</p>`;
  return html`<p role="status"><strong>${t("network.path.found", { count: paths.length })}</strong>${answer.data.complete ? nothing : html` <span class="soft">${t("network.path.incomplete")}</span>`}</p>
    <ol class="net-paths">${paths.map((path, index) => html`<li class=${index === state.path ? "chosen" : ""}>
      <button type="button" class="net-path" aria-pressed=${index === state.path} @click=${() => change({ path: index })}>
        <span class="net-path-end">${path.nodes.at(-1).name}</span><span class="soft small">${t("network.path.steps", { count: path.length })} · ${t("network.path.cost", { cost: formatNumber(path.cost, locale()) })}</span>
        <span>${path.explanation}</span></button>
      ${index === state.path ? html`<ol class="net-steps">${path.steps.map((step, at) => html`<li>${at === 0 ? recordName(path.nodes[0]) : nothing}
        ${step.ties.map((tie) => html`<p class="small">${tieSentence(tie, nameOf)}</p>${sourceList(tie.relation?.sources)}`)}${recordName(path.nodes[at + 1])}</li>`)}</ol>` : nothing}</li>`)}</ol>`;
}
