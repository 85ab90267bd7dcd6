// An indicator on a map: regions by colour, or symbols where the regions have no shapes.
import { html } from "lit";
import { chart } from "../charts/chart.js";
import { ticks } from "../charts/d3.js";
import { regionMap } from "../charts/region-map.js";
import { loadingNote, scopeWords, figureSentence } from "./figure-text.js";
import { classes } from "./figures.js";
import { indicatorTable, indicatorTitle } from "./indicator-table.js";
import { isGroup } from "./regions.js";
import { classLegend, levelOf, symbolLegend } from "./map-legend.js";

// NUTS has codes of its own for these countries.
const ISO = { EL: "GR", UK: "GB" };

// The countries that fill the map; null for all of Europe.
function shownOnly({ state, groups, figures }) {
  if (isGroup(state.place, groups))
    return figures.map(({ region }) => region.code.slice(0, 2)).map((code) => ISO[code] ?? code);
  return state.level === "nuts2" ? state.place : null;
}

export function indicatorMap(all) {
  const { state, indicator, figures, shapes, areas, open, waiting } = all;
  if (!shapes) return html`<figure class="chart">${loadingNote({ state: "loading", data: null })}</figure>`;
  const points = figures.filter(({ shown }) => shown === "POINT").map(({ value }) => value);
  const bounds = classes(points, ticks);
  const text = (figure) => figureSentence(figure, indicator, state.per);
  const symbols = state.level === "nuts2" && !areas;
  const marks = new Map(
    figures.map((figure) => [figure.region.code, { level: levelOf(figure, bounds), text: text(figure) }]),
  );
  const chosen = state.open && !state.open.includes("~") ? state.open : state.place;
  const drawing = regionMap({
    id: "map",
    shapes: state.level === "nuts2" && areas ? [...shapes, ...areas.shapes] : shapes,
    only: shownOnly(all),
    label: `${indicatorTitle(all)}, ${scopeWords(state)}`,
    picked: open,
    chosen,
    marks: symbols ? new Map() : marks,
    symbols: symbols
      ? figures
          .filter(({ region }) => region.lat !== null)
          .map((figure) => ({
            ...figure,
            ...figure.region,
            text: text(figure),
          }))
      : [],
    legend: symbols ? symbolLegend(points, figures, indicator) : classLegend(bounds, figures, indicator),
  });
  return chart({
    name: `${indicator.code.toLowerCase().replaceAll("_", "-")}-map`,
    title: indicatorTitle(all),
    note: [scopeWords(state), areas && state.level === "nuts2" ? areas.attribution : ""]
      .filter(Boolean)
      .join(". "),
    drawing,
    table: indicatorTable(all),
    waiting,
  });
}
