// <atlas-record-drawer>: the selected record next to the results; on a phone it covers the screen.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { t } from "../base/i18n.js";
import { icon } from "../base/icons.js";
import { todayMark } from "../base/version-note.js";
import { directoryOf } from "./kinds/index.js";
import { recordLink } from "../base/url-state.js";
import "../detail/record-view.js";

class RecordDrawer extends AtlasElement {
  static properties = {
    view: { attribute: false },
    modal: { type: Boolean },
    focusFor: { attribute: false },
    earlier: { type: Boolean },
    excluded: { type: Boolean },
  };

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {boolean} */
    this.modal = undefined;
    /** @type {any} */
    this.focusFor = undefined;
    this.earlier = false;
    this.excluded = false;
  }

  // takeFocus(): for readers who opened the drawer with the keyboard.
  takeFocus() {
    this.querySelector(".drawer-close")?.focus();
  }

  render() {
    const { selected, kind, lang } = this.view;
    const { entity } = directoryOf(kind);
    const body = html`<div class="drawer-head">
        <a class="button small" href=${recordLink({ kind: entity, id: selected }, lang)}
          >${t("drawer.full")}</a
        >
        ${todayMark(this.earlier)}
        <button
          type="button"
          class="icon-button drawer-close"
          aria-label=${t("close")}
          @click=${() => closeDrawer(this)}
        >
          ${icon("close")}
        </button>
      </div>
      ${this.excluded ? html`<p class="drawer-note" role="status">${t("drawer.excluded")}</p>` : nothing}
      <div class="drawer-body" tabindex="0" role="group" aria-label=${t("drawer.title")}>
        <atlas-record .recordId=${selected} .lang=${lang} compact></atlas-record>
      </div>`;
    return this.modal
      ? html`<dialog class="drawer" aria-label=${t("drawer.title")} @cancel=${this.#cancel}>${body}</dialog>`
      : html`<aside class="drawer" aria-label=${t("drawer.title")}>${body}</aside>`;
  }

  updated(changed) {
    const dialog = this.querySelector("dialog");
    if (dialog && !dialog.open) dialog.showModal();
    if (
      changed.has("view") &&
      this.focusFor === this.view.selected &&
      changed.get("view")?.selected !== this.view.selected
    )
      this.takeFocus();
  }

  #cancel(event) {
    event.preventDefault();
    closeDrawer(this);
  }
}

/** @param {Element} drawer */
function closeDrawer(drawer) {
  const page = /** @type {any} */ (drawer.closest("atlas-directory"));
  page.closeDrawer();
}

define("atlas-record-drawer", RecordDrawer);
