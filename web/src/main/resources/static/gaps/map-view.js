// One indicator: its map, the ranking of regions, and their distance from a target.
import { html, nothing } from "lit";
import { failure } from "../base/failure.js";
import { t } from "../base/i18n.js";
import { loadingNote, figureValue, intervalValue, unitWords, withoutRecord } from "./figure-text.js";
import { ranked } from "./figures.js";
import { indicatorChooser } from "./indicator-chooser.js";
import { indicatorMap } from "./indicator-map.js";
import { indicatorRanking } from "./indicator-ranking.js";
import { isGroup } from "./regions.js";
import { askFigures, isPast } from "./requests.js";
import { targetBar } from "./target-bar.js";

export function mapView(all) {
  const { state, catalogue, answers, retry } = all;
  const indicator = catalogue.get(state.indicator);
  const head = indicatorChooser(all, indicator);
  if (!indicator)
    return [head, html`<p class="gaps-note">${t("gaps.indicator.unknown", { code: state.indicator })}</p>`];
  if (indicator.state === "NEEDS_DATA") return [head, missingData(indicator)];
  if (!indicator.dated && isPast(state))
    return [head, html`<p class="gaps-note" role="status">${t("gaps.undated")}</p>`];
  const answer = askFigures(answers, state, indicator);
  if (!answer) return [head, html`<p class="gaps-note" role="status">${t("gaps.need.first")}</p>`];
  if (answer.state === "failed") return [head, failure(answer.failure, retry)];
  if (!answer.data || answer.data.indicator.code !== indicator.code)
    return [head, loadingNote({ state: "loading", data: null })];
  return [
    head,
    figuresOf({
      ...all,
      indicator,
      data: answer.data,
      waiting: answer.state === "loading",
    }),
  ];
}

function missingData({ name, needs }) {
  return html`<div class="gaps-note">
    <h2>${t("gaps.waits", { name })}</h2>
    <p>${t("gaps.waits.text")}</p>
    <ul class="plain-list">
      ${needs.map((need) => html`<li>${need}</li>`)}
    </ul>
  </div>`;
}

function figuresOf(all) {
  const { state, indicator, data, waiting, open } = all;
  const overall = html`<button type="button" class="gaps-overall" @click=${() => open("ALL")}>
    <strong>${figureValue(data.overall, indicator)}</strong>
    <span
      >${[
        unitWords(indicator, state.per),
        state.place && (state.level === "nuts2" || isGroup(state.place, all.groups))
          ? all.nameOf(state.place)
          : t("gaps.allTogether"),
      ]
        .filter(Boolean)
        .join(", ")}</span
    >
    ${
      data.overall.shown === "POINT" && data.overall.lower !== data.overall.upper
        ? html`<span class="soft small"
            >${t("gaps.between", { span: intervalValue(data.overall, indicator) })}</span
          >`
        : nothing
    }<span class="explain small">${t("gaps.explain")}</span>
  </button>`;
  if (!data.figures.length)
    return html`<div aria-busy=${waiting}>
      ${overall}
      <p class="gaps-note">${t("gaps.onlyOverall")}</p>
    </div>`;
  const figures = ranked(data.figures, state.order, indicator.direction);
  return html`<div class="gaps-summary">${overall}${targetBar({ ...all, figures })}</div>
    <div class="gaps-pair" aria-busy=${waiting}>
      ${indicatorMap({ ...all, figures })}${indicatorRanking({ ...all, figures })}
    </div>
    ${
      data.regionsWithoutRecord.length
        ? html`<p class="small soft gaps-without-record">${withoutRecord(data.regionsWithoutRecord)}</p>`
        : nothing
    }
    ${
      data.placeless
        ? html`<p class="small soft">
            <span class="unknown">${t("gaps.placeless", { count: data.placeless })}</span>
          </p>`
        : nothing
    }`;
}
