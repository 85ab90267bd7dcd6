// Figures as rows: for the table next to a chart, and for its CSV file.
import { html } from "lit";
import { formatPercent } from "../base/format.js";
import { locale, t } from "../base/i18n.js";
import { distance, intervalText, valueText } from "./figures.js";

export function figureColumns({ indicator, state }) {
  return [
    { key: "name", label: t("gaps.column.region") },
    { key: "value", label: t("gaps.column.value"), number: true },
    { key: "span", label: t("gaps.column.span"), number: true },
    { key: "numerator", label: t("gaps.column.numerator"), number: true },
    { key: "denominator", label: t("gaps.column.denominator"), number: true },
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
          ? valueText(figure.value, indicator.unit, locale())
          : figure.shown === "INTERVAL"
            ? t("gaps.intervalShort")
            : t("gaps.noFigure"),
      span: figure.shown === "NONE" ? "" : intervalText(figure, indicator.unit, locale()),
      numerator: number(figure.numerator),
      denominator: number(figure.denominator),
      unknown: number(figure.unknown),
      coverage: figure.coverage === null ? "" : formatPercent(figure.coverage, locale()),
      met: target.met ? t(`gaps.met.${target.met}`) : "",
      missing:
        target.missing === null || target.missing === undefined
          ? ""
          : valueText(target.missing, indicator.unit, locale()),
      sites: number(target.sites ?? null),
    };
  });
  return { rows, files: figures.map((figure) => fileRow(figure, indicator, state)) };
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
    numerator: figure.numerator,
    denominator: figure.denominator,
    unknown: figure.unknown,
    coverage: figure.coverage,
    ...(state.target === null
      ? {}
      : { target: state.target, met: target.met, missing: target.missing, sites: target.sites }),
  };
}
