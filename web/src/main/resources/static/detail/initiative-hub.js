// <atlas-initiative-hub>: an initiative as a hub: members and their sites, people, events, resources, trials,
// bottlenecks and other connections by role. Groups without a record are named in one line.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { recordName, status, term, unknown } from "../base/components.js";
import { EnvironmentController } from "../base/environment-controller.js";
import { formatNumber, formatPartialDate } from "../base/format.js";
import { ask } from "../base/graphql.js";
import { t, locale } from "../base/i18n.js";
import { currentView, go } from "../base/router.js";
import { linkTo } from "../base/url-state.js";
import { recordFeeds } from "../follow/feeds.js";
import { relationAbout, relationName, relationsNotShown } from "./relation-section.js";
import { HUB } from "./hub-query.js";
import { SECTIONS, hubSections, memberSites } from "./hub-sections.js";

class InitiativeHub extends AtlasElement {
  static properties = {
    record: { attribute: false },
    lang: {},
    relations: { attribute: false },
    about: { state: true },
    failed: { state: true },
    loaded: { state: true },
  };
  #environment = new EnvironmentController(this);
  #asked = "";

  constructor() {
    super();
    /** @type {any} */
    this.record = undefined;
    /** @type {string} */
    this.lang = undefined;
    /** @type {any[]} */
    this.relations = [];
    /** @type {any} */
    this.about = null;
    this.failed = false;
    this.loaded = false;
  }

  connectedCallback() {
    super.connectedCallback();
    import("../map/atlas-map.js").then(
      () => (this.loaded = true),
      () => {},
    );
  }

  willUpdate() {
    const key = `${this.lang} ${this.record.id}`;
    if (key !== this.#asked) this.#load(key);
  }

  render() {
    const { record, about } = this;
    const sections = hubSections(this.relations, record.id, about);
    const { sites, points, unplaced, total, trials } = memberSites(about);
    const bottlenecks = record.bottlenecks ?? [];
    const draw = {
      members: () => sections.members.map((group) => relationGroup(group)),
      sites: () => this.#sites(sites, points, unplaced, total),
      people: () => sections.people.map((group) => relationGroup(group)),
      events: () => this.#events(sections.events, about),
      resources: () => sections.resources.map((group) => relationGroup(group, resourceAbout(about))),
      publications: () => sections.publications.map((group) => relationGroup(group, resourceAbout(about))),
      trials: () => trials.map(sponsored),
      bottlenecks: () => this.#bottlenecks(bottlenecks),
      materials: () => sections.materials.map((group) => relationGroup(group)),
      others: () => sections.others.map((group) => relationGroup(group)),
    };
    const counts = {
      ...Object.fromEntries(SECTIONS.map((name) => [name, countOf(sections[name])])),
      sites: total,
      trials: trials.reduce((sum, one) => sum + one.total, 0),
      bottlenecks: bottlenecks.length,
    };
    const names = Object.keys(draw);
    const waiting = !about && !this.failed;
    const empty = names.filter((name) => !counts[name] && !(waiting && ["sites", "trials"].includes(name)));
    return html`${names
      .filter((name) => counts[name])
      .map(
        (name) =>
          html`<section class="record-section section-${name} hub-section">
            <h2>
              ${t(`hub.${name}`)}
              <span class="section-count">${formatNumber(counts[name], locale())}</span>
            </h2>
            ${draw[name]()}
          </section>`,
      )}
    ${this.failed ? html`<p role="alert" class="small">${t("hub.failed")}</p>` : nothing}
    ${waiting ? html`<p role="status" class="small soft">${t("loading")}</p>` : nothing}
    ${
      empty.length
        ? html`<p class="hub-empty small">
            ${unknown(t("hub.empty"))} ${empty.map((name) => t(`hub.${name}`)).join(" · ")}
          </p>`
        : nothing
    }
    ${relationsNotShown(record.record.relationsNotShown, record.id)}`;
  }

  #sites(sites, points, unplaced, total) {
    return html`${
        points.length
          ? html`<div class="mini-map hub-map">
              ${
                this.loaded
                  ? html`<atlas-map
                      .points=${points}
                      .selected=${null}
                      .hovered=${null}
                      .near=${null}
                      .extent=${null}
                      .picking=${false}
                      .lang=${this.lang}
                      .theme=${this.#environment.theme}
                      .label=${t("hub.map", { name: this.record.name })}
                      @select=${this.#open}
                    ></atlas-map>`
                  : nothing
              }
            </div>`
          : nothing
      }
      <ul class="site-list">
        ${sites.map(
          (site) =>
            html`<li>
              ${recordName(site)} <span class="soft small">${site.operator}</span> ${status(site.status)}
            </li>`,
        )}
      </ul>
      ${unplaced ? html`<p class="small soft">${t("map.unplaced", { count: unplaced })}</p>` : nothing}
      ${
        total > sites.length
          ? html`<p class="small soft">${t("relations.shown", { shown: sites.length, count: total })}</p>`
          : nothing
      }`;
  }

