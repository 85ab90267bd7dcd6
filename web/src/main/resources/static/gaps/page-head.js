// The top of the page: the place, four summary figures, the choice of view, and the filters.
import { html, nothing } from "lit";
import { t } from "../base/i18n.js";
import { icon } from "../base/icons.js";
import { closeOnEscape, closeWhenLeft } from "../base/menu.js";
import { copyLink } from "../base/share.js";
import { linkTo } from "../base/url-state.js";
import { failure } from "../base/failure.js";
import { chosenTerms } from "./concept-fields.js";
import { placeField } from "./place-field.js";
import { askSummary } from "./requests.js";
import { SCENARIOS, VIEWS } from "./state.js";
import { figureValue } from "./figure-text.js";
import { hasNoRecord } from "./gap-rows.js";

export function gapsHead({ state, countries, groups, change, nameOf, lang, address }) {
  const profile =
    state.place &&
    linkTo(
      {
        page: "profile",
        id: state.place,
        query: state.asOf ? { asof: state.asOf } : {},
      },
      lang,
    );
  return html`<header class="gaps-head">
    <h1>${state.place ? t("gaps.heading.country", { name: nameOf(state.place) }) : t("gaps.heading")}</h1>
    <div class="gaps-tools no-print">
      ${placeField({ state, countries, groups, change })}
      ${profile ? html`<a class="button" href=${profile}>${icon("out")}${t("gaps.profile")}</a>` : nothing}
      <button type="button" class="button" data-tip=${t("share.tip")} @click=${() => copyLink(address)}>
        ${icon("link")}${t("share")}
      </button>
    </div>
  </header>`;
}

function figureHere(state, data) {
  return data && (state.place ? (data.figures[0] ?? data.overall) : data.overall);
}

// Four summary figures, each with a link to the view behind it.
export function answerCards(all) {
  const { state, answers, retry } = all;
  const { matrix, single, bottlenecks } = askSummary(answers, state);
  const failed = [matrix, single, bottlenecks].find((one) => one.state === "failed");
  if (failed && !matrix.data) return failure(failed.failure, retry);
  return html`<ul class="gaps-answers">
    ${matrixCards(all, matrix)}
    ${single.data ? onSingleSite(all, single.data) : single.state === "failed" ? nothing : blank()}
    ${bottlenecks.data ? unaddressedBottlenecks(all, bottlenecks.data) : blank()}
  </ul>`;
}

function matrixCards(all, { state, data }) {
  if (data) return [lacking(all, data), unknownShare(all, data)];
  return state === "undated" ? nothing : [blank(), blank()];
}

function card({ figure, text, href, note = "" }) {
  return html`<li>
    <a class="gaps-answer" href=${href}
      ><strong>${figure}</strong
      ><span>${text}</span>${note ? html`<span class="small soft">${note}</span>` : nothing}</a
    >
  </li>`;
}

function blank() {
  return html`<li class="gaps-answer" aria-hidden="true">
    <span class="skeleton"></span><span class="skeleton"></span>
  </li>`;
}

function lacking({ state, link }, { columns, rows }) {
  const href = link({
    view: "matrix",
    level: "country",
    columns: "capability",
    open: null,
  });
  const own = rows.find(({ region }) => region.code === state.place);
  if (own && hasNoRecord(own)) return card({ figure: "–", text: t("gaps.state.NO_RECORD"), href });
  if (own) {
    const none = columns.filter((_, index) => noneOnRecord(own.cells[index])).map(({ label }) => label);
    return card({
      figure: t("gaps.of", { count: own.gapCount, total: columns.length }),
      text: t("gaps.answer.lackingHere"),
      note: none.slice(0, 4).join(" · "),
      href,
    });
  }
  const recorded = rows.filter((row) => !hasNoRecord(row));
  const covered = columns.map((column, index) => ({
    column,
    count: recorded.filter(({ cells }) => cells[index].state === "COVERED").length,
  }));
  const least = covered.reduce((a, b) => (b.count < a.count ? b : a), covered[0]);
  if (!least) return blank();
  return card({
    figure: t("gaps.of", { count: least.count, total: recorded.length }),
    text: t("gaps.answer.lacking", { name: least.column.label }),
    note: leftOut(rows.length - recorded.length),
    href,
  });
}

// The same rule as for the gap count: a capability that is only planned does not exist today, unless a site may
// already have it.
function noneOnRecord({ state, unknown }) {
  return state === "ABSENT" || state === "NONE_ON_RECORD" || (state === "PLANNED" && unknown === 0);
}

