// The changes of a proposal: what the record shows before and after each, and the source.
import { html, nothing } from "lit";
import { outside, unknown } from "../base/components.js";
import { formatDate } from "../base/format.js";
import { has, locale, t } from "../base/i18n.js";
import { effectOf } from "./effect.js";
import { wordDiff } from "./word-diff.js";

// fieldLabel("cleanroomArea") -> "Cleanroom area"
export function fieldLabel(field) {
  return has(`fact.${field}`)
    ? t(`fact.${field}`)
    : has(`correct.field.${field}`)
      ? t(`correct.field.${field}`)
      : field;
}

// proposalChanges(proposal, nameOf)
export function proposalChanges({ kind, changes }, nameOf) {
  return html`<ol class="proposal-changes">
    ${changes.map((change) => html`<li>${proposedChange(change, (code) => nameOf(kind, change.field, code))}</li>`)}
  </ol>`;
}

// proposedChange(change, label): one change, with the words that differ marked.
export function proposedChange(change, label) {
  const { field, before, after, source, statedOn, note } = change;
  return html`<h3>${fieldLabel(field)}</h3>
    <div class="before-after">
      <div>
        <span class="small soft">${t("proposal.before")}</span>${side(before, after, label, "before")}
      </div>
      <div><span class="small soft">${t("proposal.after")}</span>${side(after, before, label, "after")}</div>
    </div>
    <p class="small">${effectText(change, label)}</p>
    <p class="small soft">
      ${source ? html`${t("proposal.source")} ${outside(source, source)}` : t("proposal.noSource")}${
        statedOn ? ` · ${t("statement.asOf", { date: formatDate(statedOn, locale()) })}` : nothing
      }
    </p>
    ${note ? html`<p class="small soft">${note}</p>` : nothing}`;
}

function effectText(change, label) {
  const { key, values } = effectOf(change);
  return t(`proposal.effect.${key}`, { values: values.map(label).join(", ") });
}

// One text is compared word by word; several values as a whole each.
function side(values, others, label, which) {
  if (!values.length) return html`<p>${unknown()}</p>`;
  if (values.length === 1 && others.length === 1) {
    const [one, other] = [label(values[0]), label(others[0])];
    const parts = which === "before" ? wordDiff(one, other).before : wordDiff(other, one).after;
    return html`<p>${parts.map(({ text, same }) => html`${marked(text, same, which)} `)}</p>`;
  }
  return html`<ul>
    ${values.map((value) => html`<li>${marked(label(value), others.includes(value), which)}</li>`)}
  </ul>`;
}

function marked(text, same, which) {
  if (same) return text;
  return which === "before" ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
}
