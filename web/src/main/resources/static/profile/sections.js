// The parts of a profile.
import { html, nothing, svg } from "lit";
import { chart } from "../charts/chart.js";
import { regionMap } from "../charts/region-map.js";
import { failure } from "../base/failure.js";
import { formatDate } from "../base/format.js";
import { locale, t } from "../base/i18n.js";
import { sourceNote } from "../base/components.js";
import { bottleneckBoard } from "../gaps/bottleneck-view.js";
import { CHAINS } from "../gaps/queries.js";
import { chainRequest, isPast, platformsOf } from "../gaps/requests.js";
import {
  chainCompleteness,
  loadingNote,
  cellWords,
  needWords,
  figureValue,
  knownValue,
  intervalValue,
  stateLegend,
  stateMark,
  unitWords,
} from "../gaps/figure-text.js";

const MAP = { width: 420, height: 420 };

// Each indicator's figure, its range, the share that is known, and a number that links to its method below.
export function figureSection({ groups, code, state, retry, catalogue, answers }) {
  let note = 0;
  if (!catalogue) return html`<section>${loadingNote({ state: "loading", data: null })}</section>`;
  return html`<section class="profile-figures">
    <h2>${t("profile.figures")}</h2>
    <p class="small soft">${t("profile.figures.note")}</p>
    <table class="figures">
      <caption class="visually-hidden">
        ${t("profile.figures")}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t("gaps.indicator")}</th>
          <th scope="col" class="number">${t("gaps.column.value")}</th>
          <th scope="col" class="number">${t("gaps.column.span")}</th>
          <th scope="col" class="number">${t("gaps.column.coverage")}</th>
        </tr>
      </thead>
      ${groups.map(
        (group) =>
          html`<tbody>
            <tr class="family">
              <th scope="colgroup" colspan="4">${t(`gaps.family.${group.family}`)}</th>
            </tr>
            ${
              group.state === "failed"
                ? html`<tr>
                    <td colspan="4">${failure(group.failure, retry)}</td>
                  </tr>`
                : group.entries.map(({ indicator, figures, answered }) =>
                    line({
                      indicator,
                      figure: figures.get(code),
                      answered,
                      state,
                      answers,
                      note: (note += 1),
                    }),
                  )
            }
          </tbody>`,
      )}
    </table>
  </section>`;
}

function line({ indicator, figure, answered, state, note, answers }) {
  const name = html`<th scope="row">
    ${[indicator.name, needWords(state, indicator, answers)].filter(Boolean).join(": ")}<sup
      ><a href="#method-${note}" class="profile-note" aria-label="${t("profile.methods")} ${note}"
        >${note}</a
      ></sup
    >
    <span class="faint small">${unitWords(indicator, state.per)}</span>
  </th>`;
  if (!figure)
    return html`<tr>
      ${name}
      <td class="number" colspan="3">${answered ? t("gaps.noFigure") : "…"}</td>
    </tr>`;
  return html`<tr data-code=${indicator.code}>
    ${name}
    <td class="number value">
      ${
        figure.shown === "POINT"
          ? html`<strong>${figureValue(figure, indicator)}</strong>`
          : html`<span class="unknown"
              >${figure.shown === "INTERVAL" ? t("gaps.intervalShort") : t("gaps.noFigure")}</span
            >`
      }
    </td>
    <td class="number span">
      ${figure.shown === "NONE" ? t(`gaps.reason.${figure.reason}`) : intervalValue(figure, indicator)}
    </td>
    <td class="number">${knownValue(figure) || "–"}</td>
  </tr>`;
}

export function mapSection({ shapes, sites, code, region, countries }) {
  if (!shapes || !sites.data)
    return html`<section class="profile-map">${loadingNote({ state: "loading", data: null })}</section>`;
  const { points, totalCount } = sites.data;
  const title = t("profile.map", { name: region.name });
  const drawing = regionMap({
    id: "profile",
    shapes,
    only: countries.length === 1 ? countries[0] : countries,
    label: title,
    size: MAP,
    chosen: countries.length === 1 ? countries[0] : null,
    over: (ground) =>
      svg`${points.map(({ lat, lon, name, status }) => {
        const at = ground.place([lon, lat]);
        return at
          ? svg`<circle cx=${at[0]} cy=${at[1]} r="4" fill=${
              status === "OPERATIONAL" ? "var(--kind-site)" : "var(--paper)"
            } stroke="var(--kind-site)" stroke-width="1.4" fill-opacity="0.85" data-tip=${name}></circle>`
          : nothing;
      })}`,
  });
  return html`<section class="profile-map">
    ${chart({
      name: `sites-${code.toLowerCase()}`,
      title,
      note: t("profile.map.shown", { shown: points.length, count: totalCount }),
      drawing,
      showsTable: false,
      table: {
        columns: [],
        rows: [],
        files: points.map(({ id, name, lat, lon, status }) => ({ id, name, lat, lon, status })),
      },
    })}
  </section>`;
}

