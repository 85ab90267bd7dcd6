// The chosen concepts of a field, each with a button that removes it.
import { html, nothing } from "lit";
import { t } from "./i18n.js";
import { icon } from "./icons.js";

// removableChips(codes, labels, change): `labels` maps codes to labels. Calls change(codes) with the remaining
// codes.
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
