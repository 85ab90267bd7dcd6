// The connectors to public registers: when each last ran here, and what it found.
import { html, nothing } from "lit";
import { ask, declare } from "../base/graphql.js";
import { t, locale } from "../base/i18n.js";
import { formatDate, formatNumber } from "../base/format.js";

const CONNECTORS = declare(
  `query Connectors { about { connectors { name title
    lastRun { startedAt outcome }
    lastCompletedRun { startedAt added unchanged unmatched refused } } } }`,
);
const FOUND = ["added", "unchanged", "unmatched", "refused"];

export async function askConnectors() {
  return (await ask(CONNECTORS)).about.connectors;
}

// A table with one row for each connector.
export function connectorTable(connectors) {
  return html`<div class="scroll-x" tabindex="0" role="group" aria-label=${t("about.connectors")}>
    <table class="plain connectors">
      <thead>
        <tr>
          <th scope="col">${t("about.connectors.register")}</th>
          <th scope="col">${t("about.connectors.lastRun")}</th>
          ${FOUND.map((field) => html`<th scope="col" class="number">${t(`about.connectors.${field}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${connectors.map(row)}
      </tbody>
    </table>
  </div>`;
}

function row({ title, lastRun, lastCompletedRun }) {
  return html`<tr>
    <th scope="row">${title}</th>
    ${
      lastRun
        ? html`<td>
            ${formatDate(lastRun.startedAt, locale())}
            ${
              lastRun.outcome === "COMPLETED"
                ? nothing
                : html`<span class="soft">${t(`about.connectors.${lastRun.outcome}`)}</span>`
            }
          </td>`
        : html`<td colspan=${FOUND.length + 1} class="soft">${t("about.connectors.never")}</td>`
    }
    ${
      lastRun
        ? FOUND.map(
            (field) =>
              html`<td class="number">
                ${lastCompletedRun ? formatNumber(lastCompletedRun[field], locale()) : "–"}
              </td>`,
          )
        : nothing
    }
  </tr>`;
}
