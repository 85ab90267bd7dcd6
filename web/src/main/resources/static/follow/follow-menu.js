// The "Follow" menu of a list, a record or a topic: its feeds, each with a button that copies its address.
import { html, nothing } from "lit";
import { icon } from "../base/icons.js";
import { t } from "../base/i18n.js";
import { closeOnEscape, closeWhenLeft } from "../base/menu.js";
import { copyLink } from "../base/share.js";

const TYPES = { atom: "application/atom+xml", json: "application/feed+json", ics: "text/calendar" };

// followMenu(feeds, { note }): `feeds` as in feeds.js. `note` says why there is no calendar, if there is none.
/**
 * @param {import("./feeds.js").Feeds} feeds
 * @param {{ note?: string }} [options]
 */
export function followMenu(feeds, { note = t("follow.noDays") } = {}) {
  return html`<details class="menu follow" @focusout=${closeWhenLeft} @keydown=${closeOnEscape}>
    <summary class="button small">
      ${icon("follow")}<span class="tool-text">${t("follow")}</span>${icon("down")}
    </summary>
    <div class="menu-pop">
      ${["ics", "atom", "json"].map((format) => (feeds[format] ? feedRow(format, feeds[format]) : nothing))}
      ${feeds.ics ? nothing : html`<p class="menu-note">${note}</p>`}
      <p class="menu-note">${t("follow.how")}</p>
    </div>
  </details>`;
}

function feedRow(format, address) {
  const name = t(`follow.${format}`);
  return html`<div class="follow-feed">
    <a href=${address} type=${TYPES[format]}>${name}</a>
    <button
      type="button"
      class="icon-button"
      aria-label=${t("follow.copy", { name })}
      data-tip=${t("follow.copy", { name })}
      @click=${() => copyLink(address)}
    >
      ${icon("link")}
    </button>
  </div>`;
}
