// Loads JSON from an address; null if there is none.
import { OfflineError } from "../base/graphql.js";

export async function fetchJson(path) {
  let answer;
  try {
    answer = await fetch(path, { headers: { Accept: "application/json" } });
  } catch (cause) {
    throw new OfflineError(cause);
  }
  if (answer.status === 404 || answer.status === 410) return null;
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.json();
}
