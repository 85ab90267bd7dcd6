// <atlas-route-steps>: the steps of a route as a diagram: boxes joined by a line, under the heading of each part of
// the way. The steps of the route that it follows are drawn inside, marked with where they come from.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { ask } from "../base/graphql.js";
import { t, locale } from "../base/i18n.js";
import { formatDate } from "../base/format.js";
import { recordName, unknown } from "../base/components.js";
import { withFollowed } from "./route-merge.js";
import { ROUTE_STEPS } from "./route-queries.js";
import { linkTo } from "../base/url-state.js";
import { sourceLink } from "./relation-section.js";

class RouteSteps extends AtlasElement {
  static properties = { record: { attribute: false }, lang: {}, followed: { state: true } };
  #asked = "";

  constructor() {
    super();
    /** @type {any} */
    this.record = undefined;
    /** @type {string} */
    this.lang = undefined;
    /** @type {{ route: any, kinds: any[] } | null} */
    this.followed = null;
  }

  willUpdate() {
    const { record, lang } = this;
    const relation = record.relations.nodes.find(
      ({ type, from }) => type === "FOLLOWS" && from.id === record.id,
    );
    const wanted = `${record.id} ${lang}`;
    if (wanted === this.#asked) return;
    this.#asked = wanted;
    this.followed = null;
    if (relation) this.#load(relation.to.id, wanted);
  }

  async #load(id, wanted) {
    const data = await ask(ROUTE_STEPS, { ids: [id], lang: this.lang.toUpperCase() }).catch(() => null);
    if (!data?.nodes[0] || wanted !== this.#asked) return;
    this.followed = { route: data.nodes[0], kinds: data.vocabulary?.concepts ?? [] };
  }

  render() {
    const { record, lang, followed } = this;
    const code = record.country?.code;
    return html`${
        code
          ? html`<p class="no-print">
              <a class="button small" href=${linkTo({ page: "routes", query: { a: code } }, lang)}
                >${t("routes.compareThis")}</a
              >
            </p>`
          : nothing
      }
      <ol class="route">
        ${withFollowed(record.routeSteps, followed?.route ?? null, followed?.kinds ?? []).map(
          (group) =>
            html`<li class="route-part">
              ${group.label ? html`<h3>${group.label}</h3>` : nothing}
              <ol>
                ${group.steps.map((step) => stepItem(step, lang))}
              </ol>
            </li>`,
        )}
      </ol>`;
  }
}

// stepItem(step, "nl"): a box in a list.
export function stepItem(step, lang) {
  return html`<li class="route-step ${step.from ? "route-followed" : ""}">
    ${
      step.from
        ? html`<p class="small route-from">
            ${t("route.from", { name: step.from.country?.label ?? step.from.name })}
          </p>`
        : nothing
    }
    <p class="route-title">${inLanguage(step.title, step.titleNl, lang)}</p>
    <dl class="route-facts">
      ${fact("decider", deciders(step))}
      ${fact("days", step.statutoryDays === null ? null : t("route.atMost", { count: step.statutoryDays }))}
      ${fact("daysNote", inLanguage(step.daysNote, step.daysNoteNl, lang))}
      ${fact("legalBasis", inEnglish(step.legalBasis, lang))}
      ${fact("appliesTo", inEnglish(step.appliesTo, lang))}
      ${fact("note", inLanguage(step.note, step.noteNl, lang))}
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
    </dl>
  </li>`;
}

// inLanguage(english, dutch, "nl"): the text in the reader's language; else the English one, which says so.
export function inLanguage(english, dutch, lang) {
  if (!english) return null;
  if (lang === "nl" && !dutch)
    return html`<span lang="en">${english}</span>
      <span class="soft small">(${t("route.onlyEnglish")})</span>`;
  return lang === "nl" ? dutch : english;
}

// Names of laws and short terms stand as the source has them.
function inEnglish(text, lang) {
  return text ? html`<span lang=${lang === "en" ? nothing : "en"}>${text}</span>` : null;
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

define("atlas-route-steps", RouteSteps);
