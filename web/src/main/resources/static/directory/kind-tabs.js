// The tabs of the directory: one per kind, each with how many records there are.
import { html, nothing } from "lit";
import { until } from "lit/directives/until.js";
import { askAbout } from "../frame/about-query.js";
import { t, locale } from "../base/i18n.js";
import { formatNumber } from "../base/format.js";
import { kindMark } from "../base/marks.js";
import { linkTo } from "../base/url-state.js";
import { DIRECTORIES } from "./kinds/index.js";

export function kindTabs(view) {
  const counts = askAbout().then(({ counts: list }) => new Map(list.map(({ kind, count }) => [kind, count])), () => new Map());
  const shown = (entity) => counts.then((all) => (all.has(entity) ? formatNumber(all.get(entity), locale()) : ""));
  return html`<nav class="kinds" aria-label=${t("directory.kinds")}><ul>${DIRECTORIES.map(({ kind, entity }) => html`<li>
    <a href=${linkTo({ page: "directory", kind }, view.lang)} aria-current=${kind === view.kind ? "page" : nothing}>${kindMark(entity)}${t(`kinds.${kind}`)}
      <span class="kind-count">${until(shown(entity), "\u2007\u2007")}</span></a></li>`)}</ul></nav>`;
}