// Capabilities and product types, one line for each state.
export function gapSection({ matrices, retry }) {
  if (matrices.some(({ state }) => state === "undated"))
    return html`<section><p class="small soft">${t("gaps.undated")}</p></section>`;
  return html`<section>
    ${matrices.map((answer, index) => {
      const title = t("profile.covered", {
        what: t(`gaps.columns.${index ? "product-type" : "capability"}`),
      });
      if (answer.state === "failed") return failure(answer.failure, retry);
      if (!answer.data) return loadingNote(answer);
      const [row] = answer.data.rows;
      if (!row) return nothing;
      return html`<div class="profile-part">
        <h2>${title}</h2>
        <ul class="profile-cells">
          ${answer.data.columns.map(({ code, label }, at) => {
            const cell = row.cells[at];
            return html`<li data-code=${code}>
              <span class="gap-cell state-${cell.state}"
                >${stateMark(cell.state)}<span>${cellWords(cell)}</span></span
              >
              ${label}<span class="visually-hidden">: ${t(`gaps.state.${cell.state}`)}</span>
            </li>`;
          })}
        </ul>
      </div>`;
    })}${stateLegend()}
  </section>`;
}

export function chainSection({ answers, state, code }) {
  if (isPast(state))
    return html`<section class="profile-part">
      <h2>${t("profile.chain")}</h2>
      <p class="small soft">${t("gaps.undated")}</p>
    </section>`;
  const chains = platformsOf(answers)
    .map(
      (platform) =>
        answers.query(
          `chain ${platform.code}`,
          CHAINS,
          chainRequest({ ...state, platform: platform.code }, code),
          "valueChain",
        ).data?.[0],
    )
    .filter(Boolean);
  if (!chains.length) return nothing;
  return html`<section class="profile-part">
    <h2>${t("profile.chain")}</h2>
    ${chains.map(
      (chain) =>
        html`<div class="profile-chain">
          <h3>${chain.platform.name}</h3>
          <p class="small">
            ${chainCompleteness(chain)}
            ${
              chain.weakest
                ? t("gaps.chain.weakestIs", {
                    name: chain.steps.find(({ step }) => step.code === chain.weakest.step.code).step.name,
                  })
                : ""
            }
          </p>
          <ol>
            ${chain.steps.map(
              (one) =>
                html`<li class="gap-cell state-${one.state}">
                  ${stateMark(one.state)}<span
                    >${one.step.name}:
                    ${one.step.measured ? cellWords({ ...one, acrossBorder: 0 }) : t("gaps.notMeasured")}</span
                  >
                </li>`,
            )}
          </ol>
        </div>`,
    )}
  </section>`;
}

// Initiatives have a country and no smaller region.
export function bottleneckSection({ bottlenecks, state, nameOf, countries, code, retry }) {
  if (bottlenecks.state === "failed") return failure(bottlenecks.failure, retry);
  const place = countries.length === 1 ? countries[0] : code;
  return bottlenecks.data
    ? html`<section class="profile-part">
        ${bottleneckBoard({ state: { ...state, place }, list: bottlenecks.data, nameOf, brief: true })}
      </section>`
    : nothing;
}

export function methodSection({ groups, code, region, dated, version, address, matrices }) {
  const entries = groups.flatMap((group) => group.entries);
  const figures = entries.map(({ indicator, figures: found }) => ({ indicator, figure: found.get(code) }));
  const sources = new Map();
  for (const { indicator, figure } of figures)
    for (const source of [...(figure?.sources ?? []), ...indicator.sources])
      sources.set(source.title, source);
  if (region.population) sources.set(region.population.source.title, region.population.source);
  return html`<section class="profile-part profile-methods">
    <h2>${t("profile.methods")}</h2>
    <ol>
      ${figures.map(
        ({ indicator, figure }, index) =>
          html`<li id="method-${index + 1}">
            <strong>${indicator.name}</strong>
            <code>${indicator.formula}</code> ${figure?.method ?? indicator.method}
          </li>`,
      )}
    </ol>
    ${
      matrices[0].data
        ? html`<p class="small">${t("gaps.view.matrix")}: ${matrices[0].data.method}</p>`
        : nothing
    }
    <h2>${t("gaps.sources")}</h2>
    <ul class="plain-list small">
      ${[...sources.values()].map((source) => html`<li>${sourceNote(source)}</li>`)}
    </ul>
    <h2>${t("profile.cite")}</h2>
    <p class="small profile-citation">
      ${t("profile.citation", {
        name: region.name,
        date: dated ? formatDate(dated, locale()) : "",
        version,
        address,
      })}
    </p>
  </section>`;
}
