// The active filters as chips. Each has a button that removes it.
import { html, nothing } from "lit";
import { t, locale } from "../base/i18n.js";
import { formatCoordinates } from "../base/format.js";
import { icon } from "../base/icons.js";
import { currentView, go } from "../base/router.js";
import { nameAll, nameOf } from "./concept-names.js";
import { activeFilters, clearFilters } from "./filter-state.js";

// filterChips(host, view, directory): updates `host` when a label has been looked up.
export function filterChips(host, view, directory) {
  const active = activeFilters(view, directory);
  if (!active.length) return nothing;
  nameAll(
    host,
    view.lang,
    active.filter(({ type }) => type === "value"),
  );
  return html`<ul class="chips" aria-label=${t("filters.active")}>
    ${active.map((filter) => {
      const { about, words } = chipText(filter, view);
      return html`<li>
        <button
          type="button"
          class="chip ${filter.type === "known" ? "unknown-chip" : ""}"
          @click=${() => go(withoutFilter(filter, directory))}
        >
          ${about ? html`<span class="soft">${about}</span>` : nothing} <span>${words}</span
          ><span class="visually-hidden">, ${t("filters.remove")}</span>${icon("close")}
        </button>
      </li>`;
    })}${
      active.length > 1
        ? html`<li>
            <button type="button" class="text-button small" @click=${() => go(clearFilters(currentView()))}>
              ${t("filters.clear")}
            </button>
          </li>`
        : nothing
    }
  </ul>`;
}

// The view may have changed since the chip was rendered, so the filter is removed from the current view.
function withoutFilter(filter, directory) {
  const same = activeFilters(currentView(), directory).find(
    ({ type, key, mode, code }) =>
      type === filter.type && key === filter.key && mode === filter.mode && code === filter.code,
  );
  return same?.without ?? currentView();
}

// chipText(filter, view) -> { about: "Country", words: "Netherlands" }
export function chipText(filter, view) {
  switch (filter.type) {
    case "text":
      return { about: t("chip.text"), words: `“${filter.text}”` };
    case "near":
      return {
        about: t("chip.near", { km: filter.near.km }),
        words: filter.near.place || formatCoordinates(filter.near.lat, filter.near.lon, locale()),
      };
    case "within":
      return { about: "", words: t("chip.within") };
    case "known":
      return { about: t(`facet.${filter.key}`), words: t(filter.known ? "chip.stated" : "unknown.value") };
    default:
      return {
        about: t(`chip.${filter.mode}`, { facet: t(`facet.${filter.key}`) }),
        words: nameOf(view.lang, filter.scheme, filter.code),
      };
  }
}
