// The form with which an administrator gives and takes roles.
import { html } from "lit";
import { t } from "../base/i18n.js";
import { RECORD_KINDS } from "../base/url-state.js";

const ROLES = ["OWNER", "CURATOR", "ADMINISTRATOR"];
const LISTS = ["countries", "records"];
const KINDS = RECORD_KINDS.map((path) => path.toUpperCase());

// rolesOf(form) -> { roles, countries, kinds, records }, for the server.
export function rolesOf(form) {
  const data = new FormData(form);
  const list = (name) =>
    String(data.get(name) ?? "")
      .split(/[\s,;]+/)
      .filter(Boolean);
  return {
    roles: ["MEMBER", ...data.getAll("roles")],
    countries: list("countries").map((code) => code.toUpperCase()),
    kinds: data.getAll("kinds"),
    records: list("records"),
  };
}

// roleFields({ roles, countries, kinds, records }): the fields of the form.
export function roleFields({ roles, countries, kinds, records }) {
  const values = { countries, records };
  return html`<fieldset class="account-checks">
      <legend>${t("members.roles")}</legend>
      ${ROLES.map((role) => check("roles", role, t(`account.role.${role}`), roles.includes(role)))}
    </fieldset>
    ${LISTS.map(
      (name) =>
        html`<label
          ><span>${t(`members.field.${name}`)}</span
          ><input type="text" name=${name} autocomplete="off" .value=${values[name].join(", ")}
        /></label>`,
    )}
    <details>
      <summary>${t("members.field.kinds")}</summary>
      <div class="account-checks">
        ${KINDS.map((kind) => check("kinds", kind, t(`kind.${kind}`), kinds.includes(kind)))}
      </div>
    </details>`;
}

const check = (name, value, label, checked) =>
  html`<label><input type="checkbox" name=${name} value=${value} .checked=${checked} />${label}</label>`;