function unknownShare({ state, link }, { rows }) {
  const mine = state.place ? rows.filter(({ region }) => region.code === state.place) : rows;
  const recorded = mine.filter((row) => !hasNoRecord(row));
  const cells = recorded.flatMap((row) => row.cells);
  const open = cells.filter(({ state }) => state === "MAY_BE").length;
  return card({
    figure: cells.length ? t("gaps.of", { count: open, total: cells.length }) : "–",
    text: t(state.place ? "gaps.answer.unknownHere" : "gaps.answer.unknown"),
    note: [t("gaps.answer.unknown.note"), leftOut(mine.length - recorded.length)].filter(Boolean).join(". "),
    href: link({
      view: "matrix",
      level: "country",
      columns: "capability",
      open: null,
    }),
  });
}

// Countries without any record are in no count; they stand beside it.
function leftOut(count) {
  return count ? t("gaps.answer.withoutRecord", { count }) : "";
}

function onSingleSite({ state, link }, data) {
  return card({
    figure: figureValue(figureHere(state, data), { unit: "COUNT" }),
    text: t("gaps.answer.single"),
    href: link({ view: "failure", open: null }),
  });
}

function unaddressedBottlenecks({ link }, list) {
  const none = list.filter(({ state }) => state === "NOT_ADDRESSED");
  const perhaps = list.filter(({ state }) => state === "UNKNOWN");
  return card({
    figure: t("gaps.of", { count: none.length, total: list.length }),
    text: t("gaps.answer.nobody"),
    note: none.length
      ? none.map(({ concept }) => concept.label).join(" · ")
      : perhaps.length
        ? t("gaps.answer.nobody.perhaps", { count: perhaps.length })
        : "",
    href: link({ view: "bottlenecks", open: null }),
  });
}

export function viewTabs({ state, link }) {
  return html`<nav class="gaps-tabs no-print" aria-label=${t("gaps.views")}>
    <ul>
      ${VIEWS.map(
        (view) =>
          html` <li>
            <a href=${link({ view, open: null })} aria-current=${view === state.view ? "page" : nothing}
              >${t(`gaps.view.${view}`)}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}

// The filters. They apply to all views.
export function scopeBar(all) {
  const { state, change } = all;
  const filtered = state.has.length + state.makes.length + (state.asOf ? 1 : 0);
  const regional = ["map", "matrix", "whatif"].includes(state.view);
  return html`<div class="gaps-scope no-print">
    ${
      regional
        ? html`<div class="segments tight" role="group" aria-label=${t("gaps.level")}>
            ${["country", "nuts2"].map(
              (level) =>
                html`<button
                  type="button"
                  aria-pressed=${state.level === level}
                  @click=${() => change({ level })}
                >
                  ${t(`gaps.level.${level}`)}
                </button>`,
            )}
          </div>`
        : nothing
    }
    ${
      state.view === "bottlenecks"
        ? nothing
        : html`<label class="gaps-inline"
            ><span>${t("gaps.scenario")}</span
            ><select @change=${(event) => change({ scenario: event.target.value })}>
              ${Object.keys(SCENARIOS).map(
                (name) =>
                  html`<option value=${name} ?selected=${name === state.scenario}>
                    ${t(`gaps.scenario.${name}`)}
                  </option>`,
              )}
            </select></label
          >`
    }
    <details class="menu gaps-more" @focusout=${closeWhenLeft} @keydown=${closeOnEscape}>
      <summary class="button small">
        ${icon("filter")}${t("gaps.more")}${
          filtered ? html` <span class="gaps-count">${filtered}</span>` : nothing
        }
      </summary>
      <div class="menu-pop gaps-pop">
        ${
          state.view === "bottlenecks"
            ? nothing
            : html`<p class="small soft">${t("gaps.filter.note")}</p>
                ${chosenTerms({
                  ...all,
                  scheme: "capability",
                  key: "has",
                  label: t("gaps.filter.has"),
                })}${chosenTerms({
                  ...all,
                  scheme: "product-type",
                  key: "makes",
                  label: t("gaps.filter.makes"),
                })}`
        }
        <label class="gaps-field"
          ><span>${t("gaps.asOf")}</span
          ><input
            type="date"
            .value=${state.asOf ?? ""}
            @change=${(event) => change({ asOf: event.target.value || null })}
        /></label>
        <p class="small soft">${t("gaps.asOf.note")}</p>
      </div>
    </details>
  </div>`;
}
