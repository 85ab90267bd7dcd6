// What a row says about how sure its record is: the licences of a site, and how long ago somebody verified it.
import { html, nothing } from "lit";
import { OLD_YEARS, formatPartialDate, yearsSince } from "../../base/format.js";
import { locale, t } from "../../base/i18n.js";
import { icon } from "../../base/icons.js";
import { unknown } from "../../base/components.js";
import { shortLicence } from "./licence-names.js";

// licences(site): a badge for each authorisation and accreditation; those with the same short name share one.
export function licences({ authorisations, accreditations }) {
  const badges = new Map();
  for (const { label } of [...authorisations, ...accreditations]) {
    const short = shortLicence(label);
    badges.set(short, [...(badges.get(short) ?? []), label]);
  }
  if (!badges.size) return unknown();
  return html`<ul class="terms licences" data-more=${badges.size > 1 ? `+${badges.size - 1}` : nothing}>
    ${[...badges].map(
      ([short, labels]) =>
        html`<li data-tip=${labels.join(", ") === short ? nothing : labels.join(", ")}>
          ${icon("check")}${short}
        </li>`,
    )}
  </ul>`;
}

// verified("2022-12-01") -> "Dec 2022, 3 years ago"; the age stands out from OLD_YEARS on.
export function verified(day) {
  if (!day) return unknown();
  const years = yearsSince(day);
  const ago = html`<span class="nowrap ${years >= OLD_YEARS ? "record-old" : "soft"}"
    >${t("record.yearsAgo", { count: years })}</span
  >`;
  return html`<span class="nowrap">${formatPartialDate(day.slice(0, 7), locale())}</span
    >${years ? html`, ${ago}` : nothing}`;
}
