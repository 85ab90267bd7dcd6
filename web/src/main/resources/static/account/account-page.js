// <atlas-account>: sign-in, registration by an invitation, and the account of the person who has signed in.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { failure } from "../base/failure.js";
import { t } from "../base/i18n.js";
import { linkTo } from "../base/url-state.js";
import { reasonOf, send } from "./account-api.js";
import { aboutAccount, keyList, labelForm, passkeyList, secretNote, sessionList } from "./account-parts.js";
import { forgetInvitation, takeInvitation, wasRefused } from "./invitation.js";
import { createPasskey, hasPasskeys, usePasskey } from "./webauthn.js";

export const styles = [import.meta.resolve("./account.css")];

class AccountPage extends AtlasElement {
  static properties = {
    view: { attribute: false },
    state: { state: true },
    invited: { state: true },
    problem: { state: true },
    failure: { state: true },
    newKey: { state: true },
    leaving: { state: true },
  };
  #hash = () => this.#load();

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {any} */
    this.state = null;
    /** @type {{ secret: string, name: string } | null} */
    this.invited = null;
    this.problem = "";
    /** @type {Error | null} */
    this.failure = null;
    this.newKey = "";
    this.leaving = false;
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener("hashchange", this.#hash);
    this.#load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener("hashchange", this.#hash);
  }

  updated() {
    document.title = `${t("account.title")} · ATMP Atlas`;
  }

  render() {
    return html`<div class="sheet prose account">
      <h1>${this.state?.account || !this.invited ? t("account.title") : t("account.register")}</h1>
      <p class="account-problem" role="alert">${this.problem}</p>
      ${this.failure ? failure(this.failure, () => this.#load()) : nothing} ${this.#content()}
    </div>`;
  }

  #content() {
    if (!this.state) return this.failure ? nothing : html`<p role="status">${t("loading")}</p>`;
    if (this.state.account) return this.#member();
    return this.invited ? this.#registration() : this.#signIn();
  }

  #signIn() {
    return html`<p class="lead">${t("account.lead")}</p>
      ${
        hasPasskeys()
          ? html`<p>
              <button type="button" class="button primary" @click=${() => this.#do(() => this.#useDevice())}>
                ${t("account.signIn")}
              </button>
            </p>`
          : html`<p>${t("account.noPasskeys")}</p>`
      }
      ${this.state.providers.map(
        ({ name, address }) =>
          html`<p><a class="button" href=${address}>${t("account.signInWith", { provider: name })}</a></p>`,
      )}
      <p class="soft">${t("account.how")}</p>`;
  }

  #registration() {
    const register = (event) => {
      event.preventDefault();
      const data = new FormData(event.target);
      this.#do(() => this.#createDevice(data.get("name"), data.get("label")));
    };
    return html`<p class="lead">${t("account.register.lead")}</p>
      <form class="account-form" @submit=${register}>
        <label
          ><span>${t("account.fact.name")}</span
          ><input
            type="text"
            name="name"
            required
            maxlength="100"
            autocomplete="name"
            .value=${this.invited.name}
        /></label>
        <label
          ><span>${t("account.passkey.label")}</span
          ><input
            type="text"
            name="label"
            required
            maxlength="100"
            autocomplete="off"
            .value=${t("account.passkey.default")}
        /></label>
        <button class="button primary">${t("account.passkey.create")}</button>
      </form>
      <p class="soft">${t("account.register.name")}</p>`;
  }

  #member() {
    const { account, publicName, passkeys, sessions, session, keys } = this.state;
    return html`${aboutAccount(account, publicName)}
      <p class="account-actions">
        ${
          account.roles.roles.includes("ADMINISTRATOR")
            ? html`<a class="button" href=${linkTo({ page: "members" }, this.view.lang)}
                >${t("members.title")}</a
              >`
            : nothing
        }
        <button type="button" class="button" @click=${() => this.#act("POST", "/account/sign-out")}>
          ${t("account.signOut")}
        </button>
      </p>
      <h2>${t("account.passkeys")}</h2>
      <p class="soft">${t("account.passkeys.text")}</p>
      ${passkeyList(passkeys, (id) => this.#act("DELETE", `/account/passkeys/${id}`))}
      ${labelForm({
        label: t("account.passkey.label"),
        value: t("account.passkey.default"),
        action: t("account.passkey.add"),
        act: (label) => this.#do(() => this.#createDevice(undefined, label)),
      })}
      <h2>${t("account.sessions")}</h2>
      ${sessionList(sessions, session, (id) => this.#act("DELETE", `/account/sessions/${id}`))}
      <h2>${t("account.keys")}</h2>
      <p class="soft">${t("account.keys.text")}</p>
      ${keyList(keys, (id) => this.#act("DELETE", `/account/keys/${id}`))}
      ${this.newKey ? secretNote(t("account.key.once"), this.newKey) : nothing}
      ${labelForm({
        label: t("account.key.label"),
        action: t("account.key.issue"),
        act: (label, form) => this.#do(() => this.#issueKey(label, form)),
      })}
      <h2>${t("account.delete")}</h2>
      <p>${t("account.delete.text")}</p>
      ${
        this.leaving
          ? html`<p class="account-actions">
              <button type="button" class="button primary" @click=${() => this.#act("DELETE", "/account")}>
                ${t("account.delete.sure")}
              </button>
              <button type="button" class="button" @click=${() => (this.leaving = false)}>
                ${t("account.delete.keep")}
              </button>
            </p>`
          : html`<button type="button" class="button" @click=${() => (this.leaving = true)}>
              ${t("account.delete.begin")}
            </button>`
      }`;
  }

  async #useDevice() {
    const options = await send("POST", "/account/sign-in/options");
    const credential = await usePasskey(options);
    await send("POST", "/account/sign-in", { challenge: options.challenge, credential });
  }

  async #createDevice(name, label) {
    const invitation = this.invited?.secret;
    const options = await send("POST", "/account/registration/options", { invitation, name });
    const credential = await createPasskey(options);
    await send("POST", "/account/registration", {
      invitation,
      name,
      label,
      challenge: options.challenge,
      credential,
    });
    forgetInvitation();
    this.invited = null;
  }

  async #issueKey(label, form) {
    this.newKey = (await send("POST", "/account/keys", { label })).key;
    form.reset();
  }

  #act(method, path) {
    this.newKey = "";
    this.leaving = false;
    return this.#do(() => send(method, path));
  }

  // Does something, then shows the new state, or why it failed.
  async #do(action) {
    this.problem = "";
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
      this.state = await send("GET", "/account/state");
    } catch (error) {
      this.failure = error;
      return;
    }
    if (wasRefused()) this.problem = t("account.error.provider");
    const secret = takeInvitation();
    if (!secret || this.state.account) return;
    try {
      const { name } = await send("POST", "/account/invitation", { invitation: secret });
      this.invited = { secret, name };
    } catch (error) {
      forgetInvitation();
      this.problem = reasonOf(error);
    }
  }
}

define("atlas-account", AccountPage);
