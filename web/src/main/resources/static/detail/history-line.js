// One change of a record: when, by whom and by what means, what differs, why, and the sources.
import { html, nothing } from "lit";
import { outside } from "../base/components.js";
import { formatDate } from "../base/format.js";
import { has, locale, t } from "../base/i18n.js";
import { fieldNames } from "./fact-statements.js";
import { plainText } from "./history-fields.js";

const REVERTIBLE = "ENTITY";

// changeLine(change, { revert, said }): `revert(reason)` takes the change back; null where the reader cannot.
export function changeLine(change, { revert, said }) {
  const { at, actor, method, subject, reason, title, statements, sources } = change;
  const how = has(`history.method.${method}`) ? t(`history.method.${method}`) : method;
  return html`<li>
    <p>
      <span class="nowrap">${formatDate(at, locale())}</span> · ${title} ·
      <span class="soft">${actor}, ${how}</span>
    </p>
    ${
      statements.length
        ? html`<ul>
            ${statements.map(({ text }) => html`<li>${text}</li>`)}
          </ul>`
        : differences(change)
    }
    ${reason ? html`<p class="small soft">${reason}</p>` : nothing}
    ${sources.map(
      (source) => html`<p class="small">${source.url ? outside(source.url, source.title) : source.title}</p>`,
    )}
    ${revert && subject === REVERTIBLE && !said ? revertForm(revert) : nothing}
    ${said ? html`<p role="status">${said}</p>` : nothing}
  </li>`;
}

// A new or removed record differs in all fields: their names are enough.
function differences({ fields }) {
  if (!fields.length) return nothing;
  const isChange = fields.some(({ before }) => before !== null) && fields.some(({ after }) => after !== null);
  if (!isChange) return html`<p class="small">${fieldNames(fields.map(({ name }) => name))}</p>`;
  return html`<ul>
    ${fields.map(({ name, before, after }) => {
      const parts = [
        plainText(before) === null ? "" : t("history.before", { value: plainText(before) }),
        plainText(after) === null ? "" : t("history.after", { value: plainText(after) }),
      ].filter(Boolean);
      return html`<li>${fieldNames([name])}${parts.length ? ` – ${parts.join("; ")}` : ""}</li>`;
    })}
  </ul>`;
}

function revertForm(revert) {
  const submit = (event) => {
    event.preventDefault();
    const reason = new FormData(event.target).get("reason").toString().trim();
    if (reason) revert(reason);
  };
  return html`<details class="history-revert">
    <summary>${t("history.revert")}</summary>
    <form @submit=${submit}>
      <label
        ><span>${t("history.revert.reason")}</span> <input type="text" name="reason" maxlength="500" required
      /></label>
      <button type="submit" class="button small">${t("history.revert")}</button>
    </form>
  </details>`;
}
