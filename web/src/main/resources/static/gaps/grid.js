// A table of states. Its head stays visible. Each cell shows its state by a shape and a word, and links to its
// records. The table is one tab stop. Also draws the same table for files.
import { html, nothing, svg } from "lit";
import { t } from "../base/i18n.js";
import { STATES, cellCount, cellWords, stateLegend, stateMark, stateShape } from "./figure-text.js";
import { moveInGrid, stayInGrid } from "./grid-keys.js";

const CELL = { width: 84, height: 24, name: 170, head: 96 };
const LETTER = 6.4;

// grid({ caption, head, heads, columns: [{ code, label, tip }], rows: [{ code, name, notes, cells, marked, folded }],
// open, link, chosen, strip, narrow, whole })
//   heads: the heads of the cells between name and states; a row has as many notes
//   cells: [{ state, ... }]; a cell with `away` is not measured       chosen: "NL~QC" | null
//   whole: whether folded rows are shown; they are always printed     narrow: counts instead of words
export function grid({
  caption,
  head,
  heads = [],
  columns,
  rows,
  open,
  link,
  chosen,
  strip = false,
  narrow = false,
  whole = true,
}) {
  const first = rows.find(({ folded }) => whole || !folded);
  const known = rows.some(({ code }) => columns.some((column) => `${code}~${column.code}` === chosen));
  const stop = known ? chosen : `${first?.code}~${columns[0]?.code}`;
  return html`<div class="grid-wrap" role="region" aria-label=${caption}>
      <table
        class="grid ${strip ? "strip" : ""} ${narrow ? "counts" : ""} ${whole ? "" : "in-part"}"
        role="grid"
        aria-describedby="grid-keys"
        @keydown=${moveInGrid}
        @focusin=${stayInGrid}
      >
        <caption class="visually-hidden">
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="grid-name">${head}</th>
            ${heads.map((text) => html`<th scope="col" class="grid-note">${text}</th>`)}${columns.map(
              ({ label, tip }) =>
                html`<th scope="col">
                  <span
                    class=${tip ? "explained" : ""}
                    data-tip=${tip ?? nothing}
                    tabindex=${tip ? -1 : nothing}
                    >${label}</span
                  >
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr class="${row.marked ? "marked" : ""} ${row.folded ? "folded" : ""}">
                <th scope="row" class="grid-name">${row.title ?? row.name}</th>
                ${heads.map((_, index) => html`<td class="grid-note">${row.notes[index]}</td>`)}
                ${row.cells.map((cell, index) =>
                  gridCell({ row, cell, column: columns[index], open, link, chosen, stop, narrow }),
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <p id="grid-keys" class="visually-hidden">${t("gaps.grid.keys")}</p>
    ${stateLegend(
      STATES.filter((state) => rows.some(({ cells }) => cells.some((cell) => cell.state === state))),
    )}`;
}

function gridCell({ row, cell, column, open, link, chosen, stop, narrow }) {
  const what = `${row.code}~${column.code}`;
  const leave = (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    open(what);
  };
  return html`<td>
    <a
      class="gap-cell state-${cell.state} ${cell.weak ? "weakest" : ""}"
      href=${link({ open: what })}
      tabindex=${what === stop ? 0 : -1}
      aria-current=${what === chosen ? "true" : nothing}
      @click=${leave}
      aria-label="${row.name}, ${column.label}: ${t(`gaps.state.${cell.state}`)}${
        cell.weak ? `, ${t("gaps.chain.weakest")}` : ""
      }"
      >${stateMark(cell.state)}<span
        >${cell.away ? t("gaps.notMeasured") : narrow ? cellCount(cell) : cellWords(cell)}</span
      ></a
    >
  </td>`;
}

// gridDrawing({ id, columns, rows }) -> the same table as an SVG.
export function gridDrawing({ columns, rows }) {
  const wide = Math.max(
    CELL.width,
    12 + LETTER * Math.max(0, ...columns.flatMap(({ label }) => label.split(" ")).map((word) => word.length)),
  );
  const width = CELL.name + columns.length * wide;
  const height = CELL.head + rows.length * CELL.height + 34;
  return svg`<svg class="drawing" viewBox="0 0 ${width} ${height}" width=${width} height=${height}>
    <g font-size="11" fill="var(--ink)">${columns.map(({ label }, index) =>
      wrapLabel(label).map(
        (line, at, all) =>
          svg`<text x=${CELL.name + index * wide + 4} y=${
            CELL.head - 8 - (all.length - 1 - at) * 13
          }>${line}</text>`,
      ),
    )}</g>
    ${rows.map(
      (row, at) => svg`<g transform="translate(0,${
        CELL.head + at * CELL.height
      })"><text x="0" y="16" font-size="12" fill="var(--ink)">${row.name}</text>
      ${row.cells.map(
        (cell, index) => svg`<g transform="translate(${CELL.name + index * wide},0)">${cellBackground(
          cell.state,
          wide - 2,
          CELL.height - 2,
        )}<g transform="translate(4,4)" color="var(--ink)" fill="var(--ink)" stroke="none">${stateIcon(cell.state)}</g>
        <text x="23" y="15" font-size="10.5" fill=${textColour(cell.state)}>${
          cell.away ? t("gaps.notMeasured") : cellWords(cell)
        }</text></g>`,
      )}</g>`,
    )}
    <g transform="translate(0,${height - 22})" font-size="11" fill="var(--ink)">${STATES.map(
      (state, index) =>
        svg`<g transform="translate(${
          index * Math.min(150, width / STATES.length)
        },0)">${cellBackground(state, 18, 18)}<g transform="translate(1,1)">${stateIcon(state)}</g>
          <text x="24" y="13">${t(`gaps.state.${state}.short`)}</text></g>`,
    )}</g>
  </svg>`;
}

const TOKEN = {
  COVERED: "covered",
  COVERED_ACROSS_BORDER: "across",
  PLANNED: "planned",
  NONE_ON_RECORD: "none",
  ABSENT: "absent",
};

function cellBackground(state, width, height) {
  return svg`<rect width=${width} height=${height} rx="3" fill=${
    TOKEN[state] ? `var(--gap-${TOKEN[state]})` : "var(--sunk)"
  }></rect>`;
}

function textColour(state) {
  return TOKEN[state] ? `var(--gap-${TOKEN[state]}-ink)` : "var(--ink-2)";
}

function stateIcon(state) {
  return svg`<svg width="14" height="14" viewBox="0 0 16 16" color=${textColour(state)}>${stateShape(state)}</svg>`;
}

function wrapLabel(label) {
  const found = [];
  for (const word of label.split(" ")) {
    if (found.length && found.at(-1).length + word.length < 13) found[found.length - 1] += ` ${word}`;
    else found.push(word);
  }
  return found.slice(0, 6);
}

// gridTable({ columns, rows }) -> the table that chart() writes to CSV.
export function gridTable({ head, columns, rows }) {
  return {
    columns: [
      { key: "name", label: head },
      ...(rows.some(({ sites }) => sites !== undefined)
        ? [{ key: "sites", label: t("gaps.column.onRecord") }]
        : []),
      ...columns.map(({ code, label }) => ({ key: code, label })),
    ],
    rows: [],
    files: rows.map(({ code, name, sites, cells }) => ({
      code,
      name,
      ...(sites === undefined ? {} : { sites }),
      ...Object.fromEntries(
        columns.map((column, index) => [
          column.code,
          cells[index].away ? "NOT_MEASURED" : cells[index].state,
        ]),
      ),
    })),
  };
}
