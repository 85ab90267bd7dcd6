// The top of the page: the place, the choice of view, and the filters.
import { html, nothing } from "lit";
import { t } from "../base/i18n.js";
import { icon } from "../base/icons.js";
import { closeOnEscape, closeWhenLeft } from "../base/menu.js";
import { copyLink } from "../base/share.js";
import { linkTo } from "../base/url-state.js";
import { chosenTerms } from "./concept-fields.js";
import { placeField } from "./place-field.js";
import { SCENARIOS, VIEWS } from "./state.js";

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
