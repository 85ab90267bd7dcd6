// <atlas-month-view>: the events that match the filters of the directory, month by month. Wide windows show a grid
// of weeks, narrow ones a list of days.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { EnvironmentController } from "../base/environment-controller.js";
import { failure } from "../base/failure.js";
import { formatter } from "../base/formatters.js";
import { t, locale } from "../base/i18n.js";
import { icon } from "../base/icons.js";
import { change, currentView } from "../base/router.js";
import { formatView, recordLink } from "../base/url-state.js";
import { todayMark } from "../base/version-note.js";
import { loadAll } from "../base/load-all.js";
import { inMonth, monthOf, moveMonth, neighbours, placed, timeOn, weeksOf } from "./months.js";
import { CALENDAR } from "./queries.js";

export const styles = [import.meta.resolve("./calendar.css")];

class MonthView extends AtlasElement {
  static properties = {
    view: { attribute: false },
    variables: { attribute: false },
    earlier: { type: Boolean },
    places: { state: true },
    failure: { state: true },
  };
  #environment = new EnvironmentController(this);
  #asked = "";
  total = 0;

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {any} */
    this.variables = undefined;
    this.earlier = false;
    /** @type {any[] | null} */
    this.places = null;
    /** @type {Error | null} */
    this.failure = null;
  }

  willUpdate(changed) {
    if (changed.has("view")) this.#load();
  }

  render() {
    if (this.failure) return failure(this.failure, () => this.#load(true));
    if (!this.places) return html`<p role="status" class="month-pane">${t("loading")}</p>`;
    const today = new Date().toISOString().slice(0, 10);
    const month = monthOf(this.view.month, today);
    const found = inMonth(this.places, month);
    const near = neighbours(this.places, month);
    return html`<section class="month-pane" aria-label=${t("calendar.title")} @keydown=${this.#keys}>
      <header class="month-head">
        ${moveButton("left", "calendar.previous", moveMonth(month, -1))}
        <h2 aria-live="polite">${monthName(month)}</h2>
        ${moveButton("right", "calendar.next", moveMonth(month, 1))}
        ${
          month === today.slice(0, 7)
            ? nothing
            : html`<button type="button" class="button small" @click=${() => change({ month: null })}>
                ${t("calendar.today")}
              </button>`
        }
      </header>
      ${todayMark(this.earlier)} ${found.days.size || found.month.length ? nothing : nothingIn(month, near)}
      ${this.#environment.narrow ? dayList(found) : grid(month, found, today)} ${undated(found, month)}
      ${this.#notes()}
    </section>`;
  }

  #notes() {
    const shown = this.places.length;
    const dateless = this.places.filter(({ known }) => known === "none").length;
    return html`${
      dateless ? html`<p class="small soft">${t("calendar.withoutDate", { count: dateless })}</p>` : nothing
    }
    ${
      this.total > shown
        ? html`<p role="alert">${t("calendar.capped", { shown, count: this.total })}</p>`
        : nothing
    }`;
  }

  #keys(event) {
    const steps = { PageUp: -1, PageDown: 1 }[event.key];
    if (!steps || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const today = new Date().toISOString().slice(0, 10);
    change({ month: moveMonth(monthOf(currentView().month, today), steps) });
  }

  async #load(again = false) {
    const { variables } = this;
    const key = JSON.stringify(variables);
    if (key === this.#asked && !again) return;
    this.#asked = key;
    this.failure = null;
    try {
      const { nodes, totalCount } = await loadAll(CALENDAR, "events", variables);
      if (key !== this.#asked) return;
      this.total = totalCount;
      this.places = placed(nodes);
    } catch (error) {
      if (key === this.#asked) this.failure = error;
    }
  }
}

function moveButton(direction, key, month) {
  return html`<button
    type="button"
    class="icon-button"
    aria-label="${t(key)}: ${monthName(month)}"
    data-tip=${t(key)}
    @click=${() => change({ month })}
  >
    ${icon(direction)}
  </button>`;
}

// A month without events leads to the nearest ones that have some.
function nothingIn(month, { before, after }) {
  const link = (key, to) =>
    to
      ? html`<a href=${formatView({ ...currentView(), month: to })}>${t(key, { month: monthName(to) })}</a>`
      : nothing;
  return html`<p class="month-empty" role="status">
    ${t(before || after ? "calendar.empty" : "calendar.none", { month: monthName(month) })}
    ${link("calendar.nextWith", after)} ${link("calendar.lastWith", before)}
  </p>`;
}

function grid(month, { days }, today) {
  return html`<table class="month-grid">
    <caption class="visually-hidden">
      ${monthName(month)}
    </caption>
    <thead>
      <tr>
        ${weeksOf(month)[0].map(
          (day) =>
            html`<th scope="col">
              <abbr title=${written(day, { weekday: "long" })}>${written(day, { weekday: "short" })}</abbr>
            </th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${weeksOf(month).map(
        (week) =>
          html`<tr>
            ${week.map((day) =>
              day.startsWith(month)
                ? html`<td
                    class=${day === today ? "today" : ""}
                    aria-current=${day === today ? "date" : nothing}
                  >
                    <time datetime=${day}>${Number(day.slice(8))}</time>${eventList(days.get(day) ?? [], day)}
                  </td>`
                : html`<td class="outside-month"></td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function dayList({ days }) {
  return html`<ol class="month-days">
    ${[...days]
      .sort()
      .map(
        ([day, events]) =>
          html`<li>
            <time datetime=${day}>${written(day, { weekday: "short", day: "numeric", month: "short" })}</time
            >${eventList(events, day)}
          </li>`,
      )}
  </ol>`;
}

function eventList(events, day = "") {
  return events.length
    ? html`<ul>
        ${events.map((event) => html`<li>${eventLink(event, day)}</li>`)}
      </ul>`
    : nothing;
}

function eventLink(event, day) {
  const place = event.online ? [t("fact.online")] : [event.location?.city, event.country?.label];
  const about = [timeOn(day, event), event.eventKind?.label, ...place].filter(Boolean).join(", ");
  const { eventStatus } = event;
  return html`<a
    class="month-event ${eventStatus?.code === "CANCELLED" ? "cancelled" : ""}"
    href=${recordLink(event, currentView().lang)}
    >${eventStatus ? html`<strong>${eventStatus.label}</strong>` : nothing}<span class="month-event-name"
      >${event.name}</span
    >${about ? html`<span class="soft small">${about}</span>` : nothing}</a
  >`;
}

// Events of which the sources give the month or the year only.
function undated({ month, year }, shown) {
  const group = (key, text, events) =>
    events.length
      ? html`<div class="month-undated">
          <h3>${t(key, { when: text })}</h3>
          ${eventList(events)}
        </div>`
      : nothing;
  return html`${group("calendar.dayUnknown", monthName(shown), month)}
  ${group("calendar.monthUnknown", shown.slice(0, 4), year)}`;
}

function monthName(month) {
  return written(`${month}-01`, { year: "numeric", month: "long" });
}

function written(day, options) {
  return formatter(Intl.DateTimeFormat, locale(), { ...options, timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

define("atlas-month-view", MonthView);
