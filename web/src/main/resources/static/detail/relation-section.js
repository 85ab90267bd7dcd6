// The relations of a record, grouped by type. Each has its role, its start date and its sources.
import { html, nothing } from "lit";
import { t, has, locale } from "../base/i18n.js";
import { formatPeriod } from "../base/format.js";
import { outside, recordName } from "../base/components.js";
import { groupRelations } from "./relations.js";

// relationSection(record, loader, compact)
export function relationSection(record, loader, compact) {
  const { nodes, totalCount, pageInfo } = record.relations;
  if (!totalCount) return html`<p class="soft">${t("relations.none")}</p>`;
  return html`${groupRelations(nodes, record.id).map(
    ({ key, relations }) =>
      html`<div class="relation-group">
        ${compact ? html`<h4>${relationName(key)}</h4>` : html`<h3>${relationName(key)}</h3>`}
        <ul>
          ${relations.map(
            (relation) =>
              html`<li class="relation ${relation.ended ? "ended" : ""}">
                ${recordName(relation.other)}${about(relation)}
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
  ${loader.failure ? html`<p role="alert" class="small">${t("relations.failed")}</p>` : nothing}`;
}

function relationName(key) {
  return has(`relation.${key}`) ? t(`relation.${key}`) : key.split(".")[0].replaceAll("_", " ").toLowerCase();
}

function about({ role, validFrom, validTo, sources }) {
  const period = formatPeriod(validFrom, validTo, locale());
  return html`<span class="relation-about"
    >${role ? html`<span>${role}</span>` : nothing}${
      period ? html`<span class="nowrap">${period}</span>` : nothing
    }${sources.map((source, index) => sourceLink(source, sources.length > 1 ? ` ${index + 1}` : ""))}</span
  >`;
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
