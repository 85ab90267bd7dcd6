// The parts of a record that have dates and sources of their own: market states, designations, inspections.
// One table for each type; a type is a list of columns.
import { html, nothing } from "lit";
import { currentLanguage, t, locale } from "../base/i18n.js";
import { formatDate, formatNumber, formatPartialDate } from "../base/format.js";
import { recordName, term, unknown } from "../base/components.js";
import { currentView } from "../base/router.js";
import { linkTo } from "../base/url-state.js";
import { sourceLink } from "./relation-section.js";

const day = (value) =>
  value ? html`<span class="nowrap">${formatPartialDate(value, locale())}</span>` : null;
const holder = (one) => (one.holder ? recordName(one.holder) : one.holderName);

/** @typedef {{ head: (one: any) => unknown, columns: [string, (one: any) => unknown][], page?: string }} PartTable */
/** @type {Record<string, PartTable>} */
export const PARTS = {
  marketStatuses: {
    page: "products",
    head: (one) => html`${one.jurisdiction?.label}: ${one.state ? term(one.state) : unknown()}`,
    columns: [
      ["validFrom", (one) => day(one.validFrom)],
      ["validTo", (one) => day(one.validTo)],
      ["holder", holder],
      ["grantedBy", (one) => one.grantedBy && recordName(one.grantedBy)],
      ["procedureNumber", (one) => one.procedureNumber],
      ["atcCode", (one) => one.atcCode],
      ["reason", (one) => one.reason],
    ],
  },
  designations: {
    head: (one) => (one.designationKind ? term(one.designationKind) : unknown()),
    columns: [
      ["condition", (one) => one.condition],
      ["state", (one) => one.state && term(one.state)],
      ["decidedOn", (one) => day(one.decidedOn)],
      ["number", (one) => one.number],
      ["sponsor", (one) => (one.sponsor ? recordName(one.sponsor) : one.sponsorName)],
    ],
  },
  inspections: {
    page: "inspections",
    head: (one) => day(one.inspectedOn) ?? unknown(),
    columns: [
      ["authority", (one) => one.authority && recordName(one.authority)],
      ["scope", (one) => one.scope && term(one.scope)],
      ["subject", (one) => one.subject],
      ["outcome", (one) => one.outcome && term(one.outcome)],
    ],
  },
  externalCounts: {
    head: (one) => (currentLanguage() === "nl" && one.labelNl) || one.labelEn,
    columns: [
      ["count", (one) => formatNumber(one.count, locale())],
      ["countedOn", (one) => day(one.countedOn)],
      ["country", (one) => one.country && term(one.country)],
      ["capability", (one) => one.capability && term(one.capability)],
      ["productType", (one) => one.productType && term(one.productType)],
    ],
  },
};

// partTables(record, compact): a section for each type of part that the record has.
export function partTables(record, compact) {
  return Object.entries(PARTS)
    .filter(([type]) => record[type]?.length)
    .map(([type, part]) => partTable(type, part, record[type], compact));
}

function partTable(type, { page = "", head, columns }, parts, compact) {
  const title = t(`section.${type}`);
  if (compact)
    return html`<section class="record-section">
      <h3>${title}</h3>
      <ul class="authorisations">
        ${parts.map((one) => html`<li>${head(one)}${line(columns, one)}</li>`)}
      </ul>
    </section>`;
  // If no row has a value for a column, a line below the table says so once.
  const stated = columns.filter(([, draw]) => parts.some(draw));
  const missing = columns.filter((column) => !stated.includes(column)).map(([key]) => t(`part.${key}`));
  const notes = parts.filter((one) => one.note);
  return html`<section class="record-section section-${type}">
    <h2>${title}</h2>
    <div class="scroll-x" tabindex="0" role="group" aria-label=${title}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">${t(`part.${type}`)}</th>
            ${stated.map(([key]) => html`<th scope="col">${t(`part.${key}`)}</th>`)}
            <th scope="col">${t("part.source")}</th>
          </tr>
        </thead>
        <tbody>
          ${parts.map(
            (one) =>
              html`<tr>
                <th scope="row">${head(one)}</th>
                ${stated.map(([, draw]) => html`<td>${draw(one) || unknown()}</td>`)}
                <td>${sources(one)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${notes.map((one) => html`<p class="small">${head(one)}. ${one.note}</p>`)}
    ${missing.length ? html`<p class="small">${unknown()} ${missing.join(", ")}</p>` : nothing}
    ${
      page
        ? html`<p class="small">
            <a href=${linkTo({ page }, currentView().lang)}>${t(`part.all.${type}`)}</a>
          </p>`
        : nothing
    }
  </section>`;
}

function sources(one) {
  return html`<ul>
      ${one.sources.map(
        (source, index) =>
          html`<li class="nowrap">${sourceLink(source, one.sources.length > 1 ? ` ${index + 1}` : "")}</li>`,
      )}
    </ul>
    ${
      one.statedOn
        ? html`<span class="small soft nowrap"
            >${t("statement.asOf", { date: formatDate(one.statedOn, locale()) })}</span
          >`
        : nothing
    }`;
}

// The drawer shows the first columns that are stated.
function line(columns, one) {
  return columns
    .map(([, draw]) => draw(one))
    .filter(Boolean)
    .slice(0, 3)
    .map((value) => html` · ${value}`);
}
