// One field of the form: its name, today's value with its sources, and, once opened, the input for the new value.
import { html, nothing } from "lit";
import { formatDate } from "../base/format.js";
import { currentLanguage, has, locale, t } from "../base/i18n.js";
import { outside, unknown } from "../base/components.js";
import { isSame } from "./field-values.js";
import { plainField } from "./plain-field.js";
import { termField } from "./term-field.js";

// fieldRow({ definition, today, value, statements, terms, shown, problem, open, openField, change, lang, creates })
export function fieldRow(row) {
  const { definition, today, value, statements, problem, open, openField, change } = row;
  const { name } = definition;
  const label = t(`fact.${name}`);
  const changed = !isSame(today, value);
  return html`<section
    class="correct-field ${changed ? "changed" : ""}"
    id="field-${name}"
    aria-labelledby="label-${name}"
  >
    <h3 id="label-${name}">
      ${label}${changed ? html` <span class="correct-mark">${t("correct.changed")}</span>` : nothing}
    </h3>
    ${
      row.creates
        ? nothing
        : html`<div class="correct-today">
            ${todayText(definition, today, statements)} ${sourceLines(statements)}
          </div>`
    }
    ${
      open
        ? inputOf({ ...row, describedBy: `help-${name}${problem ? ` problem-${name}` : ""}` })
        : html`<button type="button" class="button small" data-open=${name} @click=${openField}>
            ${t("correct.change")}<span class="visually-hidden">: ${label}</span>
          </button>`
    }
    ${problem ? html`<p class="correct-problem" id="problem-${name}" role="alert">${problem}</p>` : nothing}
    ${
      open && changed
        ? html`<button type="button" class="text-button small" @click=${() => change(today)}>
            ${t("correct.undo")}
          </button>`
        : nothing
    }
  </section>`;
}

function inputOf(row) {
  const { definition, problem, terms, describedBy } = row;
  const { name, valueType, description } = definition;
  const help = [
    has(`correct.help.${valueType}`) ? t(`correct.help.${valueType}`) : "",
    definition.many && valueType === "TEXT" ? t("correct.help.lines") : "",
    definition.many && valueType === "CONCEPT" ? t("correct.help.terms") : "",
  ].filter(Boolean);
  const english = description && currentLanguage() === "en" ? plain(description) : "";
  return html`<div class="correct-new">
    <p class="small soft" id="help-${name}">${[english, ...help].filter(Boolean).join(" ")}</p>
    ${
      valueType === "CONCEPT"
        ? termField({ ...row, terms, describedBy })
        : plainField({ ...row, describedBy, invalid: problem ? "true" : nothing })
    }
  </div>`;
}

// plain("Where it is; null = not known."): without what only a program needs to know.
function plain(description) {
  return `${description
    .replaceAll("`", "")
    .replace(/; (null|empty) = .*$/, "")
    .replace(/\.$/, "")}.`;
}

function todayText(definition, today, statements) {
  const label = (code) =>
    statements.find((one) => (one.concept?.code ?? one.value) === code)?.concept?.label ?? code;
  if (definition.many && definition.valueType === "CONCEPT") {
    const stated = [
      ...today.yes.map(label),
      ...today.no.map((code) => t("statement.not", { value: label(code) })),
    ];
    return stated.length ? stated.join(", ") : unknown();
  }
  const texts = (Array.isArray(today) ? today : [today]).filter(Boolean);
  if (!texts.length) return unknown();
  if (definition.valueType === "BOOLEAN") return t(texts[0] === "true" ? "yes" : "no");
  return texts.map((text) => (definition.valueType === "CONCEPT" ? label(text) : text)).join(" · ");
}

function sourceLines(statements) {
  const sources = new Map();
  for (const { statedOn, retrievedOn, sources: all } of statements)
    for (const source of all)
      if (!sources.has(source.id)) sources.set(source.id, { ...source, day: statedOn ?? retrievedOn });
  return [...sources.values()].map(
    ({ title, url, day }) =>
      html`<p class="small soft">
        ${url ? outside(url, title) : title}${
          day ? html` · <span class="nowrap">${formatDate(day, locale())}</span>` : nothing
        }
      </p>`,
  );
}
