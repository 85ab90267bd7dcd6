// <atlas-members>: members, invitations, the audit log and the outbox, for administrators.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { failure } from "../base/failure.js";
import { formatDate } from "../base/format.js";
import { locale, t } from "../base/i18n.js";
import { linkTo } from "../base/url-state.js";
import { AccountError, reasonOf, send } from "./account-api.js";
import { roleNames, secretNote } from "./account-parts.js";
import { roleFields, rolesOf } from "./role-form.js";

export const styles = [import.meta.resolve("./account.css")];

const NO_ROLES = { roles: [], countries: [], kinds: [], records: [] };
const day = (instant) => formatDate(instant, locale());

class MembersPage extends AtlasElement {
  static properties = {
    view: { attribute: false },
    state: { state: true },
    link: { state: true },
    problem: { state: true },
    failure: { state: true },
  };

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {any} */
    this.state = null;
    this.link = "";
    this.problem = "";
    /** @type {any} */
    this.failure = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  updated() {
    document.title = `${t("members.title")} · ATMP Atlas`;
  }

  render() {
    return html`<div class="sheet prose account">
      <h1>${t("members.title")}</h1>
      <p class="lead">${t("members.lead")}</p>
      <p class="account-problem" role="alert">${this.problem}</p>
      ${this.failure ? this.#refused() : this.state ? this.#content() : html`<p role="status">${t("loading")}</p>`}
    </div>`;
  }

  #refused() {
    return this.failure instanceof AccountError
      ? html`<p>
          ${t("members.refused")}
          <a href=${linkTo({ page: "account" }, this.view.lang)}>${t("account.title")}</a>
        </p>`
      : failure(this.failure, () => this.#load());
  }

  #content() {
    const { mail, members, invitations, audit, outbox } = this.state;
    return html`${mail ? nothing : html`<p class="account-note">${t("members.noMail")}</p>`}
      <ul class="account-list">
        ${members.map((member) => this.#member(member))}
      </ul>
      <h2>${t("members.invite")}</h2>
      ${this.#invitation()} ${this.link ? secretNote(t("members.link"), this.link) : nothing}
      ${invitations.length ? this.#invitations(invitations) : nothing}
      ${outbox.length ? this.#outbox(outbox) : nothing}
      <h2>${t("members.audit")}</h2>
      ${this.#audit(audit)}`;
  }

  #member(member) {
    const { id, name, createdAt, roles } = member;
    const change = (event) => {
      event.preventDefault();
      this.#do(() => send("PUT", `/members/${id}/roles`, rolesOf(event.target)));
    };
    return html`<li>
      <div>
        <strong>${name}</strong
        ><span class="soft small"
          >${roleNames(member)} · ${t("members.since", { date: day(createdAt) })}</span
        >
      </div>
      ${
        id === this.state.me
          ? html`<span class="soft small">${t("members.you")}</span>`
          : html`<details class="account-edit">
              <summary class="button small" aria-label="${t("members.change")}: ${name}">
                ${t("members.change")}
              </summary>
              <form class="account-form" @submit=${change}>
                ${roleFields(roles)}
                <button class="button primary">${t("members.save")}</button>
              </form>
            </details>`
      }
    </li>`;
  }

  #invitation() {
    const invite = (event) => {
      event.preventDefault();
      const form = event.target;
      const data = new FormData(form);
      this.#do(async () => {
        const { link } = await send("POST", "/members/invitations", {
          name: data.get("name"),
          address: data.get("address"),
          roles: rolesOf(form),
        });
        this.link = link;
        form.reset();
      });
    };
    return html`<form class="account-form" @submit=${invite}>
      <label
        ><span>${t("account.fact.name")}</span
        ><input type="text" name="name" required maxlength="100" autocomplete="off"
      /></label>
      <label
        ><span>${t("members.address")}</span
        ><input type="text" name="address" inputmode="email" maxlength="254" autocomplete="off"
      /></label>
      ${roleFields(NO_ROLES)}
      <button class="button primary">${t("members.invite.do")}</button>
    </form>`;
  }

  #invitations(invitations) {
    return html`<h2>${t("members.invitations")}</h2>
      <ul class="account-list">
        ${invitations.map(
          ({ id, name, expiresAt }) =>
            html`<li>
              <div>
                <strong>${name}</strong
                ><span class="soft small">${t("members.expires", { date: day(expiresAt) })}</span>
              </div>
              <button
                type="button"
                class="button small"
                aria-label="${t("members.withdraw")}: ${name}"
                @click=${() => this.#do(() => send("DELETE", `/members/invitations/${id}`))}
              >
                ${t("members.withdraw")}
              </button>
            </li>`,
        )}
      </ul>`;
  }

  #outbox(outbox) {
    return html`<h2>${t("members.outbox")}</h2>
      <ul class="account-list">
        ${outbox.map(
          ({ recipient, subject, text, createdAt, failure: reason }) =>
            html`<li>
              <details class="account-message">
                <summary>${recipient} · ${subject} · ${day(createdAt)}</summary>
                <pre>${text}</pre>
                ${reason ? html`<p class="soft small">${reason}</p>` : nothing}
              </details>
            </li>`,
        )}
      </ul>
      ${
        this.state.mail
          ? html`<button
              type="button"
              class="button"
              @click=${() => this.#do(() => send("POST", "/members/outbox"))}
            >
              ${t("members.send")}
            </button>`
          : nothing
      }`;
  }

  #audit(audit) {
    const { names } = this.state;
    const who = (id) => (id === "command" ? t("members.command") : (names[id] ?? t("members.former")));
    return html`<div class="scroll-x" tabindex="0" role="group" aria-label=${t("members.audit")}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">${t("members.audit.at")}</th>
            <th scope="col">${t("members.audit.actor")}</th>
            <th scope="col">${t("members.audit.action")}</th>
            <th scope="col">${t("members.audit.subject")}</th>
            <th scope="col">${t("members.audit.detail")}</th>
          </tr>
        </thead>
        <tbody>
          ${audit.map(
            ({ at, actor, action, subject, detail }) =>
              html`<tr>
                <td>${day(at)}</td>
                <td>${who(actor)}</td>
                <td>${t(`members.action.${action}`)}</td>
                <td>${action.startsWith("INVIT") ? "" : who(subject)}</td>
                <td>${detail}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  async #do(action) {
    this.problem = "";
    this.link = "";
    try {
      await action();
    } catch (error) {
      this.problem = reasonOf(error);
      return;
    }
    await this.#load();
  }

  async #load() {
    this.failure = null;
    try {
      this.state = await send("GET", "/members/state");
    } catch (error) {
      this.failure = error;
    }
  }
}

define("atlas-members", MembersPage);
