// <atlas-not-found>: the page or the record does not exist. Suggests other pages.
import { html } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { t } from "../base/i18n.js";
import { currentView } from "../base/router.js";
import { linkTo } from "../base/url-state.js";

class NotFound extends AtlasElement {
  static properties = { recordId: {} };

  constructor() {
    super();
    /** @type {string} */
    this.recordId = undefined;
  }

  render() {
    return html`<div class="sheet">
      <div class="message not-found">
        <h1>${t(this.recordId ? "notFound.record" : "notFound.page")}</h1>
        <p>
          ${this.recordId ? html`${t("notFound.id")} <code>${this.recordId}</code>. ` : ""}${t("notFound.text")}
        </p>
        <p class="chips">
          <a class="button primary" href=${linkTo({ page: "directory" }, currentView()?.lang ?? "en")}
            >${t("nav.directory")}</a
          >
          <button
            type="button"
            class="button"
            @click=${() => document.querySelector("atlas-search-box")?.focusField()}
          >
            ${t("search.label")}
          </button>
        </p>
      </div>
    </div>`;
  }

  updated() {
    if (!this.recordId) document.title = `${t("notFound.page")} · ATMP Atlas`;
  }
}

define("atlas-not-found", NotFound);
