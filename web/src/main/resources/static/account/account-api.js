// Requests about accounts. They carry the session cookie, so they go to our own server only.
import { OfflineError } from "../base/graphql.js";
import { has, t } from "../base/i18n.js";

// The server refused the request. `field` names what is wrong.
export class AccountError extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? String(status));
    this.name = "AccountError";
    this.status = status;
    this.field = problem.field ?? null;
  }
}

/**
 * send("DELETE", "/account/sessions/x") -> the JSON of the response, or null if it has none.
 * @param {string} method
 * @param {string} path
 * @param {object} [body]
 */
export async function send(method, path, body) {
  let response;
  try {
    response = await window.fetch(path, {
      method,
      credentials: "same-origin",
      headers: { Accept: "application/json", "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (failure) {
    throw new OfflineError(failure);
  }
  const text = await response.text();
  const json = text ? JSON.parse(text) : null;
  if (!response.ok) throw new AccountError(response.status, json ?? {});
  return json;
}

// reasonOf(error): why an action failed, in the reader's language.
export function reasonOf(error) {
  if (error instanceof OfflineError) return t("account.error.offline");
  if (error instanceof AccountError) {
    const key = `account.error.${error.field}`;
    return error.field && has(key) ? t(key) : error.message;
  }
  // The browser's own dialog was closed, or it has no suitable device.
  return t("account.error.device");
}
