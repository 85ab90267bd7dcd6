// <atlas-record>: one record of any kind, with its facts, place, relations and sources. The page and the
// directory's drawer use it; in the drawer it is compact. Event: record-loaded { record | null }.
import { html, nothing } from "lit";
import { AtlasElement, announceEvent, define } from "../base/element.js";
import { failure } from "../base/failure.js";
import { formatDate, formatNumber } from "../base/format.js";
import { t, locale } from "../base/i18n.js";
import { icon, kindMark } from "../base/icons.js";
import { completeness, recordName, sourceNote, status, unknown } from "../base/components.js";
import { copyLink } from "../base/share.js";
import { recordFeeds } from "../follow/feeds.js";
import { followMenu } from "../follow/follow-menu.js";
import { linkTo, recordLink } from "../base/url-state.js";
import { fieldNames } from "./fact-statements.js";
import { GROUPS, factsOf } from "./facts.js";
import { addFact, correctFact } from "./correct-link.js";
import { recordAnswers } from "./record-answers.js";
import { RecordLoader } from "./record-loader.js";
import { relationSection } from "./relation-section.js";
import { authorisationTable, identifierList, siteList, workPackages } from "./record-tables.js";
import { partTables } from "./part-tables.js";
import "./record-leads.js";
import { inLanguage } from "./route-steps.js";
import "./location.js";
import "./not-found.js";
import "./record-history.js";

// Kinds of record that lie somewhere. Products and trials need not.
const PLACED = new Set(["SITE", "INSTITUTION", "EXPERT", "INITIATIVE", "REGULATOR"]);

class RecordView extends AtlasElement {
  static properties = { recordId: {}, lang: {}, compact: { type: Boolean } };
  #loader = new RecordLoader(this);
  #announced = undefined;
  #hubModule = null;

  constructor() {
    super();
    /** @type {string} */
    this.recordId = undefined;
    /** @type {string} */
    this.lang = undefined;
    /** @type {boolean} */
    this.compact = undefined;
  }

  willUpdate(changed) {
    if (changed.has("recordId") || changed.has("lang")) this.#loader.load(this.recordId, this.lang);
  }

  updated() {
    const { state, record } = this.#loader;
    if (state === "loading" || state === "failed" || this.#announced === record) return;
    this.#announced = record;
    announceEvent(this, "record-loaded", { record });
  }

  render() {
    const { state, record } = this.#loader;
    if (state === "failed")
      return failure(this.#loader.failure, () =>
        this.#loader.load(this.recordId, this.lang, { again: true }),
      );
    if (state === "missing") return html`<atlas-not-found .recordId=${this.recordId}></atlas-not-found>`;
    if (!record) return this.#skeleton();
    const facts = factsOf(record);
    return html`<article class="record ${this.compact ? "compact" : ""}">
      <div class="record-columns">
        <div class="record-main">
          ${this.#head(record)} ${this.#facts(facts, record)} ${authorisationTable(record, this.compact)}
          ${partTables(record, this.compact)}
          ${
            record.kind === "INITIATIVE" && record.workPackages.length
              ? this.#section("workPackages", workPackages(record.workPackages))
              : nothing
          }
          ${
            record.kind === "ROUTE" && record.routeSteps.length
              ? this.#section(
                  "routeSteps",
                  html`<atlas-route-steps .record=${record} .lang=${this.lang}></atlas-route-steps>`,
                  record.routeSteps.length,
                )
              : nothing
          }
          ${
            record.kind === "INSTITUTION" && record.sites.totalCount
              ? this.#section("sites", siteList(record.sites))
              : nothing
          }
          ${
            !this.compact && (record.kind === "TRIAL" || record.kind === "SITE")
              ? html`<atlas-record-leads .record=${record} .lang=${this.lang}></atlas-record-leads>`
              : nothing
          }
          ${
            record.kind === "INITIATIVE" && !this.compact
              ? this.#hub(record)
              : this.#section(
                  "relations",
                  relationSection(record, this.#loader, this.compact),
                  record.relations.totalCount,
                )
          }
        </div>
        <div class="record-side">
          ${
            !PLACED.has(record.kind) && !record.location && !record.country
              ? nothing
              : this.#section(
                  "where",
                  html`<atlas-location .record=${record} .compact=${this.compact}></atlas-location>`,
                )
          }
          ${
            record.identifiers.length
              ? this.#section("identifiers", identifierList(record.identifiers))
              : nothing
          }
          ${this.#section(
            "sources",
            html`<ul class="sources">
              ${record.sources.map((source) => html`<li>${sourceNote(source)}</li>`)}
            </ul>`,
            record.sources.length,
          )}
          ${this.compact ? nothing : this.#section("certainty", this.#certainty(record))}
          ${
            this.compact
              ? nothing
              : html`<atlas-record-history .recordId=${record.id} .lang=${this.lang}></atlas-record-history>`
          }
        </div>
      </div>
    </article>`;
  }

  // The hub shows all relations by role, so it needs all of them.
  #hub(record) {
    this.#hubModule ??= import("./initiative-hub.js");
    if (record.relations.pageInfo.hasNextPage && this.#loader.state === "ready" && !this.#loader.failure)
      this.#loader.moreRelations();
    return html`<atlas-initiative-hub
        .record=${record}
        .lang=${this.lang}
        .relations=${record.relations.nodes}
      ></atlas-initiative-hub>
      ${this.#loader.failure ? html`<p role="alert" class="small">${t("relations.failed")}</p>` : nothing}`;
  }

  #head(record) {
    const place = [record.location?.city, record.country?.label].filter(Boolean).join(", ");
    const behind = [
      "operator",
      "holder",
      "sponsor",
      "affiliation",
      "coordinator",
      "publisher",
      "organiser",
      "supplier",
    ]
      .map((field) => record[field])
      .find(Boolean);
    return html`<header class="record-head">
      <p class="record-kind">
        ${kindMark(record.kind)}<span>${t(`kind.${record.kind}`)}${
          record.acronym ? ` · ${record.acronym}` : ""
        }</span>${record.kind === "SITE" ? status(record.status) : nothing}
      </p>
      ${this.#title(this.lang === "nl" && record.nameNl ? record.nameNl : record.name)}
      <p class="record-line">
        ${behind ? recordName(behind) : nothing}${place ? html`<span>${place}</span>` : nothing}
      </p>
      ${record.summary ? html`<p class="record-summary">${record.summary}</p>` : nothing}
      ${
        record.note
          ? html`<p class="record-note">
              <span class="soft">${t("record.note")}</span>
              ${record.kind === "ROUTE" ? inLanguage(record.note, record.noteNl, this.lang) : record.note}
            </p>`
          : nothing
      }
      ${recordAnswers(record, this.lang)}
      <div class="record-sure">
        <span data-tip=${t("record.completeness.tip")} tabindex="0"
          >${t("record.completeness")}
          ${completeness(record.record.completeness)}${
            record.record.missingFields.length
              ? html` · ${t("record.missing")}: ${fieldNames(record.record.missingFields)}`
              : nothing
          }</span
        >
        <a
          class="button small"
          href=${linkTo({ page: "network", query: { focus: record.id, sel: record.id } }, this.lang)}
          >${t("network.do.inNetwork")}</a
        >
        ${
          this.compact
            ? nothing
            : html`<button
                  type="button"
                  class="button small"
                  @click=${() => copyLink(recordLink(record, this.lang))}
                >
                  ${icon("link")}${t("share.permanent")}
                </button>
                ${followMenu(recordFeeds(record, this.lang))}`
        }
      </div>
    </header>`;
  }

