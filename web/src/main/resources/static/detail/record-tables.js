// The tables of a record: authorisations, work packages, sites, identifiers.
import { html, nothing } from "lit";
import { t, has, locale } from "../base/i18n.js";
import { formatDate } from "../base/format.js";
import { outside, recordName, status, term, unknown } from "../base/components.js";
import { linkTo } from "../base/url-state.js";
import { currentView } from "../base/router.js";
import { sourceLink } from "./relation-section.js";

// authorisationTable(holder): one row for each authorisation or accreditation in the sources.
export function authorisationTable(holder, compact) {
  const records = holder.authorisationRecords ?? [];
  if (!records.length) return nothing;
  const title = t("section.authorisationRecords");
  if (compact)
    return html`<section class="record-section">
      <h3>${title}</h3>
      <ul class="authorisations">
        ${records.map(authorisationLine)}
      </ul>
    </section>`;
  // If no row has a value for a column, a line below the table says so once.
  const stated = COLUMNS.filter(([, draw]) => records.some(draw));
  const missing = COLUMNS.filter((column) => !stated.includes(column)).map(([key]) =>
    t(`authorisation.${key}`),
  );
  return html`<section class="record-section">
    <h2>${title}</h2>
    <div class="scroll-x" tabindex="0" role="group" aria-label=${title}>
      <table class="plain">
        <thead>
          <tr>
            ${["type", ...stated.map(([key]) => key), "source"].map(
              (key) => html`<th scope="col">${t(`authorisation.${key}`)}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${records.map(
            (one) =>
              html`<tr>
                <th scope="row">${term(one.type)}</th>
                ${stated.map(([, draw]) => html`<td>${draw(one) || unknown()}</td>`)}
                <td>
                  <ul>
                    ${one.sources.map(
                      (source, index) =>
                        html`<li class="nowrap">
                          ${sourceLink(source, one.sources.length > 1 ? ` ${index + 1}` : "")}
                        </li>`,
                    )}
                  </ul>
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${missing.length ? html`<p class="small">${unknown()} ${missing.join(", ")}</p>` : nothing}
  </section>`;
}

/** @type {[string, (one: any) => unknown][]} */
const COLUMNS = [
  ["number", (one) => one.number],
  ["issuer", (one) => one.issuer && recordName(one.issuer)],
  ["issuedOn", (one) => day(one.issuedOn)],
  ["expiresOn", (one) => day(one.expiresOn)],
  ["state", (one) => one.state && stateName(one.state)],
];

// The drawer shows only stated values; the page shows the whole table.
function authorisationLine(one) {
  const about = [
    one.number,
    one.state && stateName(one.state),
    one.expiresOn && html`${t("authorisation.expiresOn")} ${day(one.expiresOn)}`,
  ].filter(Boolean);
  return html`<li>
    ${term(one.type)}${
      one.issuer ? html` · ${recordName(one.issuer)}` : nothing
    }${about.map((part) => html` · ${part}`)}
  </li>`;
}

function day(value) {
  return value ? html`<span class="nowrap">${formatDate(value, locale())}</span>` : null;
}

function stateName(state) {
  return has(`authorisation.state.${state}`) ? t(`authorisation.state.${state}`) : state;
}

export function workPackages(packages) {
  return html`<ul class="packages">
    ${packages.map(
      ({ code, title, leads, leadInstitution }) =>
        html`<li>
          <p><strong>${code}</strong> ${title}</p>
          <p class="small">
            ${t("package.leads")}
            ${
              leads.length
                ? leads.map((expert, index) => html`${index ? ", " : ""}${recordName(expert)}`)
                : unknown()
            }${leadInstitution ? html` · ${recordName(leadInstitution)}` : nothing}
          </p>
        </li>`,
    )}
  </ul>`;
}

export function siteList({ nodes, totalCount }) {
  return html`<ul class="site-list">
      ${nodes.map(
        (site) =>
          html`<li>
            ${recordName(site)}
            <span class="soft small">${site.location?.city ?? ""}</span> ${status(site.status)}
          </li>`,
      )}
    </ul>
    ${
      totalCount > nodes.length
        ? html`<p class="small soft">
            ${t("relations.shown", { shown: nodes.length, count: totalCount })}
            <a href=${linkTo({ page: "directory" }, currentView().lang)}>${t("kinds.sites")}</a>
          </p>`
        : nothing
    }`;
}

export function identifierList(identifiers) {
  return html`<dl class="facts">
    ${identifiers.map(
      ({ scheme, value, url }) =>
        html`<div>
          <dt>${has(`identifier.${scheme}`) ? t(`identifier.${scheme}`) : scheme}</dt>
          <dd>${url ? outside(url, value) : html`<code>${value}</code>`}</dd>
        </div>`,
    )}
  </dl>`;
}
