// The menu that exports the picture as a file. The browser creates the files.
import { html } from "lit";
import { formatDate } from "../base/format.js";
import { locale, t } from "../base/i18n.js";
import { download } from "../base/download.js";
import { icon } from "../base/icons.js";
import { pngBlob } from "../charts/picture-file.js";
import { closeOnEscape, closeWhenLeft } from "../base/menu.js";
import { askAbout } from "../base/about-query.js";
import { gexf, graphml, nodesCsv, relationsCsv } from "./formats.js";
import { tokens } from "./styles.js";
import { svgFile } from "./svg-file.js";

const FILES = {
  png: { type: "image/png", make: (shown) => pngBlob(drawing(shown)) },
  svg: { type: "image/svg+xml", make: drawing },
  graphml: { type: "application/graphml+xml", make: graphml },
  gexf: { type: "application/gexf+xml", make: gexf },
  "nodes.csv": { type: "text/csv", make: nodesCsv },
  "relations.csv": { type: "text/csv", make: relationsCsv },
};

// exportMenu(shown): `shown()` returns { element, nodes, pairs, positions, about }. Picture files are available
// only if there is a drawing.
export function exportMenu(shown, drawn) {
  return html`<details class="menu" @focusout=${closeWhenLeft} @keydown=${closeOnEscape}>
    <summary class="button small">${icon("download")}${t("export")}</summary>
    <div class="menu-pop">
      ${Object.keys(FILES)
        .filter((name) => drawn || !["png", "svg"].includes(name))
        .map(
          (name) =>
            html` <button type="button" @click=${(event) => save(name, shown(), event)}>
              ${t(`network.export.${name}`)}
            </button>`,
        )}
      <p class="menu-note">${t("network.export.note")}</p>
    </div>
  </details>`;
}

function drawing(shown) {
  return svgFile({ ...shown, places: shown.element.nodePositions(), colours: tokens() });
}

// Exported files state the version and date of their data.
async function withOrigin(shown) {
  const data = await askAbout().catch(() => null);
  if (!data) return shown;
  const attribution = [
    shown.about.attribution,
    t("foot.data", {
      version: data.dataVersion ?? data.version ?? "",
      date: formatDate(data.changedAt, locale()),
    }),
    ...(data.synthetic ? [t("frame.synthetic")] : []),
  ];
  return { ...shown, about: { ...shown.about, attribution: attribution.join(" · ") } };
}

async function save(name, shown, event) {
  const { type, make } = FILES[name];
  const menu = event.target.closest("details");
  menu.open = false;
  menu.querySelector("summary").focus();
  download(
    `atmp-atlas-network.${name}`.replace(/network\.(nodes|relations)/, "network-$1"),
    type,
    await make(await withOrigin(shown)),
  );
}
