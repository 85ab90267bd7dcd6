// The path finder: from one record to another, or to the nearest sites with a capability or product type.
import { html, nothing } from "lit";
import { failure } from "../base/failure.js";
import { formatNumber } from "../base/format.js";
import { locale, t } from "../base/i18n.js";
import { recordName } from "../base/components.js";
import { cutPanel } from "./cut-panel.js";
import { recordChip, recordField } from "./record-picker.js";
import { MAX_PATH_LENGTH } from "./state.js";
import { sourceList, relationSentence } from "./relation-text.js";

// pathPanel({ state, answer, cut, terms, named, nameOf, change, retry })
export function pathPanel(all) {
  const { state, answer, cut, named, change, retry } = all;
  const choose = (key) => (entity) =>
    change({ [key]: entity.id, path: 0, longest: null, ...(key === "to" ? { need: null, abroad: [] } : {}) });
  const end = (key) =>
    html`<div class="net-end">
      <h3>${t(`network.path.${key}`)}</h3>
      ${
        state[key]
          ? html`<p class="chips">
              ${recordChip(named(state[key]), () => change({ [key]: null, path: 0, longest: null }))}
            </p>`
          : recordField({ label: t(`network.path.${key}.label`), choose: choose(key) })
      }
    </div>`;
  return html`<p class="soft small">${t("network.path.intro")}</p>
    ${end("from")}${end("to")}${state.to ? nothing : need(all)}
    ${
      state.types.length
        ? nothing
        : html`<label class="net-check small"
            ><input
              type="checkbox"
              .checked=${state.regulators}
              @change=${(event) => change({ regulators: event.target.checked, path: 0, longest: null })}
            />${t("network.path.regulators")}</label
          >`
    }
    ${results(all)}${
      answer.state === "loading" ? nothing : cutPanel({ state, answer: cut, named, change, retry })
    }`;
}

function need({ state, terms, named, change }) {
  const home = state.from ? named(state.from).country : null;
  const countries = terms("country");
  const label = (code) => countries.find((one) => one.code === code)?.label ?? code;
  const abroad = [
    ...new Set(
      [
        home?.code,
        ...state.abroad.filter((code) => code.startsWith("not-")).map((code) => code.slice(4)),
      ].filter(Boolean),
    ),
  ];
  return html`<label class="net-field"
      >${t("network.path.need")}<select
        @change=${(event) => change({ need: event.target.value || null, path: 0, longest: null })}
      >
        <option value="">${t("network.path.need.none")}</option>
        ${["capability", "product-type"].map(
          (scheme) =>
            html`<optgroup label=${t(`network.path.need.${scheme}`)}>
              ${terms(scheme).map(
                ({ code, label: name }) =>
                  html`<option value="${scheme}:${code}" ?selected=${state.need === `${scheme}:${code}`}>
                    ${name}
                  </option>`,
              )}
            </optgroup>`,
        )}
      </select></label
    >
    ${
      state.need
        ? html`<label class="net-field"
            >${t("network.path.in")}<select
              @change=${(event) =>
                change({ abroad: event.target.value ? [event.target.value] : [], path: 0, longest: null })}
            >
              <option value="">${t("network.path.in.any")}</option>
              ${abroad.map(
                (code) =>
                  html`<option value="not-${code}" ?selected=${state.abroad.includes(`not-${code}`)}>
                    ${t("network.path.in.outside", { country: label(code) })}
                  </option>`,
              )}
              ${countries.map(
                ({ code, label: name }) =>
                  html`<option value=${code} ?selected=${state.abroad.includes(code)}>${name}</option>`,
              )}
            </select></label
          >`
        : nothing
    }`;
}

function results({ state, answer, nameOf, change, retry }) {
  if (!state.from || !(state.to || state.need)) return nothing;
  if (answer.state === "failed") return failure(answer.failure, retry);
  if (answer.state === "loading")
    return html`<p role="status" class="soft">${t("network.path.searching")}</p>`;
  const paths = answer.data?.paths ?? [];
  if (!answer.data) return html`<p role="status">${t("network.path.unknown")}</p>`;
  if (!paths.length) return none(answer.data, state, change);
  return html`<p role="status">
      <strong>${t("network.path.found", { count: paths.length })}</strong>${
        state.to
          ? nothing
          : html` <span class="soft">${t("network.path.of", { count: answer.data.matching })}</span>`
      }${answer.data.complete ? nothing : html` <span class="soft">${t("network.path.incomplete")}</span>`}
    </p>
    <ol class="net-paths">
      ${paths.map(
        (path, index) =>
          html`<li class=${index === state.path ? "chosen" : ""}>
            <button
              type="button"
              class="net-path"
              aria-pressed=${index === state.path}
              @click=${() => change({ path: index })}
            >
              <span class="net-path-end"
                >${path.nodes.at(-1).name}${
                  path.nodes.at(-1).country
                    ? html`<span class="soft small"> · ${path.nodes.at(-1).country.label}</span>`
                    : nothing
                }</span
              ><span class="soft small"
                >${t("network.path.steps", { count: path.length })} ·
                ${t("network.path.cost", { cost: formatNumber(path.cost, locale()) })}</span
              >
              <span>${path.explanation}</span>
            </button>
            ${
              index === state.path
                ? html`<ol class="net-steps">
                    ${path.steps.map(
                      (step, at) =>
                        html`<li>
                          ${at === 0 ? recordName(path.nodes[0]) : nothing}
                          ${step.relations.map(
                            (relation) =>
                              html`<p class="small">${relationSentence(relation, nameOf)}</p>
                                ${sourceList(relation.record?.sources)}`,
                          )}${recordName(path.nodes[at + 1])}
                        </li>`,
                    )}
                  </ol>`
                : nothing
            }
          </li>`,
      )}
    </ol>`;
}

// No path has the allowed length. States the length that is needed, or that there is no path or no such site.
function none({ matching, shortest }, state, change) {
  if (!matching) return html`<p role="status">${t("network.path.nobody")}</p>`;
  if (!shortest)
    return html`<p role="status">
      ${t(state.to ? "network.path.apart" : "network.path.allApart", { count: matching })}
    </p>`;
  return html`<p role="status">${t("network.path.tooLong", { steps: shortest })}</p>
    ${
      shortest <= MAX_PATH_LENGTH
        ? html`<button
            type="button"
            class="button small"
            @click=${() => change({ longest: shortest, path: 0 })}
          >
            ${t("network.path.longer")}
          </button>`
        : nothing
    }`;
}
