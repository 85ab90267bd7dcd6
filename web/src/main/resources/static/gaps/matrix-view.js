// The gap matrix: which region lacks which capability.
import { html, nothing } from "lit";
import { chart } from "../charts/chart.js";
import { failure } from "../base/failure.js";
import { formatNumber } from "../base/format.js";
import { locale, t } from "../base/i18n.js";
import { linkTo } from "../base/url-state.js";
import { grid, gridDrawing, gridTable } from "./grid.js";
import { askMatrix } from "./requests.js";
import { COLUMNS } from "./state.js";
import { loadingNote, scopeWords } from "./figure-text.js";
import { foldOf, hasNoRecord, inOrder } from "./gap-rows.js";

const ORDERS = ["value", "worst", "name"];

export function matrixView(all) {
  const { state, answers, retry } = all;
  const answer = askMatrix(answers, state);
  const head = tools(all);
  if (answer.state === "failed") return [head, failure(answer.failure, retry)];
  if (answer.state === "undated")
    return [head, html`<p class="gaps-note" role="status">${t("gaps.undated")}</p>`];
  if (!answer.data) return [head, loadingNote(answer)];
  return [
    head,
    matrixChart({
      ...all,
      data: answer.data,
      waiting: answer.state === "loading",
    }),
  ];
}

export function matrixChart(all) {
  const { state, data, open, link, narrow, waiting, local, level = 2 } = all;
  const whole = Boolean(local.allRows);
  const columns = data.columns.map(({ code, label, definition }) => ({
    code,
    label,
    tip: definition,
  }));
  const rows = inOrder(data.rows, state).map((row) => ({
    code: row.region.code,
    name: row.region.name,
    cells: row.cells,
    sites: row.siteCount,
    notes: [sitesText(row), gaps(row, open)],
    folded: foldOf(row, state) !== null,
    marked: row.region.code === state.place,
    title: nameCell(all, row),
  }));
  const shown = {
    caption: t("gaps.matrix.title", {
      what: t(`gaps.columns.${state.columns}`),
    }),
    head: t(`gaps.level.${state.level}`),
    heads: [t("gaps.column.onRecord"), t("gaps.column.gaps")],
    columns,
    rows,
  };
  return html`<div aria-busy=${waiting}>
    ${chart({
      name: `gap-matrix-${state.columns}`,
      title: shown.caption,
      note: `${scopeWords(state)}.`,
      hint: t("gaps.matrix.note"),
      table: gridTable(shown),
      showsTable: false,
      level,
      view: html`${grid({ ...shown, open, link, narrow, whole, chosen: state.open })}${unfold(all)}`,
      file: () => gridDrawing(shown),
    })}
    <details class="gaps-method">
      <summary class="small">${t("gaps.method")}</summary>
      <p class="small">${data.method}</p>
    </details>
  </div>`;
}

// What is folded away and why, with the button that shows it.
function unfold({ state, data, local, keep }) {
  const folds = data.rows.map((row) => foldOf(row, state));
  const said = ["small", "empty"]
    .map((why) => [why, folds.filter((one) => one === why).length])
    .filter(([, count]) => count)
    .map(([why, count]) => t(`gaps.matrix.folded.${why}`, { count }));
  if (!said.length) return nothing;
  return html`<p class="small no-print">
    ${local.allRows ? nothing : html`<span class="soft">${said.join(", ")}.</span>`}
    <button
      type="button"
      class="text-button"
      aria-expanded=${Boolean(local.allRows)}
      @click=${() => keep({ allRows: !local.allRows })}
    >
      ${t(local.allRows ? "gaps.matrix.fold" : "gaps.matrix.unfold")}
    </button>
  </p>`;
}

// Unknown is not none: a region without any record has no number.
function sitesText(row) {
  return hasNoRecord(row) ? t("gaps.state.NO_RECORD.short") : formatNumber(row.siteCount, locale());
}

function nameCell({ state, lang }, { region }) {
  return state.level === "country"
    ? html`<a tabindex="-1" href=${linkTo({ page: "profile", id: region.code }, lang)}>${region.name}</a>`
    : html`${region.name} <span class="faint small">${region.code}</span>`;
}

function gaps(row, open) {
  if (hasNoRecord(row)) return html`<span class="soft" data-tip=${t("gaps.state.NO_RECORD")}>–</span>`;
  const { region, gapCount, gapCountLower, gapCountUpper } = row;
  const span = gapCountLower === gapCountUpper ? "" : `${gapCountLower} – ${gapCountUpper}`;
  return html`<button
      type="button"
      class="text-button figure-link"
      tabindex="-1"
      data-tip=${t("gaps.gapCount.tip", { count: gapCount, lower: gapCountLower, upper: gapCountUpper })}
      @click=${() => open(`${region.code}~GAP_COUNT`)}
    >
      <span class="visually-hidden">${region.name}: </span><strong>${gapCount}</strong></button
    >${span ? html` <span class="small soft">${span}</span>` : ""}`;
}

function tools({ state, change }) {
  return html`<div class="gaps-chooser no-print">
    <div class="segments tight" role="group" aria-label=${t("gaps.columns")}>
      ${COLUMNS.map(
        (columns) =>
          html`<button
            type="button"
            aria-pressed=${columns === state.columns}
            @click=${() => change({ columns })}
          >
            ${t(`gaps.columns.${columns}`)}
          </button>`,
      )}
    </div>
    <label class="gaps-inline"
      ><span>${t("gaps.order")}</span
      ><select @change=${(event) => change({ order: event.target.value })}>
        ${ORDERS.map(
          (order) =>
            html`<option value=${order} ?selected=${order === state.order}>
              ${t(`gaps.matrix.order.${order}`)}
            </option>`,
        )}
      </select></label
    >
    <label class="gaps-inline"
      ><span>${t("gaps.km")}</span
      ><select @change=${(event) => change({ km: event.target.value ? Number(event.target.value) : null })}>
        <option value="" ?selected=${!state.km}>${t("gaps.km.relations")}</option>
        ${[100, 200, 300, 500].map(
          (km) =>
            html`<option value=${km} ?selected=${km === state.km}>${t("gaps.km.within", { km })}</option>`,
        )}
      </select></label
    >
  </div>`;
}
