// <atlas-proposal>: what became of a proposed change. Whoever has its address can read it.
import { html, nothing } from "lit";
import { recordName } from "../base/components.js";
import { AtlasElement, define } from "../base/element.js";
import { failure } from "../base/failure.js";
import { formatDate } from "../base/format.js";
import { ask } from "../base/graphql.js";
import { locale, t } from "../base/i18n.js";
import { linkTo } from "../base/url-state.js";
import { proposalChanges } from "./proposal-changes.js";
import { DECIDE, PROPOSAL } from "./queries.js";
import { loadTermNames } from "./term-names.js";

export const styles = [import.meta.resolve("./curation.css")];

class ProposalPage extends AtlasElement {
  static properties = {
    view: { attribute: false },
    proposal: { state: true },
    stage: { state: true },
    failure: { state: true },
  };
  #asked = "";
  #nameOf = (kind, field, code) => code;

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {any} */
    this.proposal = null;
    this.stage = "loading";
    /** @type {Error | null} */
    this.failure = null;
  }

  willUpdate(changed) {
    if (changed.has("view")) this.#load();
  }

  updated() {
    document.title = `${t("proposal.title")} · ATMP Atlas`;
  }

  render() {
    return html`<div class="sheet proposal">
      <h1>${t("proposal.title")}</h1>
      ${this.failure ? failure(this.failure, () => this.#load(true)) : this.#body()}
    </div>`;
  }

  #body() {
    if (this.stage === "loading") return html`<p role="status">${t("loading")}</p>`;
    if (!this.proposal) return html`<p role="status">${t("proposal.missing")}</p>`;
    const { record, kind, state, createdAt, decidedAt, decidedBy, reason, note } = this.proposal;
    return html`<p class="lead">
        <strong class="proposal-state" data-state=${state}>${t(`proposal.state.${state}`)}</strong>
        ${t(`proposal.state.${state}.text`)}
      </p>
      <dl class="facts">
        ${row("record", record ? recordName(record) : newRecord(kind))}
        ${row("made", formatDate(createdAt, locale()))}
        ${decidedAt ? row("decided", decision(decidedAt, decidedBy)) : nothing}
        ${reason ? row("reason", reason) : nothing} ${note ? row("note", note) : nothing}
      </dl>
      <h2>${t("proposal.changes")}</h2>
      ${proposalChanges(this.proposal, this.#nameOf)}
      ${
        state === "OPEN"
          ? html`<p>
              <button type="button" class="button" @click=${() => this.#withdraw()}>
                ${t("proposal.withdraw")}
              </button>
            </p>`
          : nothing
      }
      <p>
        <a href=${linkTo({ page: "review" }, this.view.lang)}>${t("review.title")}</a>
      </p>`;
  }

  async #load(again = false) {
    const wanted = `${this.view.lang} ${this.view.id}`;
    if (wanted === this.#asked && !again) return;
    this.#asked = wanted;
    this.failure = null;
    this.stage = "loading";
    const lang = this.view.lang.toUpperCase();
    try {
      const { proposal } = await ask(PROPOSAL, { id: this.view.id, lang });
      if (proposal) this.#nameOf = await loadTermNames([proposal], this.view.lang);
      if (wanted !== this.#asked) return;
      this.proposal = proposal;
      this.stage = "ready";
    } catch (problem) {
      this.failure = problem;
    }
  }

  async #withdraw() {
    try {
      await ask(DECIDE, { id: this.view.id, decision: "WITHDRAWN" });
      await this.#load(true);
    } catch (problem) {
      this.failure = problem;
    }
  }
}

function newRecord(kind) {
  return t("proposal.new", { kind: t(`kind.${kind}`).toLowerCase() });
}

function decision(day, by) {
  return [formatDate(day, locale()), by].filter(Boolean).join(" · ");
}

function row(key, value) {
  return html`<div>
    <dt>${t(`proposal.${key}`)}</dt>
    <dd>${value}</dd>
  </div>`;
}

define("atlas-proposal", ProposalPage);
