// <atlas-record-history>: what changed on a record, newest first, of all fields or of one. It asks only when a reader
// opens it. Curators can revert a change.
import { html, nothing } from "lit";
import { authorisation, isCurator } from "../base/authorisation.js";
import { AtlasElement, define } from "../base/element.js";
import { ask } from "../base/graphql.js";
import { locale, t } from "../base/i18n.js";
import { fieldNames, hasName } from "./fact-statements.js";
import { changeLine } from "./history-line.js";
import { changesOfField, fieldsChanged } from "./history-fields.js";
import { HISTORY, REVERT } from "./record-query.js";

class RecordHistory extends AtlasElement {
  static properties = { recordId: {}, lang: {}, field: { state: true } };
  #changes = [];
  #before = null;
  #state = "closed";
  #said = new Map();

  constructor() {
    super();
    /** @type {string} */
    this.recordId = undefined;
    /** @type {string} */
    this.lang = undefined;
    this.field = "";
  }

  render() {
    const shown = changesOfField(this.#changes, this.field);
    return html`<details class="record-history" @toggle=${(event) => event.target.open && this.#open()}>
      <summary>${t("history.open")}</summary>
      <div aria-busy=${this.#state === "loading"}>
        ${this.#fieldMenu()}
        ${
          shown.length
            ? html`<ol>
                ${shown.map((change) =>
                  changeLine(change, {
                    revert: isCurator() ? (reason) => this.#revert(change, reason) : null,
                    said: this.#said.get(change.number),
                  }),
                )}
              </ol>`
            : this.field
              ? html`<p class="soft">${t("history.noneOfField")}</p>`
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

  #fieldMenu() {
    const fields = fieldsChanged(this.#changes)
      .filter(hasName)
      .sort((one, other) => fieldNames([one]).localeCompare(fieldNames([other]), locale()));
    if (fields.length < 2) return nothing;
    return html`<label class="history-field"
      ><span>${t("history.field")}</span>
      <select name="history-field" @change=${({ target }) => (this.field = target.value)}>
        <option value="">${t("history.field.all")}</option>
        ${fields.map(
          (field) =>
            html`<option value=${field} ?selected=${field === this.field}>${fieldNames([field])}</option>`,
        )}
      </select></label
    >`;
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

  async #revert({ number }, reason) {
    try {
      const { revertChange } = await ask(REVERT, { seq: number, reason }, { headers: authorisation() });
      const { problems, seq } = revertChange;
      this.#said.set(
        number,
        problems.length
          ? problems.map(({ message }) => message).join(" ")
          : t("history.revert.done", { seq: String(seq) }),
      );
    } catch (problem) {
      this.#said.set(number, problem.message);
    }
    this.requestUpdate();
  }
}

define("atlas-record-history", RecordHistory);
