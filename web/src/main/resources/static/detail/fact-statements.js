// The sources of a fact: one quiet line that opens. Where sources disagree it is open, and says so.
import { html, nothing } from "lit";
import { formatDate } from "../base/format.js";
import { has, locale, t } from "../base/i18n.js";
import { outside, status, term } from "../base/components.js";
import { statementLines, summaryOf } from "./statement-lines.js";

// Facts whose key differs from the name of the field.
const FIELDS = { productStatus: "status", trialStatus: "status", budget: "budgetEur" };

// fieldOfFact("budget") -> "budgetEur"
export function fieldOfFact(key) {
  return FIELDS[key] ?? key;
}

// factStatements(record, "capabilities"): the line below the value; nothing for what is no field of the record.
export function factStatements(record, key) {
  const field = fieldOfFact(key);
  const statements = record.statements.nodes.filter((statement) => statement.field === field);
  if (!statements.length) return nothing;
  const disputed = record.record.contradictions.includes(field);
  const { sources, day } = summaryOf(statements);
  return html`<details class="fact-sources" ?open=${disputed}>
    <summary>
      ${disputed ? html`<strong>${t("statement.disagree")}</strong> · ` : nothing}${t("statement.sources", {
        count: sources,
      })}${day ? html` · <span class="nowrap">${formatDate(day, locale())}</span>` : nothing}
    </summary>
    <ul>
      ${statementItems(statements)}
    </ul>
  </details>`;
}

// statementItems(statements): a list item for each group of statements of the same sources and day.
export function statementItems(statements, count = statements.length) {
  return statementLines(statements).map((line) => html`<li>${lineOf(line, count)}</li>`);
}

// Values with a status of their own show it: "Vector production · Planned".
export function termsWithStatus(concepts, details) {
  const own = new Map(details.map(({ concept, ...detail }) => [concept.code, detail]));
  return html`<ul class="terms">
    ${concepts.map((concept) => html`<li>${term(concept)}${ownStatus(own.get(concept.code))}</li>`)}
  </ul>`;
}

function ownStatus(detail) {
  if (!detail?.status || detail.status.code === "OPERATIONAL") return nothing;
  return html` <span class="own-status"
    >${status(detail.status)}${
      detail.statusOn ? html` <span class="nowrap">${formatDate(detail.statusOn, locale())}</span>` : nothing
    }</span
  >`;
}

// hasName("cleanroomArea"): whether readers know the field by a name; parts of a relation have none.
export function hasName(field) {
  return has(`fact.${field}`);
}

// fieldNames(["cleanroomArea"]): the names of fields, for a sentence.
export function fieldNames(fields) {
  return fields.map((field) => (has(`fact.${field}`) ? t(`fact.${field}`) : field)).join(", ");
}

function lineOf(line, count) {
  const values = count === 1 ? "" : line.statements.map(valueOf).join(", ");
  const sources = line.sources.map(
    (source, index) =>
      html`${index ? ", " : ""}${source.url ? outside(source.url, source.title) : source.title}`,
  );
  const about = [...remarks(line)].map((remark) => html` · <span class="soft">${remark}</span>`);
  return html`${values ? `${values}: ` : ""}${sources}${about}`;
}

// entered("OWNER"): who entered a statement, where that is not the atlas itself; null otherwise.
export function entered(method) {
  return has(`statement.method.${method}`) ? t(`statement.method.${method}`) : null;
}

function* remarks({ statedOn, retrievedOn, wholeRecord, shown, note, method, statements }) {
  if (statedOn) yield t("statement.asOf", { date: formatDate(statedOn, locale()) });
  else if (retrievedOn) yield t("source.read", { date: formatDate(retrievedOn, locale()) });
  else yield t("statement.noDay");
  if (wholeRecord) yield t("statement.wholeRecord");
  const by = entered(method);
  if (by) yield by;
  if (!shown) yield t("statement.notShown");
  if (statements.some(({ complete }) => complete)) yield t("statement.complete");
  if (note) yield note;
}

function valueOf({ concept, value, asserted, complete }) {
  if (complete) return t("statement.complete");
  const label = concept?.label ?? value;
  return asserted ? label : t("statement.not", { value: label });
}
