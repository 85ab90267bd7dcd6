// <atlas-review>: the queue of proposed changes, for curators. Keys: j and k go through the list, a accepts, r rejects.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { failure } from "../base/failure.js";
import { formatDate } from "../base/format.js";
import { AnswerError, ask } from "../base/graphql.js";
import { locale, t } from "../base/i18n.js";
import { go } from "../base/router.js";
import { authorisation, setCurator, useToken } from "../base/authorisation.js";
import { fieldLabel } from "./proposal-changes.js";
import { FORM_TERMS, PROPOSALS } from "./queries.js";
import { filterOf, proposalFilter, queryOf } from "./review-filter.js";
import { filterBar, signIn } from "./review-parts.js";
import { loadTermNames } from "./term-names.js";
import "./decision.js";

export const styles = [import.meta.resolve("./curation.css")];

const REFUSED = ["UNAUTHORIZED", "FORBIDDEN"];
const TYPED_IN = "input, textarea, select, [contenteditable], [role=combobox]";

class ReviewPage extends AtlasElement {
  static properties = {
    view: { attribute: false },
    proposals: { state: true },
    countries: { state: true },
    chosen: { state: true },
    stage: { state: true },
    failure: { state: true },
    said: { state: true },
  };
  #asked = "";
  #next = null;
  #nameOf = (kind, field, code) => code;
  #keys = (event) => this.#key(event);

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {any[]} */
    this.proposals = [];
    /** @type {any[]} */
    this.countries = [];
    /** @type {string | null} */
    this.chosen = null;
    this.stage = "loading";
    /** @type {Error | null} */
    this.failure = null;
    this.said = "";
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener("keydown", this.#keys);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.#keys);
  }

  willUpdate(changed) {
    if (changed.has("view")) this.#load();
  }

  updated() {
    document.title = `${t("review.title")} · ATMP Atlas`;
  }

  render() {
    return html`<div class="sheet review">
      <h1>${t("review.title")}</h1>
      <p class="lead">${t("review.lead")}</p>
      ${
        this.stage === "refused"
          ? signIn({
              lang: this.view.lang,
              refused: this.failure?.message,
              use: (token) => this.#signIn(token),
            })
          : html`${this.#filterBar()}
              <p class="visually-hidden" role="status">${this.said}</p>
              ${this.failure ? failure(this.failure, () => this.#load(true)) : this.#queue()}`
      }
    </div>`;
  }

  #filterBar() {
    const { countries } = this;
    return filterBar({
      filter: filterOf(this.view.query),
      countries,
      change: (part) => this.#filter(part),
    });
  }

  #queue() {
    if (this.stage === "loading") return html`<p role="status">${t("loading")}</p>`;
    if (!this.proposals.length) return html`<p class="message">${t("review.empty")}</p>`;
    const chosen = this.proposals.find(({ id }) => id === this.chosen);
    return html`<div class="review-columns">
      <div>
        <ol class="review-list" aria-label=${t("review.list")}>
          ${this.proposals.map((proposal) => this.#line(proposal))}
        </ol>
        ${
          this.#next
            ? html`<button type="button" class="button small" @click=${() => this.#load(true, this.#next)}>
                ${t("review.more")}
              </button>`
            : nothing
        }
        <p class="small soft review-keys">${t("review.keys")}</p>
      </div>
      ${
        chosen
          ? html`<atlas-decision
              .proposal=${chosen}
              .nameOf=${this.#nameOf}
              .lang=${this.view.lang}
              @decided=${(event) => this.#decided(event.detail.proposal)}
            ></atlas-decision>`
          : nothing
      }
    </div>`;
  }

  #line({ id, record, kind, changes, createdAt }) {
    const about = [t(`kind.${kind}`), record?.country?.label, formatDate(createdAt, locale())];
    return html`<li>
      <button
        type="button"
        data-proposal=${id}
        aria-current=${id === this.chosen ? "true" : nothing}
        @click=${() => this.#choose(id)}
      >
        <strong>${record?.name ?? t("proposal.new", { kind: t(`kind.${kind}`).toLowerCase() })}</strong>
        <span class="small soft">${about.filter(Boolean).join(" · ")}</span>
        <span class="small">${[...new Set(changes.map(({ field }) => fieldLabel(field)))].join(", ")}</span>
      </button>
    </li>`;
  }

  #filter(part) {
    go({ ...this.view, query: queryOf({ ...filterOf(this.view.query), ...part }) });
  }

  #choose(id) {
    this.chosen = id;
  }

  #signIn(token) {
    useToken(token);
    this.#load(true);
  }

  #decided(proposal) {
    const at = this.proposals.findIndex(({ id }) => id === proposal.id);
    this.said = `${proposal.record?.name ?? ""} ${t(`proposal.state.${proposal.state}`)}`;
    this.proposals = this.proposals.filter(({ id }) => id !== proposal.id);
    this.chosen = (this.proposals[at] ?? this.proposals[at - 1])?.id ?? null;
    this.updateComplete.then(() => this.querySelector("[aria-current=true]")?.focus());
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.(TYPED_IN)) return;
    const decision = /** @type {any} */ (this.querySelector("atlas-decision"));
    const isOpen = decision?.proposal.state === "OPEN";
    if (event.key === "j") this.#step(1);
    else if (event.key === "k") this.#step(-1);
    else if (event.key === "a" && isOpen) decision.accept();
    else if (event.key === "r" && isOpen) decision.reject();
    else return;
    event.preventDefault();
  }

  #step(by) {
    const at = this.proposals.findIndex(({ id }) => id === this.chosen);
    const next = this.proposals[Math.min(Math.max(at + by, 0), this.proposals.length - 1)];
    if (!next) return;
    this.#choose(next.id);
    this.updateComplete.then(() => this.querySelector("[aria-current=true]")?.focus());
  }

  async #load(again = false, after = null) {
    const lang = this.view.lang.toUpperCase();
    const filter = filterOf(this.view.query);
    const wanted = JSON.stringify([filter, lang]);
    if (wanted === this.#asked && !again) return;
    this.#asked = wanted;
    if (!after) this.stage = "loading";
    this.failure = null;
    try {
      const [{ proposals }, terms] = await Promise.all([
        ask(
          PROPOSALS,
          { filter: proposalFilter(filter), first: 20, after, lang },
          { headers: authorisation() },
        ),
        ask(FORM_TERMS, { scheme: "country", lang }),
      ]);
      const all = after ? [...this.proposals, ...proposals.nodes] : proposals.nodes;
      this.#nameOf = await loadTermNames(all, this.view.lang);
      if (wanted !== this.#asked) return;
      this.countries = terms.vocabulary?.concepts ?? [];
      this.proposals = all;
      this.#next = proposals.pageInfo.hasNextPage ? proposals.pageInfo.endCursor : null;
      if (!all.some(({ id }) => id === this.chosen)) this.chosen = all[0]?.id ?? null;
      this.stage = "ready";
      setCurator(true);
    } catch (problem) {
      this.failure = problem;
      this.stage = problem instanceof AnswerError && REFUSED.includes(problem.code) ? "refused" : "ready";
    }
  }
}

define("atlas-review", ReviewPage);