  #title(name) {
    return this.compact
      ? html`<h2 class="record-name-title">${name}</h2>`
      : html`<h1 class="record-name-title">${name}</h1>`;
  }

  #section(key, content, count = null) {
    const text = html`${t(`section.${key}`)}${
      count === null ? nothing : html` <span class="section-count">${formatNumber(count, locale())}</span>`
    }`;
    return html`<section class="record-section section-${key}">
      ${this.compact ? html`<h3>${text}</h3>` : html`<h2>${text}</h2>`}${content}
    </section>`;
  }

  #facts(facts, record) {
    const about = this.compact ? null : { record, lang: this.lang };
    const stated = facts.filter(({ value, sources }) => value !== null || sources !== nothing);
    const silent = facts.filter((fact) => !stated.includes(fact));
    const notStated = silent.length
      ? html`<p class="silent">
          <span class="unknown">${t("unknown.value")}</span>
          ${silent.map(
            (fact, at) => html`${at ? " · " : ""}${about ? addFact({ ...about, ...fact }) : fact.label}`,
          )}
        </p>`
      : nothing;
    if (this.compact) return html`<section class="record-section">${factList(stated)} ${notStated}</section>`;
    const groups = GROUPS.map((group) => ({
      group,
      members: stated.filter((fact) => fact.group === group),
    })).filter(({ members }) => members.length);
    return html`${groups.map(({ group, members }) =>
      this.#section(`facts.${group}`, factList(members, about)),
    )}${notStated}`;
  }

  #certainty(record) {
    const { contradictions, missingFields, newestStatement, oldestStatement } = record.record;
    return html`<dl class="facts">
      <div>
        <dt>${t("fact.lastVerified")}</dt>
        <dd>${record.record.lastVerified ? formatDate(record.record.lastVerified, locale()) : unknown()}</dd>
      </div>
      <div>
        <dt>${t("record.completeness")}</dt>
        <dd>${completeness(record.record.completeness)}</dd>
      </div>
      ${named("record.missing", missingFields)} ${named("record.disputed", contradictions)}
      ${dated("record.oldest", oldestStatement)} ${dated("record.newest", newestStatement)}
      <div>
        <dt>${t("record.id")}</dt>
        <dd><code>${record.id}</code></dd>
      </div>
    </dl>`;
  }

  #skeleton() {
    return html`<div class="record record-loading ${this.compact ? "compact" : ""}" aria-busy="true">
      <span class="visually-hidden">${t("loading")}</span>
      ${[30, 70, 50, 90, 85, 60, 75, 40, 80].map(() => html`<span class="skeleton"></span>`)}
    </div>`;
  }
}

function named(key, fields) {
  return fields.length
    ? html`<div>
        <dt>${t(key)}</dt>
        <dd>${fieldNames(fields)}</dd>
      </div>`
    : nothing;
}

function dated(key, day) {
  return day
    ? html`<div>
        <dt>${t(key)}</dt>
        <dd>${formatDate(day, locale())}</dd>
      </div>`
    : nothing;
}

function factList(facts, about = null) {
  return html`<dl class="facts">
    ${facts.map(
      ({ key, label, value, sources }) =>
        html`<div>
          <dt>${label}${about ? correctFact({ ...about, key, label }) : nothing}</dt>
          <dd>${value ?? unknown()}${sources}</dd>
        </div>`,
    )}
  </dl>`;
}

define("atlas-record", RecordView);
