// The relations of a record, grouped by type. Each has its role, its start date and its sources.
import { html, nothing } from "lit";
import { t, has, locale } from "../base/i18n.js";
import { formatDate, formatPeriod } from "../base/format.js";
import { outside, recordName } from "../base/components.js";
import { entered } from "./fact-statements.js";
import { groupRelations } from "./relations.js";

// relationSection(record, loader, compact)
export function relationSection(record, loader, compact) {
  const { nodes, totalCount, pageInfo } = record.relations;
  const denied = record.record.relationsNotShown;
  if (!totalCount)
    return html`<p class="soft">${t("relations.none")}</p>
      ${relationsNotShown(denied, record.id)}`;
  return html`${groupRelations(nodes, record.id).map(
    ({ key, relations }) =>
      html`<div class="relation-group">
        ${compact ? html`<h4>${relationName(key)}</h4>` : html`<h3>${relationName(key)}</h3>`}
        <ul>
          ${relations.map(
            (relation) =>
              html`<li class="relation ${relation.ended ? "ended" : ""}">
                ${recordName(relation.other)}${relationAbout(relation)}
              </li>`,
          )}
        </ul>
      </div>`,
  )}
  ${
    pageInfo.hasNextPage
      ? html`<p class="more">
          <button
            type="button"
            class="button small"
            ?disabled=${loader.state === "more"}
            @click=${() => loader.moreRelations()}
          >
            ${t("relations.more")}
          </button>
          <span class="soft small">${t("relations.shown", { shown: nodes.length, count: totalCount })}</span>
        </p>`
      : nothing
  }
  ${loader.failure ? html`<p role="alert" class="small">${t("relations.failed")}</p>` : nothing}
  ${relationsNotShown(denied, record.id)}`;
}

// Denials, and relations that a stronger denial outweighs. They are folded, because they are no relations.
export function relationsNotShown(relations, id) {
  if (!relations.length) return nothing;
  return html`<details class="relations-denied">
    <summary>${t("relations.notShown", { count: relations.length })}</summary>
    <ul>
      ${groupRelations(relations, id).map(({ key, relations: group }) =>
        group.map(
          (relation) =>
            html`<li class="relation">
              <span class="soft"
                >${t(relation.asserted ? "relations.outweighed" : "relations.denied")}
                ${relationName(key)}</span
              >
              ${recordName(relation.other)}${relationAbout(relation)}
            </li>`,
        ),
      )}
    </ul>
  </details>`;
}

// relationName("OPERATES.in") -> "Operated by"
export function relationName(key) {
  return has(`relation.${key}`) ? t(`relation.${key}`) : key.split(".")[0].replaceAll("_", " ").toLowerCase();
}

// relationAbout(relation): its role, period, sources and remarks.
export function relationAbout({ role, validFrom, validTo, sources, method, note, ...days }) {
  const period = formatPeriod(validFrom, validTo, locale());
  const remarks = [dayOf(days, sources), entered(method), note].filter(Boolean);
  return html`<span class="relation-about"
    >${role ? html`<span>${role}</span>` : nothing}${
      period ? html`<span class="nowrap">${period}</span>` : nothing
    }${sources.map((source, index) => sourceLink(source, sources.length > 1 ? ` ${index + 1}` : ""))}${remarks.map(
      (remark) => html`<span class="soft">${remark}</span>`,
    )}</span
  >`;
}

// The day that the sources speak of, or else the day when they were read.
function dayOf({ statedOn, retrievedOn }, sources) {
  if (statedOn) return t("statement.asOf", { date: formatDate(statedOn, locale()) });
  const read = retrievedOn ?? sources.map((source) => source.retrievedOn).find(Boolean);
  return read ? t("source.read", { date: formatDate(read, locale()) }) : null;
}

// A source on the web is a short link with its title as a tooltip. Other sources show the title.
export function sourceLink(source, number) {
  if (!source.url) return html`<span class="relation-source">${source.title}</span>`;
  return html`<span class="relation-source" data-tip=${source.title}
    >${outside(
      source.url,
      html`${t("relations.source")}${number}<span class="visually-hidden">: ${source.title}</span>`,
    )}</span
  >`;
}
