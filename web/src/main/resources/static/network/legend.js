// What marks and sizes mean.
import { html, svg, nothing } from "lit";
import { formatNumber } from "../base/format.js";
import { locale, t } from "../base/i18n.js";
import { kindMark } from "../base/marks.js";
import { short } from "./names.js";
import { KINDS } from "./state.js";

const GROUP = svg`<circle cx="8" cy="8" r="6"/>`;

export function groupMark() {
  return html`<svg class="mark net-group" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">${GROUP}</svg>`;
}

// colourName("country"): what colours tell apart.
export function colourName(colour) {
  return ["kind", "group"].includes(colour) ? t(`network.colour.${colour}`) : t(`network.measure.${colour}`);
}

function swatch(colour) {
  return html`<svg class="net-swatch" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><rect width="12" height="12" rx="2" fill=${colour}/></svg>`;
}

function colours(by, found) {
  if (!found) return nothing;
  if (!found.legend) return html`<li>${colourName(by)}: 0 ${found.steps.map(swatch)} ${formatNumber(found.most, locale(), { maximumSignificantDigits: 2 })}</li>`;
  return found.legend.map(({ colour, key, name }) => html`<li>${swatch(colour)}${key === "rest" ? t("network.colour.rest") : key === "group" ? t("network.group.name", { name: short(name) }) : name}</li>`);
}

// legend(nodes, size, colour, colouring): only what is drawn.
export function legend(nodes, size, colour, colouring) {
  const kinds = new Set(nodes.map(({ kind }) => kind));
  const fates = new Set(nodes.map(({ fate }) => fate).filter(Boolean));
  return html`<div class="net-legend small ${colouring ? "shapes-only" : ""}" aria-label=${t("network.legend")} role="group"><ul>
    ${kinds.has("GROUP") ? html`<li>${groupMark()}${t("network.legend.group")}</li>` : nothing}
    ${KINDS.filter((kind) => kinds.has(kind)).map((kind) => html`<li>${kindMark(kind)}${t(`network.kind.${kind}`)}</li>`)}
    ${["lost", "bereft", "weakened", "cutOff"].filter((fate) => fates.has(fate)).map((fate) => html`<li><span class="net-fate ${fate}" aria-hidden="true"></span>${t(`network.fate.${fate}`)}</li>`)}
    ${colours(colour, colouring)}
    <li class="soft">${size === "even" ? t("network.legend.even") : t("network.legend.size", { measure: t(`network.measure.${size}`) })}</li></ul></div>`;
}
