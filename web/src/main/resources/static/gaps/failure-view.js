// What depends on a single site: the critical records, the concentration of supply, and what remains after one
// loss.
import { html, nothing } from "lit";
import { ask } from "../base/graphql.js";
import { failure } from "../base/failure.js";
import { graphqlLanguage, t } from "../base/i18n.js";
import { linkTo } from "../base/url-state.js";
import { needField } from "./concept-fields.js";
import { FIGURE_RECORDS } from "./queries.js";
import { requestIndicators } from "./indicator-batch.js";
import { levelOfRegion } from "./regions.js";
import { figureRequest } from "./requests.js";
import { parametersOf } from "./state.js";
import { needWords, figureValue, figureSentence, unitWords } from "./figure-text.js";
import "./records.js";

const SHOWN = [
  "SINGLE_POINTS",
  "N_MINUS_1",
  "CAPABILITY_BACKUP",
  "REDUNDANCY",
  "CONCENTRATION",
  "VECTOR_DEPENDENCE",
];

export function failureView(all) {
  const { state, catalogue, answers, retry } = all;
  if (!catalogue) return nothing;
  const place = state.place ?? "EUROPE";
  const level = levelOfRegion(state.place, all.groups);
  const groups = requestIndicators(answers, state, catalogue, {
    regions: [place],
    level,
    codes: SHOWN,
  });
  const broken = groups.find((group) => group.state === "failed");
  const entries = SHOWN.map((code) =>
    groups.flatMap((group) => group.entries).find(({ indicator }) => indicator.code === code),
  ).filter(Boolean);
  const waiting = SHOWN.map(catalogue.get).filter(
    (one) => one?.state === "AVAILABLE" && !parametersOf(one, state),
  );
  return html`<div class="gaps-chooser no-print">${needField({ ...all, optional: true })}</div>
    ${broken ? failure(broken.failure, retry) : nothing}
    <ul class="gaps-tiles">
      ${entries.map((entry) => tile({ ...all, entry, place }))}
    </ul>
    ${
      waiting.length
        ? html`<p class="small soft">
            ${t("gaps.failure.choose", { names: waiting.map(({ name }) => name).join(", ") })}
          </p>`
        : nothing
    }
    ${criticalRecords({ ...all, place, level })}`;
}

function tile({ entry: { indicator, figures }, place, state, open, answers }) {
  const figure = figures.get(place);
  if (!figure)
    return html`<li class="gaps-tile"><strong>${indicator.name}</strong><span class="skeleton"></span></li>`;
  return html`<li>
    <button
      type="button"
      class="gaps-tile"
      aria-label=${figureSentence(figure, indicator, state.per)}
      @click=${() => open(`${place}~${indicator.code}`)}
    >
      <span>${[indicator.name, needWords(state, indicator, answers)].filter(Boolean).join(": ")}</span
      ><strong>${figureValue(figure, indicator)}</strong>
      <span class="small soft">${unitWords(indicator, state.per) || indicator.definition}</span>
    </button>
  </li>`;
}

// Each record with the names of what only it supplies.
function withDependents({ parts, records }) {
  const names = new Map(parts.map(({ code, name }) => [code, name]));
  const namesOf = (codes) => codes.map((code) => names.get(code)).filter(Boolean);
  return {
    ...records,
    edges: records.edges.map((edge) =>
      namesOf(edge.parts).length
        ? {
            ...edge,
            why: t("gaps.failure.only", {
              names: namesOf(edge.parts).join(", "),
            }),
          }
        : edge,
    ),
  };
}

// Critical records, each with a link to what its loss would affect.
function criticalRecords({ state, catalogue, place, level, lang, nameOf }) {
  const indicator = catalogue.get("SINGLE_POINTS");
  if (!indicator || indicator.state !== "AVAILABLE") return nothing;
  const request = { ...figureRequest(state, indicator, [place]), level };
  const load = (after, signal) =>
    ask(
      FIGURE_RECORDS,
      {
        ...request,
        part: null,
        standing: "COUNTED",
        named: true,
        after,
        lang: graphqlLanguage(),
      },
      { signal },
    ).then((data) => withDependents(data.indicator.overall));
  const lossLink = ({ id, name }) =>
    html`<a class="small" href=${linkTo({ page: "network", query: { task: "loss", lost: id } }, lang)}
      >${t("gaps.failure.falls")}<span class="visually-hidden"> ${name}</span></a
    >`;
  return html`<section class="chart gaps-alone">
    <h2>${t("gaps.failure.title", { name: state.place ? nameOf(place) : t("gaps.europe") })}</h2>
    <p class="small soft">${t("gaps.failure.note")}</p>
    <atlas-figure-records
      .scene=${JSON.stringify(request)}
      .ask=${load}
      .draw=${lossLink}
    ></atlas-figure-records>
  </section>`;
}
