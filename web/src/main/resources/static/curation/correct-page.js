// <atlas-correct>: the form that proposes a change of a record (/correct/site/site-umcu-ctf) or a new record
// (/add/site). It is made from the definition of the kind's fields.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { failure } from "../base/failure.js";
import { ask } from "../base/graphql.js";
import { has, t } from "../base/i18n.js";
import { linkTo, recordLink } from "../base/url-state.js";
import { KINDS } from "../base/kinds.js";
import { NO_SOURCE, changedFields, changesOf, fieldOf, problemsOf } from "./change-list.js";
import { readDraft, removeDraft, saveDraft } from "./draft.js";
import { fieldRow } from "./field-row.js";
import { emptyValue, valueOf } from "./field-values.js";
import { FORM, FORM_RECORD, FORM_TERMS } from "./queries.js";
import { sourceFields } from "./source-fields.js";
import { suggest } from "./suggest.js";

export const styles = [import.meta.resolve("./curation.css")];

// A new record asks these first; the others can be opened.
const FIRST = ["name", "website", "country", "city", "location"];

class CorrectPage extends AtlasElement {
  static properties = {
    view: { attribute: false },
    record: { state: true },
    definitions: { state: true },
    values: { state: true },
    about: { state: true },
    opened: { state: true },
    terms: { state: true },
    problems: { state: true },
    stage: { state: true },
    failure: { state: true },
    proposal: { state: true },
  };
  #loaded = "";
  #today = {};
  #key = "";

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {any} */
    this.record = null;
    /** @type {any[]} */
    this.definitions = [];
    /** @type {Record<string, any>} */
    this.values = {};
    /** @type {Record<string, string>} */
    this.about = NO_SOURCE;
    /** @type {Set<string>} */
    this.opened = new Set();
    /** @type {Map<string, any[]>} */
    this.terms = new Map();
    /** @type {Record<string, string>} */
    this.problems = {};
    this.stage = "loading";
    /** @type {Error | null} */
    this.failure = null;
    /** @type {any} */
    this.proposal = null;
  }

  get #kind() {
    return KINDS.find(({ path }) => path === this.view.kind).entity;
  }

  get #subject() {
    return `${this.view.kind}/${this.view.id ?? "new"}`;
  }

  get #form() {
    const { definitions, values, about } = this;
    return { definitions, values, about, today: this.#today, creates: !this.view.id };
  }

  willUpdate(changed) {
    if (changed.has("view")) this.#load();
  }

  updated() {
    document.title = `${this.#title()} · ATMP Atlas`;
  }

  render() {
    return html`<div class="sheet correct">
      ${
        this.record
          ? html`<nav class="crumbs" aria-label=${t("record.crumbs")}>
              <a href=${recordLink(this.record, this.view.lang)}>${this.record.name}</a>
            </nav>`
          : nothing
      }
      <h1>${this.#title()}</h1>
      ${this.failure ? failure(this.failure, () => this.#load(true)) : this.#body()}
    </div>`;
  }

  #title() {
    return this.view.id
      ? t("correct.title")
      : t("correct.add", { kind: t(`kind.${this.#kind}`).toLowerCase() });
  }

  #body() {
    if (this.stage === "loading") return html`<p role="status">${t("loading")}</p>`;
    if (this.stage === "missing") return html`<p>${t("notFound.record")}</p>`;
    if (this.stage === "sent") return this.#sent();
    const others = this.definitions.filter(({ name }) => !this.#isFirst(name));
    return html`<p class="lead">${t("correct.lead")}</p>
      ${this.#summary()}
      <form novalidate @submit=${(event) => this.#submit(event)}>
        ${this.definitions.filter(({ name }) => this.#isFirst(name)).map((one) => this.#row(one))}
        ${
          others.length
            ? html`<h2>${t("correct.more")}</h2>
                ${others.map((one) => this.#row(one))}`
            : nothing
        }
        ${sourceFields({
          about: this.about,
          problems: this.#texts(),
          change: (part) => this.#edit({ about: { ...this.about, ...part } }),
        })}
        <p class="correct-send">
          <button type="submit" class="button primary" ?disabled=${this.stage === "sending"}>
            ${t("correct.send")}
          </button>
          <span class="small soft" role="status"
            >${this.stage === "sending" ? t("correct.sending") : t("correct.draft")}</span
          >
        </p>
      </form>`;
  }

  #isFirst(name) {
    return Boolean(this.view.id) || FIRST.includes(name);
  }

  #row(definition) {
    const { name, scheme } = definition;
    return fieldRow({
      definition,
      lang: this.view.lang,
      creates: !this.view.id,
      today: this.#today[name],
      value: this.values[name],
      statements: this.record?.statements.filter(({ field, shown }) => field === name && shown) ?? [],
      terms: this.terms.get(scheme),
      shown: this.#shownCodes(name),
      problem: this.#texts()[name],
      open: this.opened.has(name),
      openField: () => this.#open(name),
      change: (value, city) =>
        this.#edit({ values: { ...this.values, [name]: value, ...(city ? { city } : {}) } }),
    });
  }

  // A term keeps its row after it was set to "not known", so that one can change one's mind.
  #shownCodes(name) {
    const codes = ({ yes = [], no = [] }) => [...yes, ...no];
    return [...codes(this.#today[name] ?? {}), ...codes(this.values[name] ?? {})];
  }

  #texts() {
    return Object.fromEntries(
      Object.entries(this.problems).map(([field, key]) => [field, has(key) ? t(key) : key]),
    );
  }

  #summary() {
    const problems = Object.entries(this.#texts());
    if (!problems.length) return nothing;
    return html`<div class="message failed correct-problems" role="alert" tabindex="-1">
      <h2>${t("correct.problems")}</h2>
      <ul>
        ${problems.map(
          ([field, text]) =>
            html`<li>
              ${
                has(`fact.${field}`) && this.#today[field] !== undefined
                  ? html`<a href="#field-${field}" @click=${(event) => this.#focus(event, field)}
                        >${t(`fact.${field}`)}</a
                      >: `
                  : nothing
              }${text}
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #sent() {
    const { id } = this.proposal;
    const address = linkTo({ page: "proposal", id }, this.view.lang);
    return html`<div class="message" role="status" tabindex="-1">
      <h2>${t("correct.sent")}</h2>
      <p>${t("correct.sent.next")}</p>
      <p><a class="button primary" href=${address}>${t("correct.follow")}</a></p>
      <p class="small soft">${t("correct.sent.keep")}</p>
    </div>`;
  }

  async #load(again = false) {
    const wanted = `${this.view.lang} ${this.#subject}`;
    if (wanted === this.#loaded && !again) return;
    this.#loaded = wanted;
    this.failure = null;
    this.stage = "loading";
    const lang = this.view.lang.toUpperCase();
    try {
      const [{ fieldDefinitions }, found] = await Promise.all([
        ask(FORM, { kind: this.#kind }),
        this.view.id ? ask(FORM_RECORD, { id: this.view.id, lang }) : null,
      ]);
      if (wanted !== this.#loaded) return;
      this.#begin(fieldDefinitions, found);
    } catch (problem) {
      this.failure = problem;
    }
  }

  #begin(definitions, found) {
    if (found && found.entity?.kind !== this.#kind) {
      this.stage = "missing";
      return;
    }
    this.record = found ? { ...found.entity, statements: found.entity.statements.nodes } : null;
    const { name, aliases, summary, website, note, location, statements } = this.record ?? {};
    const city = location?.city ?? "";
    const known = { name, aliases, summary, website, note, location, city, statements };
    this.#today = Object.fromEntries(
      definitions.map((one) => [one.name, this.record ? valueOf(one, known) : emptyValue(one)]),
    );
    const draft = readDraft(this.#subject);
    this.definitions = definitions;
    this.terms = new Map();
    this.problems = {};
    this.#key = crypto.randomUUID();
    this.values = { ...this.#today, ...draft?.values };
    this.about = { ...NO_SOURCE, ...draft?.about, trap: "" };
    this.stage = "editing";
    const { field } = this.view.query;
    const start = this.view.id
      ? [field, ...changedFields(this.#form).map(({ name: changed }) => changed)]
      : [...FIRST, ...definitions.filter(({ expected }) => expected).map(({ name: one }) => one)];
    this.opened = new Set();
    start.filter((one) => one in this.#today).forEach((one) => this.#show(one));
    if (this.view.id && field) this.updateComplete.then(() => this.#focus(null, field));
  }

  #show(name) {
    this.opened = new Set([...this.opened, name]);
    const { scheme } = this.definitions.find((one) => one.name === name);
    if (scheme && !this.terms.has(scheme)) this.#loadTerms(scheme);
  }

  #open(name) {
    this.#show(name);
    this.updateComplete.then(() => this.#focus(null, name));
  }

  async #loadTerms(scheme) {
    try {
      const { vocabulary } = await ask(FORM_TERMS, { scheme, lang: this.view.lang.toUpperCase() });
      this.terms = new Map([...this.terms, [scheme, vocabulary?.concepts ?? []]]);
    } catch (problem) {
      this.failure = problem;
    }
  }

  #edit(part) {
    Object.assign(this, part);
    if (Object.keys(this.problems).length) this.problems = problemsOf(this.#form);
    const { definitions, values, about } = this;
    const names = new Set(changedFields({ definitions, values, today: this.#today }).map(({ name }) => name));
    const changed = Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
    saveDraft(this.#subject, { values: changed, about: { ...about, trap: "" } });
  }

  #focus(event, name) {
    event?.preventDefault();
    if (this.definitions.some((one) => one.name === name) && !this.opened.has(name)) this.#show(name);
    this.updateComplete.then(() => {
      const place = this.querySelector(`#field-${name}`) ?? this.querySelector(`[name=${name}], [name=note]`);
      place?.scrollIntoView({ block: "center" });
      const input = place?.matches("section")
        ? place.querySelector("input, select, textarea, button")
        : place;
      input?.focus({ preventScroll: true });
    });
  }

  async #submit(event) {
    event.preventDefault();
    if (this.stage === "sending") return;
    this.problems = problemsOf(this.#form);
    if (Object.keys(this.problems).length) return this.#showProblems();
    this.stage = "sending";
    try {
      const { proposal, problems } = await suggest({
        record: this.record?.id ?? null,
        kind: this.record ? null : this.#kind,
        changes: changesOf(this.#form),
        note: this.about.note,
        key: this.#key,
      });
      this.stage = "editing";
      if (!proposal) {
        this.problems = Object.fromEntries(
          problems.map(({ code, field, message }) => [
            code.endsWith("_SOURCE") ? "source" : fieldOf(field ?? "form"),
            has(`correct.problem.${code}`) ? `correct.problem.${code}` : message,
          ]),
        );
        return this.#showProblems();
      }
      removeDraft(this.#subject);
      this.proposal = proposal;
      this.stage = "sent";
      this.updateComplete.then(() => this.querySelector(".message")?.focus());
    } catch (problem) {
      this.stage = "editing";
      this.problems = { form: problem.message };
      this.#showProblems();
    }
  }

  #showProblems() {
    const [first] = this.definitions.filter(({ name }) => name in this.problems);
    const field = first?.name ?? Object.keys(this.problems).find((name) => name in this.about);
    if (field) this.#focus(null, field);
    else this.updateComplete.then(() => this.querySelector(".correct-problems")?.focus());
  }
}

define("atlas-correct", CorrectPage);
