// <atlas-compare-tray>: the sites chosen for comparison, below the results.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { t } from "../base/i18n.js";
import { icon } from "../base/icons.js";
import { change } from "../base/router.js";
import { criteriaOf, linkTo } from "../base/url-state.js";

class CompareTray extends AtlasElement {
  static properties = { view: { attribute: false } };

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
  }

  render() {
    const { compare, lang } = this.view;
    if (!compare.length) return nothing;
    return html`<div class="compare-tray" role="region" aria-label=${t("compare.title")}>
      <span>${t("compare.chosen", { count: compare.length })}</span>
      ${
        compare.length > 1
          ? html`<a
              class="button primary small"
              href=${linkTo({ page: "compare", compare, ...criteriaOf(this.view) }, lang)}
              >${icon("compare")}${t("compare.go")}</a
            >`
          : html`<span class="soft small">${t("compare.oneMore")}</span>`
      }
      <button
        type="button"
        class="text-button small"
        @click=${() => change({ compare: [] }, { replace: true })}
      >
        ${t("compare.clear")}
      </button>
    </div>`;
  }
}

define("atlas-compare-tray", CompareTray);
