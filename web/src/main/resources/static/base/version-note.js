// Says which version of the data a page shows, if its link cites one.
import { html, nothing } from "lit";
import { locale, t } from "./i18n.js";
import { versionState } from "./cited-version.js";
import { formatDate, formatNumber } from "./format.js";

// versionNote(version, href): with a link to the same page as of today; a page may have its own text for a version
// that is shown.
export function versionNote(version, href, shown = "version.shown") {
  const state = versionState(version);
  if (!state) return nothing;
  return html`<p class="small soft version-note" role="status">
    ${versionText(version, state === "shown" ? shown : `version.${state}`)}
    ${state === "shown" ? html`<a href=${href}>${t("version.today")}</a>` : nothing}
  </p>`;
}

// todayMark(true): marks a part of a page that shows the data of today while its link cites an earlier version.
export function todayMark(earlier) {
  return earlier ? html`<span class="small today-mark">${t("version.ofToday")}</span>` : nothing;
}

function versionText({ cited, day, found }, key) {
  return t(key, {
    cited: formatNumber(cited, locale()),
    date: day ? formatDate(day, locale()) : "",
    count: found.changesSince,
  });
}
