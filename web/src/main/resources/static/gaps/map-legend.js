// Legends of an indicator's map: classes of colour, or sizes of symbols.
import { locale, t } from "../base/i18n.js";
import { classOf, valueText } from "./figures.js";

export function levelOf(figure, bounds) {
  if (figure.shown === "NONE") return "none";
  return figure.shown === "INTERVAL" ? "interval" : classOf(figure.value, bounds);
}

export function classLegend(bounds, figures, { unit }) {
  const show = (value) => valueText(value, unit, locale());
  const steps = bounds.map((bound, index) => ({
    level: index + 1,
    text:
      index + 1 < bounds.length
        ? `${index ? show(bound) : t("gaps.legend.above", { value: show(0) })} – ${show(bounds[index + 1])}`
        : `≥ ${show(bound)}`,
  }));
  if (bounds.length === 1) steps[0].text = t("gaps.legend.above", { value: show(0) });
  return [
    ...steps.reverse(),
    ...(figures.some(({ shown, value }) => shown === "POINT" && !(value > 0))
      ? [
          {
            level: 0,
            text: figures.some(({ value }) => value < 0)
              ? t("gaps.legend.noneOrLess")
              : t("gaps.legend.none"),
          },
        ]
      : []),
    ...(figures.some(({ shown }) => shown === "INTERVAL")
      ? [{ level: "interval", text: t("gaps.legend.interval") }]
      : []),
    ...(figures.some(({ shown }) => shown === "NONE") ? [{ level: "none", text: t("gaps.noFigure") }] : []),
  ];
}

export function symbolLegend(points, figures, { unit }) {
  const most = Math.max(0, ...points);
  return [
    ...(most > 0
      ? [
          {
            symbol: 8,
            text: t("gaps.legend.size", {
              value: valueText(most, unit, locale()),
            }),
          },
        ]
      : []),
    ...(figures.some(({ shown }) => shown === "INTERVAL")
      ? [{ level: "interval", text: t("gaps.legend.interval") }]
      : []),
  ];
}
