// The texts of figures, states and scopes, for page, charts and files.
import { html, nothing, svg } from "lit";
import { formatNumber } from "../base/format.js";
import { locale, t } from "../base/i18n.js";
import { figureText, intervalText, knownText } from "./figures.js";
import { takesNeed } from "./state.js";

// unitWords(indicator, per) -> "per million people"; "" if the number already contains the unit.
export function unitWords({ unit }, per) {
  if (unit === "PER_POPULATION") return t(per === 10 ? "gaps.unit.perTenMillion" : "gaps.unit.perMillion");
  if (unit === "AREA_PER_POPULATION") return t("gaps.unit.area");
  return unit === "DAYS" ? t("gaps.unit.days") : "";
}

const WORDS = {
  of: (count, total) => t("gaps.of", { count, total }),
  AT_LEAST: (value) => t("gaps.atLeast", { value }),
  AT_MOST: (value) => t("gaps.atMost", { value }),
};

// figureValue(figure, indicator) -> "1.2", "at least 1 of 3", "0.4 – 2.1", or that there is no figure.
export function figureValue(figure, { unit }) {
  return figureText(figure, unit, locale(), WORDS) || t("gaps.noFigure");
}

// intervalValue(figure, indicator) -> "0.4 – 2.1", "0 – 2 of 3"
export function intervalValue(figure, { unit }) {
  return intervalText(figure, unit, locale(), WORDS);
}

// knownValue(figure) -> "12 of 15", of how many in scope it is known; "" where nothing is in scope.
export function knownValue(figure) {
  return knownText(figure, locale(), WORDS);
}

// What share of a chain's measured steps is covered; without any site on record, that.
export function chainCompleteness(chain) {
  const measured = chain.steps.filter(({ step }) => step.measured);
  return measured.length && measured.every(({ state }) => state === "NO_RECORD")
    ? t("gaps.chain.noRecord")
    : t("gaps.chain.complete", { value: figureValue(chain.completeness, { unit: "SHARE" }) });
}

// withoutRecord(regions) -> "12 without any record, not counted: Bulgaria, …"
export function withoutRecord(regions) {
  return regions.length
    ? t("gaps.withoutRecord", {
        count: regions.length,
        names:
          regions.length > MAX_NAMES
            ? `${regions
                .slice(0, MAX_NAMES)
                .map(({ name }) => name)
                .join(", ")}…`
            : regions.map(({ name }) => name).join(", "),
      })
    : "";
}

const MAX_NAMES = 60;

// figureSentence(figure, indicator, per) -> "Netherlands: 1.2 per million people, between 1.0 and 1.6, 80% known"
export function figureSentence(figure, indicator, per) {
  const name = figure.region?.name ?? t("gaps.europe");
  if (figure.shown === "NONE")
    return `${name}: ${t("gaps.noFigure")}${figure.reason ? ` (${t(`gaps.reason.${figure.reason}`)})` : ""}`;
  const span = intervalValue(figure, indicator);
  const unit = unitWords(indicator, per);
  const value = figureValue(figure, indicator);
  return [
    `${name}: ${value} ${unit}`.trim(),
    figure.shown === "POINT" && span !== value ? t("gaps.between", { span }) : "",
    knownValue(figure) && t("gaps.known", { share: knownValue(figure) }),
  ]
    .filter(Boolean)
    .join(", ");
}

// scopeWords(state) -> "by country, sites that operate"
export function scopeWords(state) {
  return [
    t(`gaps.by.${state.level}`),
    t(`gaps.scenario.${state.scenario}.words`),
    state.asOf ? t("gaps.asOfWords", { date: state.asOf }) : "",
  ]
    .filter(Boolean)
    .join(", ");
}

export const STATES = [
  "COVERED",
  "COVERED_ACROSS_BORDER",
  "PLANNED",
  "MAY_BE",
  "NONE_ON_RECORD",
  "NO_RECORD",
  "ABSENT",
];
const MARKS = {
  COVERED: svg`<circle cx="8" cy="8" r="5.5" fill="currentColor"/>`,
  COVERED_ACROSS_BORDER: svg`<path d="M1.5 8h13M5 4.500 1.5 8 5 11.500M11 4.500 14.5 8 11 11.5" fill="none"
    stroke="currentColor" stroke-width="1.8"/>`,
  PLANNED: svg`<circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" stroke-width="1.8"
    stroke-dasharray="3 2"/><path d="M8 3a5 5 0 0 1 0 10z" fill="currentColor"/>`,
  MAY_BE: svg`<text x="8" y="13" font-size="14" font-weight="700" text-anchor="middle" fill="currentColor">?</text>`,
  NONE_ON_RECORD: svg`<path d="M3 8h10" fill="none" stroke="currentColor" stroke-width="2"/>`,
  NO_RECORD: svg`<circle cx="8" cy="8" r="1.500" fill="currentColor"/>`,
  ABSENT: svg`<path d="m3.500 3.500 9 9m0-9-9 9" fill="none" stroke="currentColor" stroke-width="2"/>`,
};

// stateMark("ABSENT"): the shape of a state in matrix, chain and legend.
export function stateMark(state) {
  return html`<svg class="gap-mark" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
    ${MARKS[state]}
  </svg>`;
}

export function stateShape(state) {
  return MARKS[state];
}

// cellWords(cell) -> "3 sites", "planned", "1 abroad"...: short enough for a cell.
export function cellWords(cell) {
  const count = countOf(cell);
  return count ? t(`gaps.cell.${cell.state}`, { count }) : t(`gaps.state.${cell.state}.short`);
}

// cellCount(cell) -> "3", or "" where there is nothing to count: for narrow cells, next to the shape of the state.
export function cellCount(cell) {
  const count = countOf(cell);
  return count ? formatNumber(count, locale()) : "";
}

function countOf({ state, sites, unknown, planned, acrossBorder }) {
  const counts = { COVERED: sites, MAY_BE: unknown, PLANNED: planned, COVERED_ACROSS_BORDER: acrossBorder };
  return counts[state] ?? null;
}

export function stateLegend(states = STATES) {
  return html`<ul class="gap-legend small">
    ${states.map(
      (state) =>
        html`<li>
          <span class="gap-cell state-${state}">${stateMark(state)}</span>${t(`gaps.state.${state}`)}
        </li>`,
    )}
  </ul>`;
}

// needWords(state, indicator, answers) -> "Lentiviral vectors": what the indicator counts, if it has such a
// parameter.
export function needWords(state, indicator, answers) {
  const [scheme, code] = state.need?.split(":") ?? [];
  if (!code || !takesNeed(indicator)) return "";
  return answers.current(`terms ${scheme}`).data?.concepts.find((one) => one.code === code)?.label ?? code;
}

// loadingNote(answer): whether the first response is pending.
export function loadingNote(answer) {
  return answer?.state === "loading" && !answer.data
    ? html`<div class="gaps-wait" role="status">
        <span class="visually-hidden">${t("loading")}</span>${[92, 80, 86, 60].map(
          (width) =>
            html`<svg class="skeleton-line" width="${width}%" height="16" aria-hidden="true">
              <rect width="100%" height="16" rx="4" fill="var(--sunk)"></rect>
            </svg>`,
        )}
      </div>`
    : nothing;
}
