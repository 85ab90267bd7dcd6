// The chosen concepts of a field, each of which can be taken away.
import { html, nothing } from "lit";
import { t } from "./i18n.js";
import { icon } from "./icons.js";

// removableChips(codes, labels, change): labels by code; change(codes) is called with those that are left.
export function removableChips(codes, labels, change) {
  if (codes.length === 0) return nothing;
  return html`<p class="chips">
    ${codes.map(
      (code) =>
        html`<button type="button" class="chip" @click=${() => change(codes.filter((one) => one !== code))}>
          ${labels.get(code) ?? code}${icon("close")}<span class="visually-hidden"
            >${t("filters.remove")}</span
          >
        </button>`,
    )}
  </p>`;
}
