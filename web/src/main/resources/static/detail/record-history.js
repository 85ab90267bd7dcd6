// <atlas-record-history>: what changed on a record, newest first. It asks only when a reader opens it.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { ask } from "../base/graphql.js";
import { formatDate } from "../base/format.js";
import { t, locale } from "../base/i18n.js";
import { outside } from "../base/components.js";
import { fieldNames } from "./fact-statements.js";
import { HISTORY } from "./record-query.js";

class RecordHistory extends AtlasElement {
  static properties = { recordId: {}, lang: {} };
  #changes = [];
  #before = null;
  #state = "closed";

  constructor() {
    super();
    /** @type {string} */
    this.recordId = undefined;
    /** @type {string} */
    this.lang = undefined;
  }

  render() {
    return html`<details class="record-history" @toggle=${(event) => event.target.open && this.#open()}>
      <summary>${t("history.open")}</summary>
      <div aria-busy=${this.#state === "loading"}>
        ${
          this.#changes.length
            ? html`<ol>
                ${this.#changes.map(changeLine)}
              </ol>`
            : nothing
        }
        ${this.#state === "loading" ? html`<p class="soft">${t("loading")}</p>` : nothing}
        ${this.#state === "failed" ? html`<p role="alert">${t("history.failed")}</p>` : nothing}
        ${
          this.#before && this.#state !== "loading"
            ? html`<button type="button" class="button small" @click=${() => this.#more()}>
                ${t("history.more")}
              </button>`
            : nothing
        }
      </div>
    </details>`;
  }

  #open() {
    if (this.#state === "closed" || (this.#state === "failed" && !this.#changes.length)) this.#more();
  }

  async #more() {
    this.#state = "loading";
    this.requestUpdate();
    try {
      const { history } = await ask(HISTORY, {
        id: this.recordId,
        lang: this.lang.toUpperCase(),
        before: this.#before,
      });
      this.#changes = [...this.#changes, ...history.nodes.toReversed()];
      this.#before = history.pageInfo.hasPreviousPage ? history.pageInfo.startCursor : null;
      this.#state = "open";
    } catch {
      this.#state = "failed";
    }
    this.requestUpdate();
  }
}

function changeLine({ at, actor, reason, title, fields, statements, sources }) {
  return html`<li>
    <p>
      <span class="nowrap">${formatDate(at, locale())}</span> · ${title} · <span class="soft">${actor}</span>
    </p>
    ${
      statements.length
        ? html`<ul>
            ${statements.map(({ text }) => html`<li>${text}</li>`)}
          </ul>`
        : fields.length
          ? html`<p class="small">${fieldNames(fields.map(({ name }) => name))}</p>`
          : nothing
    }
    ${reason ? html`<p class="small soft">${reason}</p>` : nothing}
    ${sources.map(
      (source) => html`<p class="small">${source.url ? outside(source.url, source.title) : source.title}</p>`,
    )}
  </li>`;
}

define("atlas-record-history", RecordHistory);
