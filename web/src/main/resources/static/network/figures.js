// For analysts, folded away: the figures of the network (size, cohesion and E-I indices), with the method and date of
// each.
import { html, nothing } from "lit";
import { linked } from "../base/components.js";
import { formatDate, formatNumber } from "../base/format.js";
import { has, locale, t } from "../base/i18n.js";
import { blocks } from "./blocks.js";

// figures({ summary, terms })
export function figures({ summary, terms }) {
  const { data, state } = summary;
  if (!data)
    return html`<p class="soft">${t(state === "measuring" ? "network.measuring" : "network.choose")}</p>`;
  const rows = [
    ["nodes", data.nodeCount],
    ["relations", data.relationCount],
    ["pairs", data.pairCount],
    ["density", data.density],
    ["components", data.cohesion.components],
    ["isolates", data.cohesion.isolates],
    ["largestComponent", data.cohesion.largestComponent],
    ["communities", data.communityCount],
    ["modularity", data.modularity],
  ];
  return html`<p class="soft">${t("network.choose")}</p>
    <details class="net-analysts">
      <summary>${t("network.analysts")}</summary>
      <h2 class="net-title">${t("network.figures")}</h2>
      <dl class="facts net-measures">
        ${rows.map(
          ([key, value]) =>
            html`<div>
              ${explained("dt", key)}
              <dd>${significant(value)}</dd>
            </div>`,
        )}
      </dl>
      ${mixing(data)}${blocks(data, terms)}
      <p class="small soft">
        ${t("network.computed", {
          date: formatDate(data.computedAt, locale()),
        })}${data.current ? "" : ` ${t("network.older")}`}
      </p>
      <details>
        <summary>${t("network.methods")}</summary>
        <ul class="net-list small">
          ${data.methods.map(
            ({ measure, method, exact, error }) =>
              html`<li>
                <strong
                  >${has(`network.method.${measure}`) ? t(`network.method.${measure}`) : measure}</strong
                >
                ${linked(method)}
                <span class="soft"
                  >${
                    exact
                      ? t("network.exact")
                      : error === null
                        ? nothing
                        : t("network.error", {
                            error: formatNumber(error, locale(), { maximumSignificantDigits: 2 }),
                          })
                  }</span
                >
              </li>`,
          )}
        </ul>
      </details>
    </details>`;
}

export function significant(value) {
  return value === null
    ? "–"
    : formatNumber(value, locale(), Number.isInteger(value) ? {} : { maximumSignificantDigits: 3 });
}

function explained(tag, key) {
  const name = t(`network.cohesion.${key}`);
  if (!has(`network.cohesion.${key}.tip`))
    return tag === "dt" ? html`<dt>${name}</dt>` : html`<th scope="row">${name}</th>`;
  const tip = t(`network.cohesion.${key}.tip`);
  return tag === "dt"
    ? html`<dt data-tip=${tip} tabindex="0" class="explained">${name}</dt>`
    : html`<th scope="row"><span data-tip=${tip} tabindex="0" class="explained">${name}</span></th>`;
}

function mixing(data) {
  return html`<table class="net-figures">
    <caption>
      ${t("network.mixing")}
    </caption>
    <thead>
      <tr>
        <td></td>
        ${["index", "external", "internal", "unknown"].map(
          (key) => html`<th scope="col">${t(`network.mixing.${key}`)}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${["acrossBorders", "acrossSectors"].map(
        (key) =>
          html`<tr>
            ${explained("th", key)}${["index", "external", "internal", "unknown"].map(
              (part) => html`<td>${significant(data[key][part])}</td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
