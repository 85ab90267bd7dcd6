// The filter of the review queue, and what somebody sees who has not signed in.
import { html, nothing } from "lit";
import { t } from "../base/i18n.js";
import { KINDS } from "../base/kinds.js";
import { hasToken } from "../base/authorisation.js";
import { AGES, STATES } from "./review-filter.js";

// filterBar({ filter, countries, change }): calls change({ kind: "SITE" }).
export function filterBar({ filter, countries, change }) {
  const menu = (key, options) =>
    html`<label
      ><span>${t(`review.filter.${key}`)}</span
      ><select name=${key} @change=${({ target }) => change({ [key]: target.value })}>
        ${options.map(
          ([value, label]) =>
            html`<option value=${value} ?selected=${String(filter[key] || "") === String(value)}>
              ${label}
            </option>`,
        )}
      </select></label
    >`;
  return html`<form class="review-filter no-print" @submit=${(event) => event.preventDefault()}>
    ${menu(
      "state",
      STATES.map((state) => [state, t(`proposal.state.${state}`)]),
    )}
    ${menu("kind", [["", t("review.any")], ...KINDS.map(({ entity }) => [entity, t(`kind.${entity}`)])])}
    ${menu("country", [["", t("review.any")], ...countries.map(({ code, label }) => [code, label])])}
    ${menu("age", [["", t("review.any")], ...AGES.map((age) => [age, t("review.age", { count: age })])])}
  </form>`;
}

// signIn({ lang, refused, use }): calls use(token). The token of the administrator stays in memory.
export function signIn({ lang, refused, use }) {
  const submit = (event) => {
    event.preventDefault();
    use(new FormData(event.target).get("token").toString());
  };
  return html`<div class="message">
    <h2>${t("review.signIn")}</h2>
    <p>
      ${t("review.signIn.text")}
      <a href="/account${lang === "en" ? "" : `?lang=${lang}`}">${t("review.signIn.account")}</a>
    </p>
    <details>
      <summary>${t("review.token")}</summary>
      <form class="review-token" @submit=${submit}>
        <label class="correct-label"
          ><span>${t("review.token.label")}</span>
          <input type="password" name="token" autocomplete="off" required aria-describedby="token-help" />
          <span class="small soft" id="token-help">${t("review.token.help")}</span></label
        >
        <button type="submit" class="button">${t("review.token.use")}</button>
      </form>
    </details>
    ${hasToken() && refused ? html`<p class="correct-problem" role="alert">${t("review.refused")}</p>` : nothing}
  </div>`;
}
