// Compares countries by indicator, each with its range.
import { html, nothing, svg } from "lit";
import { chart } from "../charts/chart.js";
import { failure } from "../base/failure.js";
import { t } from "../base/i18n.js";
import { icon } from "../base/icons.js";
import { linkTo } from "../base/url-state.js";
import { needField } from "./concept-fields.js";
import { requestIndicators } from "./indicator-batch.js";
import { optionGroups } from "./place-field.js";
import { levelOfRegion } from "./regions.js";
import { MAX_COMPARED } from "./state.js";
import { needWords, figureValue, knownValue, intervalValue, scopeWords, unitWords } from "./figure-text.js";

const SPAN = 88;

export function compareView(all) {
  const { state, catalogue, countries, answers, change, nameOf } = all;
  if (!catalogue) return nothing;
  const chosen = state.compared.length ? state.compared : state.place ? [state.place] : [];
  const add = ({ target }) => {
    change({ compared: [...chosen, target.value] });
    target.value = "";
  };
  const head = html`<div class="gaps-chooser no-print">
    ${
      chosen.length < MAX_COMPARED
        ? html`<label class="gaps-inline"
            ><span>${t("gaps.compare.add")}</span
            ><select @change=${add}>
              <option value="">${t("gaps.compare.choose")}</option>
              ${optionGroups({
                countries: countries.filter(({ code }) => !chosen.includes(code)),
                groups: all.groups.filter(({ code }) => !chosen.includes(code)),
                chosen: null,
              })}
            </select></label
          >`
        : nothing
    }
    ${needField({ ...all, optional: true })}
    <p class="chips">
      ${chosen.map(
        (code) =>
          html`<button
            type="button"
            class="chip"
            @click=${() =>
              change({
                compared: chosen.filter((one) => one !== code),
                place: state.place === code ? null : state.place,
              })}
          >
            ${nameOf(code)}${icon("close")}<span class="visually-hidden">${t("network.remove")}</span>
          </button>`,
      )}
    </p>
  </div>`;
  if (!chosen.length) return [head, html`<p class="gaps-note" role="status">${t("gaps.compare.first")}</p>`];
  return [
    head,
    compareTable({
      ...all,
      chosen,
      groups: requestBoth(answers, state, catalogue, chosen),
    }),
  ];
}

// The figures of countries and of groups of countries, which are of two levels.
function requestBoth(answers, state, catalogue, chosen) {
  const of = (level) =>
    requestIndicators(answers, state, catalogue, {
      regions: chosen.filter((code) => levelOfRegion(code, state.groups) === level),
      level,
      name: `compared ${level}`,
    });
  const [countries, groups] = [of("COUNTRY"), of("EUROPE")];
  if (!countries.length || !groups.length) return countries.length ? countries : groups;
  return countries.map((family, index) => ({
    ...([family, groups[index]].find(({ state }) => state !== "ready") ?? family),
    entries: family.entries.map((entry, at) => ({
      ...entry,
      figures: new Map([...entry.figures, ...groups[index].entries[at].figures]),
    })),
  }));
}

function compareTable({ state, chosen, groups, nameOf, open, retry, lang, answers }) {
  const title = t("gaps.compare.title", {
    names: chosen.map(nameOf).join(", "),
  });
  const view = html`<div class="grid-wrap" tabindex="0" role="region" aria-label=${title}>
    <table class="compare-figures">
      <caption class="visually-hidden">
        ${title}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t("gaps.indicator")}</th>
          ${chosen.map(
            (code) =>
              html`<th scope="col">
                <a href=${linkTo({ page: "profile", id: code }, lang)}>${nameOf(code)}</a>
              </th>`,
          )}
        </tr>
      </thead>
      ${groups.map(
        (group) =>
          html`<tbody>
            <tr class="family">
              <th scope="colgroup" colspan=${chosen.length + 1}>${t(`gaps.family.${group.family}`)}</th>
            </tr>
            ${
              group.state === "failed"
                ? html`<tr>
                    <td colspan=${chosen.length + 1}>${failure(group.failure, retry)}</td>
                  </tr>`
                : group.entries.map((entry) => line({ entry, chosen, open, state, answers }))
            }
          </tbody>`,
      )}
    </table>
  </div>`;
  return chart({
    name: "compare",
    title,
    note: scopeWords({ ...state, level: "country" }),
    view,
    file: () => drawing({ chosen, groups, nameOf }),
    showsTable: false,
    table: {
      columns: [],
      rows: [],
      files: fileRows({ chosen, groups, nameOf }),
    },
  });
}

