// Tells the reader why a query failed and what to do next.
import { html } from "lit";
import { AnswerError, OfflineError } from "./graphql.js";
import { t } from "./i18n.js";

// failure(error, retry): the message for an offline browser, for a refusal (with the server's reason), or for any
// other error.
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
