// Sends queries to the GraphQL API. There is one error class for each kind of failure, because the page reacts
// differently to each.

// The server refused the query or could not run it. `code` is extensions.code of the first error.
export class AnswerError extends Error {
  constructor(errors) {
    super(errors.map((error) => error.message).join("; "));
    this.name = "AnswerError";
    this.code = errors[0]?.extensions?.code ?? null;
    this.errors = errors;
  }
}

// No response: the network or the server is not available.
export class OfflineError extends Error {
  constructor(cause) {
    super("The atlas did not answer", { cause });
    this.name = "OfflineError";
  }
}

const declared = new Set();

// declare(text) -> text. Each module declares its documents when it is loaded, so that a test can list all of
// them in web/src/main/resources/documents.json. A server that accepts only trusted documents knows our documents
// from that list.
export function declare(document) {
  declared.add(document);
  return document;
}

export function declaredDocuments() {
  return [...declared];
}

// The server can embed the responses to the page's first queries in the page (<script type="application/json"
// id="answers">). Only the first view uses them, because the data can change later.
const PRELOAD_LIFETIME_MS = 10000;
const ahead = new Map();
const given = globalThis.document?.getElementById("answers");
if (given) {
  for (const { query, variables, data } of JSON.parse(given.textContent))
    ahead.set(JSON.stringify([query, variables]), data);
  given.remove();
  window.setTimeout(() => ahead.clear(), PRELOAD_LIFETIME_MS);
}

// preloadedData(document, variables) -> the embedded data, or null if there is none; then call ask().
export function preloadedData(document, variables = {}) {
  const question = JSON.stringify([document, variables]);
  const data = ahead.get(question) ?? null;
  ahead.delete(question);
  return data;
}

// ask(document, variables, { signal, headers }) -> data. Sends only declared documents. An abort rejects with the
// AbortError of the signal.
/**
 * @param {string} document
 * @param {object} variables
 * @param {{ signal?: AbortSignal, headers?: Record<string, string> }} options
 */
export async function ask(document, variables = {}, { signal, headers = {} } = {}) {
  if (!declared.has(document)) throw new TypeError("A document has to be declared before it is asked");
  const first = preloadedData(document, variables);
  if (first) return first;
  let response;
  try {
    response = await fetch("/graphql", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json, application/json",
        ...headers,
      },
      body: JSON.stringify({ query: document, variables }),
      signal,
    });
  } catch (failure) {
    if (failure.name === "AbortError") throw failure;
    throw new OfflineError(failure);
  }
  const answer = await response.json().catch((failure) => {
    if (failure.name === "AbortError") throw failure;
    return null;
  });
  if (!answer)
    throw response.status >= 502
      ? new OfflineError()
      : new AnswerError([{ message: `HTTP ${response.status}` }]);
  if (answer.errors?.length) throw new AnswerError(answer.errors);
  if (!answer.data)
    throw new AnswerError([{ message: answer.detail ?? answer.title ?? `HTTP ${response.status}` }]);
  return answer.data;
}
