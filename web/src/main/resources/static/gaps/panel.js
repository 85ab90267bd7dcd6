// The evidence of a figure or a cell: next to the page, or over it on a phone.
import { html } from "lit";
import { t } from "../base/i18n.js";
import { icon } from "../base/icons.js";
import { cellPanel } from "./cell-panel.js";
import { figurePanel } from "./figure-panel.js";
import { DEFAULT_INDICATOR } from "./state.js";

export function panel(all) {
  const { state, narrow, close } = all;
  const body = html`<div class="panel-head">
      <h2>${t("gaps.panel")}</h2>
      <button type="button" class="icon-button panel-close" aria-label=${t("close")} @click=${close}>
        ${icon("close")}
      </button>
    </div>
    <div class="panel-body" tabindex="0" role="group" aria-label=${t("gaps.panel")}>${content(all)}</div>`;
  const cancel = (event) => {
    event.preventDefault();
    close();
  };
  return narrow
    ? html`<dialog class="gaps-panel" aria-label=${t("gaps.panel")} @cancel=${cancel}>${body}</dialog>`
    : html`<aside class="gaps-panel" aria-label=${t("gaps.panel")}>${body}</aside>`;

  function content(shown) {
    const [region, what] = state.open.split("~");
    if (what && !shown.catalogue) return html`<p role="status">${t("loading")}</p>`;
    if (what && !shown.catalogue.get(what)) return cellPanel({ ...shown, region, what });
    const code = what ?? state.indicator ?? DEFAULT_INDICATOR;
    return figurePanel({ ...shown, region, code });
  }
}
