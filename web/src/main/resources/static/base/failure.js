// What went wrong and what the reader can do about it.
import { html } from "lit";
import { AnswerError, OfflineError } from "./graphql.js";
import { t } from "./i18n.js";

// failure(error, retry): offline, refused (with the server's reason), or something else.
export function failure(error, retry) {
  const type = error instanceof OfflineError ? "offline" : error instanceof AnswerError ? "refused" : "other";
  return html`<div class="message failed" role="alert">
    <h2>${t(`failure.${type}.title`)}</h2>
    <p>${t(`failure.${type}.text`)}</p>
    ${
      type === "refused"
        ? html`<p class="soft small">
            ${error.message}${error.code ? html` <code>${error.code}</code>` : ""}
          </p>`
        : ""
    }
    <button type="button" class="button" @click=${retry}>${t("failure.retry")}</button>
  </div>`;
}