  #open(event) {
    event.stopPropagation();
    if (event.detail?.id) go({ ...currentView(), page: "record", kind: "site", id: event.detail.id });
  }

  // Latest first, with a way to follow them in a calendar.
  #events(groups, about) {
    const known = new Map((about?.events.nodes ?? []).map(({ from }) => [from.id, from]));
    const sorted = groups.map((group) => ({
      ...group,
      relations: group.relations.toSorted((a, b) =>
        (known.get(b.other.id)?.startsOn ?? "").localeCompare(known.get(a.other.id)?.startsOn ?? ""),
      ),
    }));
    return html`${sorted.map((group) => relationGroup(group, (id) => eventAbout(known.get(id))))}
      <p class="small">
        <a href=${recordFeeds(this.record, this.lang).ics} type="text/calendar">${t("hub.calendar")}</a>
      </p>`;
  }

  #bottlenecks(bottlenecks) {
    return html`<ul class="hub-bottlenecks">
      ${bottlenecks.map(
        (one) =>
          html`<li>
            ${term(one)}
            <a class="small" href=${linkTo({ page: "gaps", query: { view: "bottlenecks" } }, this.lang)}
              >${t("hub.bottleneck")}<span class="visually-hidden">: ${one.label}</span></a
            >
          </li>`,
      )}
    </ul>`;
  }

  async #load(key) {
    this.#asked = key;
    this.about = null;
    this.failed = false;
    try {
      const { entity } = await ask(HUB, { id: this.record.id, lang: this.lang.toUpperCase() });
      if (key === this.#asked) this.about = entity;
    } catch {
      if (key === this.#asked) this.failed = true;
    }
  }
}

function countOf(groups) {
  return new Set(groups.flatMap(({ relations }) => relations.map(({ other }) => other.id))).size;
}

function relationGroup({ key, role, relations }, more = () => nothing) {
  return html`<div class="relation-group">
    <h3>
      ${role ? upperFirst(role) : relationName(key)} <span class="section-count">${relations.length}</span>
    </h3>
    <ul>
      ${relations.map(
        (relation) =>
          html`<li class="relation ${relation.ended ? "ended" : ""}">
            ${recordName(relation.other)}${more(relation.other.id)}${relationAbout(
              relation.role === role ? { ...relation, role: null } : relation,
            )}
          </li>`,
      )}
    </ul>
  </div>`;
}

function upperFirst(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function eventAbout(event) {
  if (!event) return nothing;
  const { startsOn, endsOn } = event;
  const day = (value) => formatPartialDate(value, locale());
  const when = startsOn
    ? endsOn && endsOn !== startsOn
      ? `${day(startsOn)} – ${day(endsOn)}`
      : day(startsOn)
    : null;
  const where = event.online ? t("fact.online") : event.location?.city;
  return html`<span class="hub-about"
    >${when ? html`<span class="nowrap">${when}</span>` : unknown()}${
      where ? html` · ${where}` : nothing
    }${event.eventKind ? html` · ${event.eventKind.label}` : nothing}</span
  >`;
}

function resourceAbout(about) {
  const known = new Map((about?.resources.nodes ?? []).map(({ from }) => [from.id, from]));
  return (id) => {
    const resource = known.get(id);
    if (!resource) return nothing;
    const parts = [resource.resourceKind?.label, resource.publishedOn].filter(Boolean);
    return parts.length
      ? html`<span class="hub-about"
          >${resource.resourceKind?.label ?? nothing}${
            resource.publishedOn
              ? html`${resource.resourceKind ? " · " : ""}${formatPartialDate(resource.publishedOn, locale())}`
              : nothing
          }</span
        >`
      : nothing;
  };
}

// The trials that a member sponsors. Nothing says that they are the initiative's own.
function sponsored({ sponsor, total, trials }) {
  return html`<div class="relation-group">
    <h3>${t("hub.sponsoredBy")} ${recordName(sponsor)} <span class="section-count">${total}</span></h3>
    <ul>
      ${trials.map((trial) => html`<li class="relation">${recordName(trial)} ${status(trial.status)}</li>`)}
    </ul>
    ${
      total > trials.length
        ? html`<p class="small soft">${t("relations.shown", { shown: trials.length, count: total })}</p>`
        : nothing
    }
  </div>`;
}

define("atlas-initiative-hub", InitiativeHub);
