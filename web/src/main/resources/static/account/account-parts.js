// Parts of the account page: lists with one action per row.
import { html, nothing } from "lit";
import { formatDate } from "../base/format.js";
import { locale, t } from "../base/i18n.js";

const day = (instant) => formatDate(instant, locale());

// roleNames(account) -> "Curator (NL, BE), Member"
export function roleNames({ roles }) {
  const named = roles.roles.length ? roles.roles : ["MEMBER"];
  return named.map((role) => t(`account.role.${role}`)).join(", ");
}

// aboutAccount(account, publicName): who the person is to the atlas.
export function aboutAccount(account, publicName) {
  const rows = [
    ["name", account.name],
    ["publicName", publicName],
    ["address", account.address],
    ["roles", roleNames(account)],
    ["countries", account.roles.countries.join(", ")],
    ["kinds", account.roles.kinds.map((kind) => t(`kind.${kind}`)).join(", ")],
    ["records", account.roles.records.join(", ")],
  ].filter(([, value]) => value);
  return html`<dl class="facts">
    ${rows.map(
      ([key, value]) =>
        html`<div>
          <dt>${t(`account.fact.${key}`)}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

const row = (main, detail, action) =>
  html`<li>
    <div><strong>${main}</strong><span class="soft small">${detail}</span></div>
    ${action}
  </li>`;

const button = (label, name, act) =>
  html`<button type="button" class="button small" aria-label="${label}: ${name}" @click=${act}>
    ${label}
  </button>`;

export function passkeyList(passkeys, remove) {
  return html`<ul class="account-list">
    ${passkeys.map(({ id, label, createdAt, lastUsedAt }) =>
      row(
        label,
        lastUsedAt
          ? t("account.passkey.used", { created: day(createdAt), used: day(lastUsedAt) })
          : t("account.passkey.created", { created: day(createdAt) }),
        passkeys.length > 1 ? button(t("account.remove"), label, () => remove(id)) : nothing,
      ),
    )}
  </ul>`;
}

export function sessionList(sessions, current, end) {
  return html`<ul class="account-list">
    ${sessions.map(({ id, browser, startedAt, lastSeenAt }) =>
      row(
        browser || t("account.session.unknown"),
        t("account.session.times", { started: day(startedAt), seen: day(lastSeenAt) }),
        id === current
          ? html`<span class="soft small">${t("account.session.this")}</span>`
          : button(t("account.session.end"), browser, () => end(id)),
      ),
    )}
  </ul>`;
}

export function keyList(keys, revoke) {
  return keys.length
    ? html`<ul class="account-list">
        ${keys.map(({ id, label, issuedAt }) =>
          row(
            label,
            t("account.key.issued", { date: day(issuedAt) }),
            button(t("account.key.revoke"), label, () => revoke(id)),
          ),
        )}
      </ul>`
    : nothing;
}

// labelForm({ label, value, action, act }): one text field with a button.
export function labelForm({ label, value = "", action, act }) {
  const submit = (event) => {
    event.preventDefault();
    const form = event.target;
    act(new FormData(form).get("label"), form);
  };
  return html`<form class="account-form" @submit=${submit}>
    <label
      ><span>${label}</span
      ><input type="text" name="label" required maxlength="100" autocomplete="off" .value=${value}
    /></label>
    <button class="button">${action}</button>
  </form>`;
}

// secretNote(title, secret): a value that is shown only once.
export function secretNote(title, secret) {
  return html`<div class="account-secret" role="status">
    <p>${title}</p>
    <code>${secret}</code>
  </div>`;
}
