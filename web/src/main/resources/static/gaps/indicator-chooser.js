// The fields that choose an indicator and its parameters.
import { html, nothing } from "lit";
import { t } from "../base/i18n.js";
import { needField, optionList } from "./concept-fields.js";
import { numberField } from "./number-field.js";
import { platformsOf } from "./requests.js";
import { DEFAULT_NEED, ORDERS, takesNeed } from "./state.js";

const FAMILIES = ["SUPPLY", "GAP", "ACCESS", "RESILIENCE", "NETWORK", "DATA_QUALITY"];

export function indicatorChooser(all, indicator) {
  const { state, catalogue, change, answers } = all;
  const has = (name) => indicator?.parameters.some((one) => one.name === name);
  const choose = (code) =>
    change({
      indicator: code,
      target: null,
      need: takesNeed(catalogue.get(code)) ? (state.need ?? DEFAULT_NEED) : state.need,
    });
  return html`<div class="gaps-chooser no-print">
      <label class="gaps-inline grow"
        ><span>${t("gaps.indicator")}</span
        ><select @change=${(event) => choose(event.target.value)}>
          ${FAMILIES.map((family) =>
            indicators(
              t(`gaps.family.${family}`),
              catalogue.list.filter((one) => one.family === family && !waits(one)),
              state,
            ),
          )}${indicators(t("gaps.waiting"), catalogue.list.filter(waits), state)}
        </select></label
      >
      ${
        indicator && takesNeed(indicator)
          ? needField({
              ...all,
              optional: !indicator.parameters.some(
                ({ name, required }) => required && ["capability", "productType"].includes(name),
              ),
            })
          : nothing
      }
      ${
        has("platform")
          ? html`<label class="gaps-inline"
              ><span>${t("gaps.platform")}</span
              ><select @change=${(event) => change({ platform: event.target.value })}>
                ${optionList(
                  platformsOf(answers).map(({ code, name }) => ({
                    code,
                    label: name,
                    depth: 0,
                  })),
                  state.platform,
                )}
              </select></label
            >`
          : nothing
      }
      ${
        has("per")
          ? html`<div class="segments tight" role="group" aria-label=${t("gaps.per")}>
              ${[1, 10].map(
                (per) =>
                  html`<button
                    type="button"
                    aria-pressed=${state.per === per}
                    @click=${() =>
                      change({
                        per,
                        target: state.target === null ? null : (state.target * per) / state.per,
                      })}
                  >
                    ${t(`gaps.per.${per}`)}
                  </button>`,
              )}
            </div>`
          : nothing
      }
      ${
        has("minutes")
          ? numberField(t("gaps.minutes"), state.minutes, (minutes) => change({ minutes: minutes ?? 120 }), 1)
          : nothing
      }
      ${
        has("days")
          ? numberField(t("gaps.days"), state.days, (days) => change({ days: days ?? 365 }), 1)
          : nothing
      }
      <label class="gaps-inline"
        ><span>${t("gaps.order")}</span
        ><select @change=${(event) => change({ order: event.target.value })}>
          ${ORDERS.map(
            (order) =>
              html`<option value=${order} ?selected=${order === state.order}>
                ${t(`gaps.order.${order}`)}
              </option>`,
          )}
        </select></label
      >
    </div>
    ${
      indicator
        ? html`<p class="gaps-definition">
            ${indicator.definition}
            <code class="small">${indicator.formula}</code>
          </p>`
        : nothing
    }`;
}

// Indicators that need data which the atlas does not have come last, under a heading of their own.
function waits({ state }) {
  return state === "NEEDS_DATA";
}

function indicators(label, list, state) {
  if (!list.length) return nothing;
  return html`<optgroup label=${label}>
    ${list.map(
      ({ code, name }) => html`<option value=${code} ?selected=${code === state.indicator}>${name}</option>`,
    )}
  </optgroup>`;
}
