// <atlas-decision>: one proposal beside what is on record today, and the decision. Event: decided { proposal }.
import { html, nothing } from "lit";
import { recordName, unknown } from "../base/components.js";
import { AtlasElement, announceEvent, define } from "../base/element.js";
import { formatDate } from "../base/format.js";
import { ask } from "../base/graphql.js";
import { locale, t } from "../base/i18n.js";
import { statementItems } from "../detail/fact-statements.js";
import { authorisation } from "../base/authorisation.js";
import { adjusted, isAdjusted } from "./decision-state.js";
import { fieldLabel, proposedChange } from "./proposal-changes.js";
import { DECIDE, STATED } from "./queries.js";

class Decision extends AtlasElement {
  static properties = {
    proposal: { attribute: false },
    nameOf: { attribute: false },
    lang: {},
    statements: { state: true },
    edits: { state: true },
    reason: { state: true },
    problems: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {any} */
    this.proposal = undefined;
    /** @type {(kind: string, field: string, code: string) => string} */
    this.nameOf = undefined;
    /** @type {string} */
    this.lang = undefined;
    /** @type {any[]} */
    this.statements = [];
    /** @type {Record<string, { dropped?: boolean, values?: string[] }>} */
    this.edits = {};
    this.reason = "";
    /** @type {string[]} */
    this.problems = [];
    this.busy = false;
  }

  willUpdate(changed) {
    if (changed.has("proposal") && changed.get("proposal")?.id !== this.proposal.id) {
      this.edits = {};
      this.reason = "";
      this.problems = [];
      this.#loadStatements();
    }
  }

  // accept(): applies the proposal, as the curator has adjusted it.
  accept() {
    const { changes } = this.proposal;
    return isAdjusted(changes, this.edits)
      ? this.#decide("ADJUSTED", adjusted(changes, this.edits))
      : this.#decide("ACCEPTED", null);
  }

  // reject(): needs a reason; without one the reader is led to it.
  reject() {
    if (this.reason.trim()) return this.#decide("REJECTED", null);
    this.problems = [t("review.reason.needed")];
    this.querySelector("textarea[name=reason]")?.focus();
    return null;
  }

  render() {
    const { record, kind, changes, state, createdAt, note } = this.proposal;
    return html`<article class="decision" aria-labelledby="decision-title">
      <h2 id="decision-title" tabindex="-1">
        ${record ? recordName(record) : t("proposal.new", { kind: t(`kind.${kind}`).toLowerCase() })}
      </h2>
      <p class="small soft">
        ${t("proposal.made")} ${formatDate(createdAt, locale())} · ${t(`proposal.state.${state}`)}
      </p>
      ${note ? html`<blockquote class="decision-note">${note}</blockquote>` : nothing}
      <ol class="proposal-changes">
        ${changes.map((change, index) => this.#change(change, index))}
      </ol>
      ${state === "OPEN" ? this.#form() : nothing}
    </article>`;
  }

  #change(change, index) {
    const { kind, state } = this.proposal;
    const label = (code) => this.nameOf(kind, change.field, code);
    const dropped = Boolean(this.edits[index]?.dropped);
    return html`<li class=${dropped ? "dropped" : ""}>
      <div class="side-by-side">
        <div>${proposedChange(change, label)}</div>
        <div class="on-record">
          <h4>${t("review.onRecord")}</h4>
          ${this.#onRecord(change.field)}
        </div>
      </div>
      ${
        state === "OPEN"
          ? html`<details class="decision-adjust">
              <summary>
                ${t("review.adjust")}<span class="visually-hidden">: ${fieldLabel(change.field)}</span>
              </summary>
              <label
                ><input
                  type="checkbox"
                  .checked=${!dropped}
                  @change=${({ target }) => this.#edit(index, { dropped: !target.checked })}
                />
                ${t("review.keep")}</label
              >
              ${change.values.map((value, at) => this.#valueInput(change, index, value, at, label))}
            </details>`
          : nothing
      }
    </li>`;
  }

  // A term is kept or left out; a text can be written anew.
  #valueInput(change, index, value, at, label) {
    const values = this.edits[index]?.values ?? change.values;
    const put = (text) => this.#edit(index, { values: values.with(at, text) });
    if (label(value) !== value)
      return html`<label
        ><input
          type="checkbox"
          .checked=${values[at] !== ""}
          @change=${({ target }) => put(target.checked ? value : "")}
        />
        ${label(value)}</label
      >`;
    return html`<label class="correct-label"
      ><span>${fieldLabel(change.field)}</span
      ><input type="text" .value=${values[at]} @input=${({ target }) => put(target.value)}
    /></label>`;
  }

  #onRecord(field) {
    const stated = this.statements.filter((statement) => statement.field === field);
    // A count above one names the value on each line.
    return stated.length
      ? html`<ul>
          ${statementItems(stated, Math.max(stated.length, 2))}
        </ul>`
      : html`<p>${unknown()}</p>`;
  }

  #form() {
    return html`<div class="decision-form">
      <label class="correct-label"
        ><span>${t("review.reason")}</span>
        <textarea
          name="reason"
          rows="2"
          maxlength="1000"
          aria-describedby="reason-help"
          aria-invalid=${this.problems.length ? "true" : nothing}
          .value=${this.reason}
          @input=${({ target }) => (this.reason = target.value)}
        ></textarea
        ><span class="small soft" id="reason-help">${t("review.reason.help")}</span></label
      >
      ${this.problems.map((problem) => html`<p class="correct-problem" role="alert">${problem}</p>`)}
      <p class="correct-send">
        <button type="button" class="button primary" ?disabled=${this.busy} @click=${() => this.accept()}>
          ${t(isAdjusted(this.proposal.changes, this.edits) ? "review.acceptAdjusted" : "review.accept")}
          <kbd aria-hidden="true">a</kbd>
        </button>
        <button type="button" class="button" ?disabled=${this.busy} @click=${() => this.reject()}>
          ${t("review.reject")} <kbd aria-hidden="true">r</kbd>
        </button>
      </p>
    </div>`;
  }

  #edit(index, part) {
    this.edits = { ...this.edits, [index]: { ...this.edits[index], ...part } };
  }

  async #loadStatements() {
    this.statements = [];
    const { id, record, changes } = this.proposal;
    if (!record) return;
    const fields = [...new Set(changes.map(({ field }) => field))];
    try {
      const { entity } = await ask(STATED, { id: record.id, fields, lang: this.lang.toUpperCase() });
      if (this.proposal.id === id) this.statements = entity?.statements.nodes ?? [];
    } catch (problem) {
      this.problems = [problem.message];
    }
  }

  async #decide(decision, changes) {
    if (this.busy) return;
    this.busy = true;
    this.problems = [];
    try {
      const { decideProposal } = await ask(
        DECIDE,
        {
          id: this.proposal.id,
          decision,
          changes,
          reason: this.reason.trim() || null,
          lang: this.lang.toUpperCase(),
        },
        { headers: authorisation() },
      );
      this.problems = decideProposal.problems.map(({ message }) => message);
      if (!this.problems.length) announceEvent(this, "decided", { proposal: decideProposal.proposal });
    } catch (problem) {
      this.problems = [problem.message];
    } finally {
      this.busy = false;
    }
  }
}

define("atlas-decision", Decision);
