// One figure with its evidence: method, certainty, sources and records.
import { html, nothing } from "lit";
import { ask } from "../base/graphql.js";
import { failure } from "../base/failure.js";
import { formatDate } from "../base/format.js";
import { graphqlLanguage, locale, t } from "../base/i18n.js";
import { linked, sourceNote } from "../base/components.js";
import { figureText, valueText } from "./figures.js";
import { FIGURE, FIGURE_RECORDS } from "./queries.js";
import { levelOfRegion } from "./regions.js";
import { figureRequest } from "./requests.js";
import {
  loadingNote,
  needWords,
  figureValue,
  knownValue,
  intervalValue,
  scopeWords,
  unitWords,
  withoutRecord,
} from "./figure-text.js";
import "./records.js";

const STANDINGS = ["COUNTED", "UNKNOWN", "NOT_COUNTED"];

export function figurePanel(all) {
  const { state, catalogue, answers, region, code, retry } = all;
  const indicator = catalogue?.get(code);
  const request = indicator && requestOf(state, indicator, region);
  if (!request) return html`<p class="soft">${t("gaps.panel.nothing")}</p>`;
  const answer = answers.query("figure", FIGURE, request, "indicator");
  if (answer.state === "failed") return failure(answer.failure, retry);
  if (!answer.data || answer.state === "loading") return loadingNote({ state: "loading", data: null });
  return shown({
    ...all,
    indicator,
    request,
    figure: answer.data.overall,
    dataVersion: answer.data.dataVersion,
    left: answer.data.regionsWithoutRecord,
  });
}

// For all records together, for one region of the page's level, or for the whole of Europe.
function requestOf(state, indicator, region) {
  if (region === "ALL") return figureRequest(state, indicator);
  const level = levelOfRegion(region, state.groups);
  const request = figureRequest(state, indicator, [region]);
  return request && { ...request, level };
}

function shown(all) {
  const { state, indicator, figure, region, nameOf, request, dataVersion, left, local, keep, answers } = all;
  const name =
    figure.region?.name ?? (region === "ALL" || region === "EUROPE" ? t("gaps.europe") : nameOf(region));
  const key = `standing ${indicator.code}`;
  const standing = local[key] ?? "COUNTED";
  const load = (after, signal) =>
    ask(
      FIGURE_RECORDS,
      { ...request, part: null, standing, after, lang: graphqlLanguage() },
      { signal },
    ).then((data) => data.indicator.overall.records);
  const span = intervalValue(figure, indicator);
  return html`<h3 class="panel-title">
      ${[indicator.name, needWords(state, indicator, answers)].filter(Boolean).join(": ")}
    </h3>
    <p>
      ${region === "ALL" ? t("gaps.allTogether") : name},
      ${scopeWords({ ...state, level: levelOfRegion(region, state.groups) === "NUTS2" ? state.level : "country" })}
    </p>
    <p class="panel-figure">
      <strong>${figureValue(figure, indicator)}</strong>
      ${figure.shown === "NONE" ? "" : unitWords(indicator, state.per)}
    </p>
    ${
      figure.shown === "INTERVAL"
        ? html`<p class="small">
            <span class="unknown">${t("gaps.intervalShort")}</span>
            ${t("gaps.interval.why")}
          </p>`
        : nothing
    }
    ${figure.reason ? html`<p class="small">${t(`gaps.reason.${figure.reason}`)}</p>` : nothing}
    ${left.length ? html`<p class="small soft">${withoutRecord(left)}</p>` : nothing}
    <dl class="facts">
      ${row(t("gaps.column.span"), span)}${row(t("gaps.column.numerator"), number(figure.numerator))}${row(
        t("gaps.column.denominator"),
        number(figure.denominator),
      )}${row(t("gaps.column.n"), number(figure.n))}
      ${row(
        t("gaps.column.unknown"),
        html`<span class=${figure.unknown ? "unknown" : ""}
          >${t("gaps.unknownRecords", { count: figure.unknown })}</span
        >`,
      )}
      ${row(
        t("gaps.column.coverage"),
        knownValue(figure) || "–",
      )}${row(t("gaps.asOf"), formatDate(figure.asOf, locale()))}${row(t("gaps.dataVersion"), dataVersion)}
    </dl>
    <h3>${t("gaps.method")}</h3>
    <p>${figure.method}</p>
    <p class="small soft">${indicator.definition}</p>
    <p><code class="small">${indicator.formula}</code></p>
    ${indicator.reference ? html`<p class="small">${linked(indicator.reference)}</p>` : nothing}
    <h3>${t("gaps.sources")}</h3>
    <ul class="plain-list small">
      ${[
        ...new Map(
          [...figure.sources, ...indicator.sources].map((source) => [source.title, source]),
        ).values(),
      ].map((source) => html`<li>${sourceNote(source)}</li>`)}
      <li>${t("gaps.sources.records")}</li>
    </ul>
    ${figure.parts.length ? parts(figure.parts, indicator) : nothing}
    <h3>${t("gaps.records")}</h3>
    <div class="segments tight" role="group" aria-label=${t("gaps.records")}>
      ${STANDINGS.map(
        (one) =>
          html`<button type="button" aria-pressed=${one === standing} @click=${() => keep({ [key]: one })}>
            ${t(`gaps.standing.${one}`)}
          </button>`,
      )}
    </div>
    <atlas-figure-records
      .scene=${JSON.stringify([request, standing])}
      .ask=${load}
      .draw=${() => nothing}
    ></atlas-figure-records>`;
}

function parts(list, { unit }) {
  return html`<h3>${t("gaps.parts")}</h3>
    <table class="figures">
      <thead>
        <tr>
          <th scope="col">${t("gaps.column.part")}</th>
          <th scope="col" class="number">${t("gaps.column.value")}</th>
          <th scope="col" class="number">${t("gaps.column.numerator")}</th>
        </tr>
      </thead>
      <tbody>
        ${list.map(
          (part) =>
            html`<tr>
              <th scope="row">${part.name}</th>
              <td class="number">
                ${
                  part.value === null
                    ? ""
                    : figureText(
                        { ...part, shown: "POINT" },
                        unit === "INDEX" && part.value <= 1 && part.denominator ? "SHARE" : unit,
                        locale(),
                      )
                }
              </td>
              <td class="number">${number(part.numerator)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function row(label, value) {
  return html`<div>
    <dt>${label}</dt>
    <dd>${value}</dd>
  </div>`;
}

function number(value) {
  return value === null ? "–" : valueText(value, "COUNT", locale());
}
