// What marks and sizes mean.
import { html, svg, nothing } from "lit";
import { t } from "../shared/i18n.js";
import { kindMark } from "../shared/marks.js";
import { KINDS } from "./state.js";

const GROUP = svg`<circle cx="8" cy="8" r="6"/>`;

export function groupMark() {
  return html`<svg class="mark net-group" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">${GROUP}</svg>`;
}

// legend(nodes, size): only what is drawn.
export function legend(nodes, size) {
  const kinds = new Set(nodes.map(({ kind }) => kind));
  const fates = new Set(nodes.map(({ fate }) => fate).filter(Boolean));
  return html`<div class="net-legend small" aria-label=${t("network.legend")} role="group"><ul>
    ${kinds.has("GROUP") ? html`<li>${groupMark()}${t("network.legend.group")}</li>` : nothing}
    ${KINDS.filter((kind) => kinds.has(kind)).map((kind) => html`<li>${kindMark(kind)}${t(`network.kind.${kind}`)}</li>`)}
    ${["lost", "bereft", "weakened", "cutOff"].filter((fate) => fates.has(fate)).map((fate) => html`<li><span class="net-fate ${fate}" aria-hidden="true"></span>${t(`network.fate.${fate}`)}</li>`)}
    <li class="soft">${size === "even" ? t("network.legend.even") : t("network.legend.size", { measure: t(`network.measure.${size}`) })}</li></ul></div>`;
}
