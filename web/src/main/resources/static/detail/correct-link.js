// Links from a record to the form that corrects it.
import { html, nothing } from "lit";
import { t } from "../base/i18n.js";
import { icon } from "../base/icons.js";
import { linkTo } from "../base/url-state.js";
import { fieldOfFact } from "./fact-statements.js";

// Facts that are relations to other records or parts of their own: the form has no field for them.
const OTHER_FACTS = new Set([
  ...["operator", "affiliation", "coordinator", "holder", "sponsor", "conditions", "publisher", "organiser"],
  ...["venue", "supplier", "site", "authorisations"],
]);

// correctLink(record, "nl", "capabilities") -> "/correct/site/site-umcu-ctf?field=capabilities&lang=nl"
export function correctLink({ id, kind }, lang, field = null) {
  const query = field ? { field } : {};
  return linkTo({ page: "correct", kind: kind.toLowerCase(), id, query }, lang);
}

// correctFact({ record, lang, key, label }): a quiet link beside the name of a fact.
export function correctFact({ record, lang, key, label }) {
  if (OTHER_FACTS.has(key)) return nothing;
  const text = t("correct.fact", { field: label });
  return html`<a
    class="fact-correct no-print"
    href=${correctLink(record, lang, fieldOfFact(key))}
    aria-label=${text}
    data-tip=${text}
    >${icon("edit")}</a
  >`;
}

// addFact({ record, lang, key, label }): the name of a fact that is not stated, as a link where the form has it.
export function addFact({ record, lang, key, label }) {
  return OTHER_FACTS.has(key)
    ? label
    : html`<a href=${correctLink(record, lang, fieldOfFact(key))}>${label}</a>`;
}
