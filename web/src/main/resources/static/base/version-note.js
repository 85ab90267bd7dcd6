// A link can name the version of the data that it cites. The page shows the data of today, and says whether they are
// still of that version.
import { html, nothing } from "lit";
import { locale, t } from "./i18n.js";
import { versionState } from "./cited-version.js";
import { formatNumber } from "./format.js";

export function versionNote(cited, version) {
  const found = versionState(cited, version);
  if (!found) return nothing;
  return html`<p class="small soft version-note" role="status">
    ${t(`version.${found.state}`, {
      cited: formatNumber(cited, locale()),
      version: formatNumber(Number(version), locale()),
      count: found.changes,
    })}
  </p>`;
}
