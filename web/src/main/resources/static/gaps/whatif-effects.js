// The effects of a what-if: gaps that close or open, and figures before and after.
import { html, nothing } from "lit";
import { dataTable } from "../charts/chart.js";
import { locale, t } from "../base/i18n.js";
import { csv } from "../base/csv.js";
import { download } from "../base/download.js";
import { icon } from "../base/icons.js";
import { cellChanges, figureRows } from "./changes.js";
import { differenceText } from "./figures.js";
import { figureValue, intervalValue, stateMark, unitWords } from "./figure-text.js";

export function effects({ data, products, state, catalogue, local, keep, link, narrow }) {
  const seen = new Set();
  const cells = [...data.cells, ...(products?.cells ?? [])].filter(
    ({ region, concept }) =>
      !seen.has(`${region.code} ${concept.code}`) && seen.add(`${region.code} ${concept.code}`),
  );
  const { better, worse, unsure } = cellChanges(cells);
  const { changed, unchanged } = figureRows(data.indicators);
  const rows = [...changed, ...(local.allFigures ? unchanged : [])]
    .map((one) => rowOf(one, state, catalogue, link))
    .map((row) =>
      narrow
        ? {
            ...row,
            indicator: html`${row.indicator}
              <div class="soft">${row.region}</div>`,
          }
        : row,
    );
  // Next to each other on a phone too; there the region is below the indicator.
  const columns = ["indicator", "region", "before", "after", "difference"].filter(
    (key) => !narrow || key !== "region",
  );
  const table = {
    columns: columns.map((key) => ({
      key,
      label: t(`gaps.whatif.column.${key}`),
      number: !["indicator", "region"].includes(key),
    })),
    rows,
  };
  const title = t("gaps.whatif.figures");
  const moved = new Set(changed.map(({ of }) => of));
  return html`<section class="chart" aria-live="polite">
      <div class="chart-head">
        <h2>
          ${t("gaps.whatif.answer", { better: better.length, worse: worse.length, figures: moved.size })}
        </h2>
        ${cells.length ? saveButton("what-if-gaps", cellFileRows(cells)) : nothing}
      </div>
      ${cellList("better", better)}${cellList("worse", worse)}
      ${
        unsure.length
          ? html`<details class="gaps-method">
              <summary>${t("gaps.whatif.unsure", { count: unsure.length })}</summary>
              ${cellRows(unsure)}
            </details>`
          : nothing
      }${cells.length ? nothing : html`<p class="soft">${t("gaps.whatif.noCells")}</p>`}
    </section>
    <section class="chart">
      <div class="chart-head">
        <h2>${title}</h2>
        ${saveButton("what-if-figures", fileRows(data))}
      </div>
      ${changed.length ? nothing : html`<p class="soft">${t("gaps.whatif.noFigures")}</p>`}
      ${rows.length ? dataTable(table, title) : nothing}
      ${unchanged.length ? unchangedToggle(unchanged.length, local, keep) : nothing}
    </section>`;
}

function unchangedToggle(count, { allFigures = false }, keep) {
  return html`<button
    type="button"
    class="button small no-print"
    aria-expanded=${allFigures}
    @click=${() => keep({ allFigures: !allFigures })}
  >
    ${allFigures ? t("gaps.whatif.hideUnchanged", { count }) : t("gaps.whatif.unchanged", { count })}
  </button>`;
}

function saveButton(name, rows) {
  return html`<button
    type="button"
    class="button small no-print"
    @click=${() => download(`atmp-atlas-${name}.csv`, "text/csv", csv(rows))}
  >
    ${icon("download")}CSV
  </button>`;
}

function cellList(key, cells) {
  if (!cells.length) return nothing;
  return html`<h3>${t(`gaps.whatif.${key}`)}</h3>
    ${cellRows(cells)}`;
}

function cellRows(cells) {
  return html`<ul class="whatif-cells">
    ${cells.map(
      ({ region, concept, before, after }) =>
        html`<li>
          <span>${region.name}: <strong>${concept.label}</strong></span>
          <span class="gap-cell state-${before}">${stateMark(before)}${t(`gaps.state.${before}.short`)}</span>
          →
          <span class="gap-cell state-${after}">${stateMark(after)}${t(`gaps.state.${after}.short`)}</span>
        </li>`,
    )}
  </ul>`;
}

function rowOf({ of, region, before, after, difference }, state, catalogue, link) {
  const { indicator, parameter, platform } = of;
  const full = catalogue?.get(indicator.code) ?? indicator;
  const needed = parameter?.label ?? platform?.name;
  const name = needed ? `${indicator.name}: ${needed}` : indicator.name;
  const unit = unitWords(full, state.per);
  return {
    indicator: html`<a
        href=${link({
          view: "map",
          indicator: indicator.code,
          need: needOf(parameter) ?? state.need,
          platform: platform?.code ?? state.platform,
          open: null,
        })}
        >${name}</a
      >
      <span class="small soft">${unit}</span>`,
    region: region?.name ?? t("gaps.allTogether"),
    ...describe(before, after, full),
    difference: differenceText(difference, full.unit, locale(), (value) => t("gaps.points", { value })),
  };
}

function needOf(parameter) {
  return ["capability", "product-type"].includes(parameter?.scheme)
    ? `${parameter.scheme}:${parameter.code}`
    : null;
}

// If both values have the same text, their ranges are shown too.
function describe(before, after, indicator) {
  const [from, to] = [figureValue(before, indicator), figureValue(after, indicator)];
  if (from !== to) return { before: from, after: to };
  const whole = (figure) =>
    figure.shown === "POINT" && figure.lower !== figure.upper
      ? `${from} (${intervalValue(figure, indicator)})`
      : from;
  return { before: whole(before), after: whole(after) };
}

function cellFileRows(cells) {
  return [
    ["region", "regionName", "vocabulary", "code", "name", "before", "after"],
    ...cells.map(({ region, concept, before, after }) => [
      region.code,
      region.name,
      concept.scheme,
      concept.code,
      concept.label,
      before,
      after,
    ]),
  ];
}

function fileRows(data) {
  const head = [
    "indicator",
    "name",
    "parameter",
    "region",
    "before",
    "beforeLower",
    "beforeUpper",
    "after",
    "afterLower",
    "afterUpper",
    "difference",
  ];
  return [
    head,
    ...data.indicators.flatMap(({ indicator, parameter, platform, regions, overall }) =>
      [...regions, overall].map(({ region, before, after, difference }) => [
        indicator.code,
        indicator.name,
        parameter?.code ?? platform?.code ?? "",
        region?.code ?? "ALL",
        before.value,
        before.lower,
        before.upper,
        after.value,
        after.lower,
        after.upper,
        difference,
      ]),
    ),
  ];
}
