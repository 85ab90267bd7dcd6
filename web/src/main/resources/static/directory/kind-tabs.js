// The tabs of the directory: one per kind, each with how many records there are.
import { html, nothing } from "lit";
import { until } from "lit/directives/until.js";
import { ask } from "../shared/graphql.js";
import { t, locale } from "../shared/i18n.js";
import { formatNumber } from "../shared/format.js";
import { kindMark } from "../shared/marks.js";
import { linkTo } from "../shared/url-state.js";
import { DIRECTORIES } from "./kinds/index.js";

let asked = null;

function counts() {
  asked ??= ask(`query Kinds { ${DIRECTORIES.map(({ field }) => `${field}(first: 1) { totalCount }`).join(" ")} }`).catch(() => {
    asked = null;
    return {};
  });
  return asked;
}

export function kindTabs(view) {
  return html`<nav class="kinds" aria-label=${t("directory.kinds")}><ul>${DIRECTORIES.map(({ kind, entity, field }) => html`<li>
    <a href=${linkTo({ page: "directory", kind }, view.lang)} aria-current=${kind === view.kind ? "page" : nothing}>${kindMark(entity)}${t(`kinds.${kind}`)}
      <span class="kind-count">${until(counts().then((data) => (data[field] ? formatNumber(data[field].totalCount, locale()) : "")), "\u2007\u2007")}</span></a></li>`)}</ul></nav>`;
}
