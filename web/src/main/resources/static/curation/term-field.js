// Fields whose values are terms of a vocabulary. Of a list, each term is yes, no or not known; "no" means that the
// source says so.
import { html, nothing } from "lit";
import { t } from "../base/i18n.js";
import { icon } from "../base/icons.js";
import { fold } from "../gazetteer/fold.js";
import { verdictOf, withVerdict } from "./field-values.js";
import "../base/combobox.js";

// A list of at most so many terms is a menu; a longer one is searched by typing.
const MENU_SIZE = 12;
const MAX_FOUND = 12;

// termField({ definition, today, value, terms, shown, change, describedBy }): `shown` are the codes that have a row.
export function termField({ definition, today, value, terms, shown, change, describedBy }) {
  if (!terms) return html`<p class="soft" role="status">${t("loading")}</p>`;
  return definition.many
    ? verdictRows({ definition, today, value, terms, shown, change })
    : singleTerm({ definition, today, value, terms, change, describedBy });
}

// termsNamed(terms, "lenti"): the terms that have these letters in a name, those that begin with them first.
export function termsNamed(terms, text) {
  const sought = fold(text);
  const names = ({ code, label, altLabels }) => [label, ...altLabels, code].map(fold);
  const rank = (term) => {
    const found = names(term).filter((name) => name.includes(sought));
    if (!found.length) return null;
    return found.some((name) => name.startsWith(sought)) ? 0 : 1;
  };
  return terms
    .map((term) => ({ term, rank: rank(term) }))
    .filter((one) => one.rank !== null)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MAX_FOUND)
    .map(({ term }) => term);
}

function verdictRows({ definition, today, value, terms, shown, change }) {
  const rows = terms.filter(({ code }) => shown.includes(code));
  const others = terms.filter(({ code }) => !shown.includes(code));
  return html`${
    rows.length
      ? html`<div class="verdicts">
          ${rows.map((term) => verdictRow({ definition, today, value, term, change }))}
        </ul>`
      : nothing
  }
  ${others.length ? finder(definition, others, (code) => change(withVerdict(value, code, "yes"))) : nothing}`;
}

// What is stated today cannot become unknown: a source has to say the opposite.
function verdictRow({ definition, today, value, term: { code, label }, change }) {
  const verdict = verdictOf(value, code);
  const offered = verdictOf(today, code) === "unknown" ? ["yes", "no", "unknown"] : ["yes", "no"];
  return html`<div role="group" aria-label=${label}>
    <span>${label}</span>
    <span class="segments tight"
      >${offered.map(
        (one) =>
          html`<button
            type="button"
            data-verdict="${definition.name} ${code} ${one}"
            aria-pressed=${verdict === one}
            @click=${() => change(withVerdict(value, code, one))}
          >
            ${t(`correct.verdict.${one}`)}
          </button>`,
      )}</span
    >
  </div>`;
}

function singleTerm({ definition, today, value, terms, change, describedBy }) {
  const label = t(`fact.${definition.name}`);
  if (terms.length <= MENU_SIZE)
    return html`<select
      name=${definition.name}
      aria-label=${label}
      aria-describedby=${describedBy}
      @change=${({ target }) => change(target.value)}
    >
      ${today ? nothing : html`<option value="" ?selected=${!value}>${t("unknown.value")}</option>`}
      ${terms.map(
        (term) => html`<option value=${term.code} ?selected=${term.code === value}>${term.label}</option>`,
      )}
    </select>`;
  const chosen = terms.find(({ code }) => code === value);
  return html`${
    chosen
      ? html`<p class="chips">
          <button type="button" class="chip" @click=${() => change("")}>
            <span>${chosen.label}</span>${icon("close")}<span class="visually-hidden"
              >${t("filters.remove")}</span
            >
          </button>
        </p>`
      : nothing
  }
  ${finder(definition, terms, change)}`;
}

function finder(definition, terms, choose) {
  return html`<atlas-combobox
    data-field=${definition.name}
    .label=${t("correct.find", { field: t(`fact.${definition.name}`) })}
    .placeholder=${t("correct.find.placeholder")}
    .emptyText=${t("correct.find.none")}
    .load=${async (text) => termsNamed(terms, text)}
    .draw=${(term) =>
      html`<span>${term.label}</span>${
          term.definition ? html` <span class="soft small">${term.definition}</span>` : nothing
        }`}
    .text=${(term) => term.label}
    @choose=${(event) => choose(event.detail.option.code)}
  ></atlas-combobox>`;
}