function line({ entry: { indicator, figures, answered }, chosen, open, state, answers }) {
  const extent = extentOf(figures, indicator);
  return html`<tr>
    <th scope="row">
      <span data-tip=${indicator.definition} tabindex="0" class="explained"
        >${[indicator.name, needWords(state, indicator, answers)].filter(Boolean).join(": ")}</span
      >
      <span class="small soft">${unitWords(indicator, state.per)}</span>
    </th>
    ${chosen.map((code) => {
      const figure = figures.get(code);
      if (!figure)
        return html`<td>
          ${
            answered
              ? html`<span class="unknown">${t("gaps.noFigure")}</span>`
              : html`<span class="skeleton"></span>`
          }
        </td>`;
      return html`<td>
        <button
          type="button"
          class="figure-button"
          @click=${() => open(`${code}~${indicator.code}`)}
          aria-current=${state.open === `${code}~${indicator.code}` ? "true" : nothing}
        >
          ${
            figure.shown === "NONE"
              ? html`<span class="unknown">${t("gaps.noFigure")}</span>`
              : html`<strong>${figureValue(figure, indicator)}</strong>`
          }
          ${figure.shown === "NONE" ? nothing : spanMark(figure, extent)}
          <span class="small soft"
            >${[
              figure.shown === "POINT" && figure.lower !== figure.upper
                ? intervalValue(figure, indicator)
                : "",
              knownValue(figure) && t("gaps.known", { share: knownValue(figure) }),
            ]
              .filter(Boolean)
              .join(" · ")}</span
          >
        </button>
      </td>`;
    })}
  </tr>`;
}

function extentOf(figures, { lowest, highest }) {
  const ends = [...figures.values()]
    .flatMap(({ value, lower, upper }) => [value, lower, upper])
    .filter((value) => value !== null);
  return [
    Math.min(lowest ?? 0, 0, ...ends),
    highest !== null && highest <= 1 ? highest : Math.max(...ends, 0) || 1,
  ];
}

// A range as a line from the lower to the upper end, with a dot at the value.
function spanMark({ value, lower, upper, shown }, /** @type {number[]} */ [least, most]) {
  const x = (one) => (((one ?? most) - least) / (most - least || 1)) * (SPAN - 8) + 4;
  return html`<svg class="span-mark" width=${SPAN} height="12" viewBox="0 0 ${SPAN} 12" aria-hidden="true">
    ${spanShapes({ value, lower, upper, shown, x })}
  </svg>`;
}

function spanShapes({ value, lower, upper, shown, x }) {
  return svg`<line x1="4" x2=${SPAN - 4} y1="6" y2="6" stroke="var(--line)"></line><line x1=${x(lower)} x2=${Math.max(
    x(lower) + 1,
    x(upper),
  )} y1="6" y2="6" stroke=${
    shown === "POINT" ? "var(--scale-3)" : "var(--scale-hatch)"
  } stroke-width="5" stroke-dasharray=${shown === "POINT" ? nothing : "3 2"}></line>
    ${shown === "POINT" ? svg`<circle cx=${x(value)} cy="6" r="4" fill="var(--scale-5)"></circle>` : nothing}`;
}

function drawing({ chosen, groups, nameOf }) {
  const entries = groups.flatMap((group) => group.entries);
  const width = 260 + chosen.length * 170;
  const height = 30 + entries.length * 30 + 8;
  return svg`<svg class="drawing" viewBox="0 0 ${width} ${height}" width=${width} height=${height}>
    <g font-size="12" font-weight="600" fill="var(--ink)">${chosen.map(
      (code, index) => svg`<text x=${260 + index * 170} y="16">${nameOf(code)}</text>`,
    )}</g>
    ${entries.map(({ indicator, figures }, at) => {
      const extent = extentOf(figures, indicator);
      const x = (one) => (((one ?? extent[1]) - extent[0]) / (extent[1] - extent[0] || 1)) * (SPAN - 8) + 4;
      return svg`<g transform="translate(0,${34 + at * 30})"><text x="0" y="14" font-size="12" fill="var(--ink)">${
        indicator.name.length > 40 ? `${indicator.name.slice(0, 39)}…` : indicator.name
      }</text>
        ${chosen.map((code, index) => {
          const figure = figures.get(code);
          return svg`<g transform="translate(${260 + index * 170},0)">
            <text x="0" y="14" font-size="11.5" fill="var(--ink)">${
              figure ? figureValue(figure, indicator) : t("gaps.noFigure")
            }</text>
            ${
              figure && figure.shown !== "NONE"
                ? svg`<g transform="translate(70,4)">${spanShapes({ ...figure, x })}</g>`
                : nothing
            }</g>`;
        })}</g>`;
    })}</svg>`;
}

function fileRows({ chosen, groups, nameOf }) {
  return groups.flatMap(({ family, entries }) =>
    entries.flatMap(({ indicator, figures }) =>
      chosen.map((code) => {
        const figure = figures.get(code);
        return {
          family,
          indicator: indicator.code,
          name: indicator.name,
          region: code,
          regionName: nameOf(code),
          value: figure?.shown === "POINT" ? figure.value : null,
          lower: figure?.lower ?? null,
          upper: figure?.upper ?? null,
          shown: figure?.shown ?? "NONE",
          numerator: figure?.numerator ?? null,
          denominator: figure?.denominator ?? null,
          unknown: figure?.unknown ?? null,
          coverage: figure?.coverage ?? null,
          asOf: figure?.asOf ?? null,
        };
      }),
    ),
  );
}
