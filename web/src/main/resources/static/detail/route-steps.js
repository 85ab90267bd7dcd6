// The steps of a route as a diagram: one column of boxes, joined by a line, under the heading of each part of the way.
import { html, nothing } from "lit";
import { t, locale } from "../base/i18n.js";
import { formatDate } from "../base/format.js";
import { recordName, unknown } from "../base/components.js";
import { sourceLink } from "./relation-section.js";

// stepGroups(steps): [{ key, label, steps }], in the order of the steps; neighbours of one kind are one group.
export function stepGroups(steps) {
  const groups = [];
  for (const step of steps) {
    const key = step.stepKind?.code ?? "";
    if (groups.at(-1)?.key !== key) groups.push({ key, label: step.stepKind?.label ?? "", steps: [] });
    groups.at(-1).steps.push(step);
  }
  return groups;
}

export function routeSteps(record, lang) {
  return html`<ol class="route">
    ${stepGroups(record.routeSteps).map(
      (group) =>
        html`<li class="route-part">
          ${group.label ? html`<h3>${group.label}</h3>` : nothing}
          <ol>
            ${group.steps.map((step) => html`<li class="route-step">${stepBox(step, lang)}</li>`)}
          </ol>
        </li>`,
    )}
  </ol>`;
}

function stepBox(step, lang) {
  const translated = lang === "nl" && step.titleNl;
  return html`<p class="route-title" lang=${translated || lang === "en" ? nothing : "en"}>
      ${translated ? step.titleNl : step.title}
    </p>
    <dl class="route-facts">
      ${fact("decider", deciders(step))}
      ${fact("days", step.statutoryDays === null ? null : t("route.atMost", { count: step.statutoryDays }))}
      ${fact("daysNote", step.daysNote)} ${fact("legalBasis", step.legalBasis)}
      ${fact("appliesTo", step.appliesTo)} ${fact("note", step.note)}
      <dt>${t("part.source")}</dt>
      <dd>
        ${step.sources.map((source, index) =>
          sourceLink(source, step.sources.length > 1 ? ` ${index + 1}` : ""),
        )}
        ${
          step.statedOn
            ? html`<span class="soft nowrap"
                >${t("statement.asOf", { date: formatDate(step.statedOn, locale()) })}</span
              >`
            : nothing
        }
      </dd>
    </dl>`;
}

function deciders({ decider, otherParty }) {
  if (!decider && !otherParty) return unknown();
  return html`${decider ? recordName(decider) : nothing}${decider && otherParty ? "; " : ""}${otherParty ?? ""}`;
}

function fact(key, value) {
  return value
    ? html`<dt>${t(`route.${key}`)}</dt>
        <dd>${value}</dd>`
    : nothing;
}
