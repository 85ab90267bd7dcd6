// The filters of a register: a text field, one choice for each filter, and the order. The address holds them.
import { html, nothing } from "lit";
import { t } from "../base/i18n.js";
import { optionsOf } from "./rows.js";

// filterBar({ rows, filters, query, change, narrow }): `change(key, value)` changes the address.
// On a narrow window the filters are folded, and the heading says how many are in use.
export function filterBar({ narrow, ...all }) {
  if (!narrow) return form(all);
  const used = Object.keys(all.query).length;
  return html`<details class="register-fold no-print">
    <summary>${t("filters.title")}${used ? ` (${used})` : ""}</summary>
    ${form(all)}
  </details>`;
}

function form({ rows, filters, query, change }) {
  const any = Object.keys(query).length > 0;
  return html`<form class="register-filters" role="search" @submit=${(event) => event.preventDefault()}>
    <label
      >${t("register.text")}
      <input
        type="search"
        name="q"
        maxlength="200"
        .value=${query.q ?? ""}
        @change=${(event) => change("q", event.target.value)}
      />
    </label>
    ${filters.map(
      (filter) =>
        html`<label
          >${t(`register.filter.${filter.key}`)}
          <select name=${filter.key} @change=${(event) => change(filter.key, event.target.value)}>
            <option value="" ?selected=${!query[filter.key]}>${t("register.all")}</option>
            ${optionsOf(rows, filter).map(
              ({ code, label, count }) =>
                html`<option value=${code} ?selected=${query[filter.key] === code}>
                  ${label} (${count})
                </option>`,
            )}
          </select>
        </label>`,
    )}
    <label
      >${t("register.order")}
      <select name="order" @change=${(event) => change("order", event.target.value)}>
        <option value="" ?selected=${!query.order}>${t("register.newest")}</option>
        <option value="day" ?selected=${query.order === "day"}>${t("register.oldest")}</option>
      </select>
    </label>
    ${
      any
        ? html`<button type="button" class="button small" @click=${() => change(null)}>
            ${t("register.clear")}
          </button>`
        : nothing
    }
  </form>`;
}
