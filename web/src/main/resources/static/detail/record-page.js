// <atlas-record-page>: the permanent page of one record. The old id of a merged record redirects to its new
// address.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { t } from "../base/i18n.js";
import { currentView, go } from "../base/router.js";
import { linkTo } from "../base/url-state.js";
import "./record-view.js";

const FORMS = { json: "JSON", jsonld: "JSON-LD", ttl: "Turtle", nt: "N-Triples" };

class RecordPage extends AtlasElement {
  static properties = { view: { attribute: false }, found: { state: true } };

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {any} */
    this.found = undefined;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    robots(false);
  }

  render() {
    const { id, kind, lang } = this.view;
    return html`<div class="sheet">
      <nav class="crumbs" aria-label=${t("record.crumbs")}>
        <a href=${linkTo({ page: "directory", kind: `${kind}s` }, lang)}>${t(`kinds.${kind}s`)}</a>
      </nav>
      <atlas-record .recordId=${id} .lang=${lang} @record-loaded=${this.#loaded}></atlas-record>
      ${
        this.found
          ? html`<p class="small">
              ${t("record.forms")}
              ${Object.entries(FORMS).map(
                ([suffix, name]) =>
                  html`<a href=${`/${kind}/${encodeURIComponent(id)}.${suffix}`} download>${name}</a> `,
              )}
            </p>`
          : nothing
      }
    </div>`;
  }

  #loaded({ detail: { record } }) {
    this.found = Boolean(record);
    document.title = `${record?.name ?? t("notFound.record")} · ATMP Atlas`;
    // Search engines must not index pages about people.
    robots(!record || record.kind === "EXPERT");
    const view = currentView();
    if (
      record &&
      view.page === "record" &&
      (record.id !== view.id || record.kind.toLowerCase() !== view.kind)
    ) {
      go({ ...view, id: record.id, kind: record.kind.toLowerCase() }, { replace: true });
    }
  }
}

function robots(hidden) {
  document.head.querySelector("meta[name=robots]")?.remove();
  if (!hidden) return;
  const meta = document.createElement("meta");
  meta.name = "robots";
  meta.content = "noindex";
  document.head.append(meta);
}

define("atlas-record-page", RecordPage);
