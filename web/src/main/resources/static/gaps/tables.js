// Figures as rows: for the table next to a chart, and for its CSV file.
import { html } from "lit";
import { locale, t } from "../base/i18n.js";
import { distance, valueText } from "./figures.js";
import { figureValue, knownValue, intervalValue } from "./figure-text.js";

export function figureColumns({ indicator, state }) {
  return [
    { key: "name", label: t("gaps.column.region") },
    { key: "value", label: t("gaps.column.value"), number: true },
    { key: "span", label: t("gaps.column.span"), number: true },
    { key: "numerator", label: t("gaps.column.numerator"), number: true },
    { key: "denominator", label: t("gaps.column.denominator"), number: true },
    { key: "n", label: t("gaps.column.n"), number: true },
    { key: "unknown", label: t("gaps.column.unknown"), number: true },
    { key: "coverage", label: t("gaps.column.coverage"), number: true },
    ...(state.target === null
      ? []
      : [
          { key: "met", label: t("gaps.column.met") },
          { key: "missing", label: t("gaps.column.missing"), number: true },
          ...(indicator.unit === "PER_POPULATION"
            ? [{ key: "sites", label: t("gaps.column.sites"), number: true }]
            : []),
        ]),
  ];
}

// -> { rows, files }: formatted for the page, and with unrounded numbers for CSV.
export function figureRows({ figures, indicator, state, open }) {
  const number = (value) => (value === null ? "" : valueText(value, "COUNT", locale()));
  const rows = figures.map((figure) => {
    const target = state.target === null ? {} : distance(figure, state.target, indicator, state.per);
    return {
      name: html`<button type="button" class="text-button" @click=${() => open(figure.region.code)}>
        ${figure.region.name}
      </button>`,
      value:
        figure.shown === "POINT"
          ? figureValue(figure, indicator)
          : figure.shown === "INTERVAL"
            ? t("gaps.intervalShort")
            : t("gaps.noFigure"),
      span: figure.shown === "NONE" ? "" : intervalValue(figure, indicator),
      numerator: number(figure.numerator),
      denominator: number(figure.denominator),
      unknown: number(figure.unknown),
      n: number(figure.n),
      coverage: knownValue(figure),
      met: target.met ? t(`gaps.met.${target.met}`) : "",
      missing:
        target.missing === null || target.missing === undefined
          ? ""
          : valueText(target.missing, indicator.unit, locale()),
      sites: number(target.sites ?? null),
    };
  });
  return {
    rows,
    files: figures.map((figure) => fileRow(figure, indicator, state)),
  };
}

function fileRow(figure, indicator, state) {
  const target = state.target === null ? {} : distance(figure, state.target, indicator, state.per);
  return {
    code: figure.region.code,
    name: figure.region.name,
    value: figure.shown === "INTERVAL" ? null : figure.value,
    lower: figure.lower,
    upper: figure.upper,
    shown: figure.shown,
    bound: figure.bound ?? null,
    reason: figure.reason,
    n: figure.n,
    numerator: figure.numerator,
    denominator: figure.denominator,
    unknown: figure.unknown,
    coverage: figure.coverage,
    ...(state.target === null
      ? {}
      : {
          target: state.target,
          met: target.met,
          missing: target.missing,
          sites: target.sites,
        }),
  };
}
