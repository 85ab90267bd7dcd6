// The ties of a record, grouped by type; each with its role, since when, and where that was read.
import { html, nothing } from "lit";
import { t, has, locale } from "../base/i18n.js";
import { formatPeriod } from "../base/format.js";
import { outside, recordName } from "../base/components.js";
import { groupTies } from "./relations.js";

// tieSection(record, loader, compact)
export function tieSection(record, loader, compact) {
  const { nodes, totalCount, pageInfo } = record.relations;
  if (!totalCount) return html`<p class="soft">${t("ties.none")}</p>`;
  return html`${groupTies(nodes, record.id).map(
    ({ key, ties }) =>
      html`<div class="tie-group">
        ${compact ? html`<h4>${relationName(key)}</h4>` : html`<h3>${relationName(key)}</h3>`}
        <ul>
          ${ties.map(
            (tie) =>
              html`<li class="tie ${tie.ended ? "ended" : ""}">${recordName(tie.other)}${about(tie)}</li>`,
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
            @click=${() => loader.moreTies()}
          >
            ${t("ties.more")}
          </button>
          <span class="soft small">${t("ties.shown", { shown: nodes.length, count: totalCount })}</span>
        </p>`
      : nothing
  }
  ${loader.failure ? html`<p role="alert" class="small">${t("ties.failed")}</p>` : nothing}`;
}

function relationName(key) {
  return has(`relation.${key}`) ? t(`relation.${key}`) : key.split(".")[0].replaceAll("_", " ").toLowerCase();
}

function about({ role, validFrom, validTo, sources }) {
  const period = formatPeriod(validFrom, validTo, locale());
  return html`<span class="tie-about"
    >${role ? html`<span>${role}</span>` : nothing}${
      period ? html`<span class="nowrap">${period}</span>` : nothing
    }${sources.map((source, index) => sourceLink(source, sources.length > 1 ? ` ${index + 1}` : ""))}</span
  >`;
}

// A source on the web is a short link that names itself on hover and focus; any other is named outright.
export function sourceLink(source, number) {
  if (!source.url) return html`<span class="tie-source">${source.title}</span>`;
  return html`<span class="tie-source" data-tip=${source.title}
    >${outside(
      source.url,
      html`${t("ties.source")}${number}<span class="visually-hidden">: ${source.title}</span>`,
    )}</span
  >`;
}
