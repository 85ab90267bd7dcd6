// The tabs of the directory, one per kind, with the number of records.
import { html, nothing } from "lit";
import { askAbout } from "../base/about-query.js";
import { t, locale } from "../base/i18n.js";
import { formatNumber } from "../base/format.js";
import { kindMark } from "../base/icons.js";
import { linkTo } from "../base/url-state.js";
import { DIRECTORIES } from "./kinds/index.js";

let counts = new Map();

// Loads the numbers, then calls back. The tabs also work without the numbers.
export function readCounts(callback) {
  askAbout().then(
    ({ counts: list }) => {
      counts = new Map(list.map(({ kind, count }) => [kind, count]));
      callback();
    },
    () => {},
  );
}

export function kindTabs(view) {
  const shown = (entity) =>
    counts.has(entity) ? formatNumber(counts.get(entity), locale()) : "\u2007\u2007";
  return html`<nav class="kinds" aria-label=${t("directory.kinds")}>
    <ul>
      ${DIRECTORIES.map(
        ({ kind, entity }) =>
          html`<li>
            <a
              href=${linkTo({ page: "directory", kind }, view.lang)}
              aria-current=${kind === view.kind ? "page" : nothing}
              >${kindMark(entity)}${t(`kinds.${kind}`)} <span class="kind-count">${shown(entity)}</span></a
            >
          </li>`,
      )}
    </ul>
  </nav>`;
}
