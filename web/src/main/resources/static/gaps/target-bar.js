// A target for an indicator: how many regions reach it, and how much is missing.
import { html, nothing } from "lit";
import { t } from "../base/i18n.js";
import { unitWords } from "./figure-text.js";
import { distance } from "./figures.js";
import { numberField } from "./number-field.js";

export function targetBar({ state, indicator, figures, change, catalogue }) {
  const unit = unitWords(indicator, state.per);
  const share = indicator.unit === "SHARE";
  const field = numberField(
    t(indicator.direction === "LOWER_IS_BETTER" ? "gaps.target.most" : "gaps.target.least"),
    state.target === null ? null : share ? Math.round(state.target * 1000) / 10 : state.target,
    (target) => change({ target: target !== null && share ? target / 100 : target }),
  );
  const example =
    catalogue.get("CAPABILITY_DENSITY")?.state === "AVAILABLE"
      ? html`<button
          type="button"
          class="text-button small"
          @click=${() =>
            change({
              indicator: "CAPABILITY_DENSITY",
              need: "product-type:LV_VECTOR",
              per: 10,
              target: 1,
            })}
        >
          ${t("gaps.target.example")}
        </button>`
      : nothing;
  if (state.target === null)
    return html`<div class="gaps-target no-print">
      ${field}<span class="small">${share ? "%" : unit}</span>${example}
    </div>`;
  const stands = figures.map((figure) => distance(figure, state.target, indicator, state.per));
  const count = (met) => stands.filter((one) => one.met === met).length;
  const sites = stands.reduce((sum, one) => sum + (one.sites ?? 0), 0);
  return html`<div class="gaps-target">
    ${field}<span class="small">${share ? "%" : unit}</span
    ><button type="button" class="text-button small no-print" @click=${() => change({ target: null })}>
      ${t("gaps.target.clear")}
    </button>
    <p role="status">
      ${t("gaps.target.answer", {
        yes: count("yes"),
        no: count("no"),
        perhaps: count("perhaps"),
        total: figures.length,
      })}${sites ? ` ${t("gaps.target.sites", { count: sites })}` : ""}
    </p>
  </div>`;
}
