// Bars for the regions, sorted by an indicator.
import { html, nothing } from "lit";
import { chart } from "../charts/chart.js";
import { rankedBars } from "../charts/ranked-bars.js";
import { locale, t } from "../base/i18n.js";
import { figureSentence } from "./figure-text.js";
import { distance, figureText, group, isSmall, typical, valueText } from "./figures.js";
import { indicatorTable, indicatorTitle } from "./indicator-table.js";

const MAX_SHOWN = 40;

export function indicatorRanking(all) {
  const { state, indicator, figures, width, link, open, local, keep } = all;
  const shown = local.allRows
    ? figures
    : figures.filter(({ shown: how }) => how !== "NONE").slice(0, MAX_SHOWN);
  const rows = (how) =>
    shown
      .filter((figure) => group(figure) === how)
      .map((figure) => ({
        code: figure.region.code,
        name: isSmall(figure, indicator) ? `${figure.region.name} *` : figure.region.name,
        figure,
        text: rowText(figure, all),
        href: link({ open: figure.region.code }),
        spoken: figureSentence(figure, indicator, state.per),
      }));
  const chosen = state.open && !state.open.includes("~") ? state.open : state.place;
  const none = figures.filter((figure) => figure.shown === "NONE");
  const left = figures.length - none.length - shown.filter((figure) => figure.shown !== "NONE").length;
  const drawing = rankedBars({
    id: "bars",
    width,
    most: axisEnd(figures),
    target: state.target,
    chosen,
    picked: open,
    label: indicatorTitle(all),
    number: (value) => valueText(value, indicator.unit, locale()),
    groups: [
      { title: "", rows: rows("POINT") },
      { title: t("gaps.fewRecords"), rows: rows("FEW") },
      { title: t("gaps.intervalOnly"), rows: rows("INTERVAL") },
    ],
  });
  return html`<div>
    ${chart({
      name: `${indicator.code.toLowerCase().replaceAll("_", "-")}-ranked`,
      title: t("gaps.ranked", { name: indicatorTitle(all) }),
      note: [
        t("gaps.ranked.note"),
        figures.some((figure) => figure.shown !== "NONE" && isSmall(figure, indicator))
          ? t("gaps.smallPopulation")
          : "",
      ]
        .filter(Boolean)
        .join(" "),
      drawing,
      table: indicatorTable(all),
      showsTable: true,
    })}
    ${
      left > 0
        ? html`<button type="button" class="button small" @click=${() => keep({ allRows: true })}>
            ${t("gaps.showAll", { count: left })}
          </button>`
        : nothing
    }
    ${
      none.length
        ? html`<p class="small">
            <span class="unknown">${t("gaps.noFigure")}</span> ${none
              .slice(0, 60)
              .map(({ region }) => region.name)
              .join(", ")}
          </p>`
        : nothing
    }
  </div>`;
}

// If one figure is far larger than all others, the axis ends before it.
function axisEnd(figures) {
  const ends = figures.flatMap(({ value, upper }) => [value, upper]).filter((value) => value !== null);
  const most = typical(ends);
  return most < Math.max(...ends, 0) ? most : null;
}

// With a target: whether each figure reaches it, and how much is missing.
function rowText(figure, { indicator, state }) {
  const value = figureText(figure, indicator.unit, locale());
  if (state.target === null) return value;
  const { met, missing } = distance(figure, state.target, indicator, state.per);
  const wanting =
    missing > 0
      ? ` ${
          indicator.direction === "LOWER_IS_BETTER" ? "+" : "−"
        }${valueText(missing, indicator.unit, locale())}`
      : "";
  return `${value} ${{ yes: "✓", no: "✗", perhaps: "?", unknown: "" }[met]}${met === "yes" ? "" : wanting}`;
}
