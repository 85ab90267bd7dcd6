// The frame of every chart: title, drawing, table, and files to download.
import { html, nothing, render } from "lit";
import { askAbout } from "../base/about-query.js";
import { t } from "../base/i18n.js";
import { csv } from "../base/csv.js";
import { download } from "../base/download.js";
import { icon } from "../base/icons.js";
import { closeOnEscape, closeWhenLeft } from "../base/menu.js";
import { toast } from "../base/share.js";
import { pngBlob, svgText } from "./picture-file.js";

// chart({ name, title, note, hint, drawing, legend, table, open, level })
//   name     part of the file names: "atmp-atlas-<name>.svg"
//   hint     what the reader can do on the page; the files contain only the note
//   drawing  an <svg> template with a viewBox; or use `view`, a template of HTML, with `file: () => <svg>
//   template` for the files
//   table    { columns: [{ key, label, number }], rows: [{ key: text or template }], files: [{ key: value }] }.
//   `files` holds the values for the CSV where a cell of `rows` is not plain text
//   level    of the heading, 2 or 3
export function chart({
  name,
  title,
  note,
  hint = "",
  drawing = null,
  view = undefined,
  file = null,
  table,
  showsTable = true,
  level = 2,
  waiting = false,
}) {
  return html`<figure class="chart" data-name=${name} aria-busy=${waiting}>
    <figcaption class="chart-head">
      <div>
        ${level === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}${
          note || hint ? html`<p class="small soft">${[note, hint].filter(Boolean).join(" ")}</p>` : nothing
        }
      </div>
      ${fileMenu({ name, title, note, file, drawn: drawing !== null || file !== null, table })}
    </figcaption>
    ${drawing ?? view ?? nothing}
    ${
      showsTable && drawing
        ? html`<details class="chart-table">
            <summary class="small">${t("chart.table")}</summary>
            ${dataTable(table, title)}
          </details>`
        : nothing
    }
  </figure>`;
}

// dataTable(table, caption): a table with the data of the chart.
export function dataTable({ columns, rows }, caption) {
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${caption}>
    <table class="figures">
      <caption class="visually-hidden">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map(
            ({ label, number }) => html`<th scope="col" class=${number ? "number" : ""}>${label}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${columns.map(({ key, number }, index) =>
                index === 0
                  ? html`<th scope="row">${row[key]}</th>`
                  : html`<td class=${number ? "number" : ""}>${row[key] ?? ""}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function fileMenu({ name, title, note, drawn, file: makeDrawing, table }) {
  const save = (type) => async (event) => {
    const menu = event.target.closest("details");
    const figure = menu.closest("figure");
    menu.open = false;
    menu.querySelector("summary").focus();
    try {
      const drawing =
        type === "csv"
          ? null
          : makeDrawing
            ? renderOffScreen(figure, makeDrawing())
            : figure.querySelector("svg.drawing");
      const caption = captionOf(title, note, await dataVersion());
      await FILES[type]({ file: `atmp-atlas-${name}.${type}`, drawing, caption, table });
    } catch {
      toast(t("chart.notSaved"));
    }
  };
  return html`<details class="menu no-print" @focusout=${closeWhenLeft} @keydown=${closeOnEscape}>
    <summary class="button small" aria-label="${t("export")}: ${title}">
      ${icon("download")}${t("export")}
    </summary>
    <div class="menu-pop">
      ${["svg", "png", "csv"]
        .filter((type) => drawn || type === "csv")
        .map((type) => html`<button type="button" @click=${save(type)}>${t(`chart.save.${type}`)}</button>`)}
    </div>
  </details>`;
}

// A drawing that only the files need is rendered off screen, so that it can use the page's colours.
function renderOffScreen(figure, template) {
  const place = document.createElement("div");
  place.hidden = true;
  figure.append(place);
  render(html`${template}`, place);
  window.setTimeout(() => place.remove(), 1000);
  return place.querySelector("svg");
}

const FILES = {
  svg: ({ file, drawing, caption }) => download(file, "image/svg+xml", svgText(drawing, caption)),
  png: async ({ file, drawing, caption }) =>
    download(file, "image/png", await pngBlob(svgText(drawing, caption))),
  csv: ({ file, caption: { title, lines }, table: { columns, rows, files } }) =>
    download(file, "text/csv", csv(csvRows(columns, files ?? rows), [title, ...lines])),
};

// csvRows: the CSV may have columns that the page does not show.
function csvRows(columns, rows) {
  const keys = [...new Set([...columns.map(({ key }) => key), ...rows.flatMap((row) => Object.keys(row))])];
  const labels = new Map(columns.map(({ key, label }) => [key, label]));
  const used = keys.filter((key) => rows.some((row) => row[key] !== undefined));
  return [used.map((key) => labels.get(key) ?? key), ...rows.map((row) => used.map((key) => row[key]))];
}

// The data version, or null if the server cannot be reached now.
const dataVersion = () =>
  askAbout().then(
    (about) => about.dataVersion,
    () => null,
  );

// captionOf(title, note, version): what every file says of itself: contents, licence, day, data version, address.
function captionOf(title, note, version) {
  const day = new Date().toISOString().slice(0, 10);
  const origin = version === null ? t("chart.origin.undated", { day }) : t("chart.origin", { day, version });
  return {
    title,
    lines: [note, origin, window.location.href].filter((line) => typeof line === "string" && line),
  };
}
