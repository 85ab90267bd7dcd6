// Sends queries to the atlas's GraphQL. There are three kinds of failure, because the reader can react to each.

// What the server refused or could not do. `code` is extensions.code of the first error.
export class AnswerError extends Error {
  constructor(errors) {
    super(errors.map((error) => error.message).join("; "));
    this.name = "AnswerError";
    this.code = errors[0]?.extensions?.code ?? null;
    this.errors = errors;
  }
}

// No answer at all: the network or the server is away.
export class OfflineError extends Error {
  constructor(cause) {
    super("The atlas did not answer", { cause });
    this.name = "OfflineError";
  }
}

const declared = new Set();

// declare(text) -> text. Each document is declared where its module is read, so that all there are can be
// listed: an atlas that answers trusted documents only knows ours from that list
// (web/src/main/resources/documents.json, kept by a test).
export function declare(document) {
  declared.add(document);
  return document;
}

export function declaredDocuments() {
  return [...declared];
}

// What the server knew that the page would ask first came along with the page (<script
// type="application/json" id="answers">). It serves the first view only: later data may have
// another answer.
const PRELOAD_LIFETIME_MS = 10000;
const ahead = new Map();
const given = globalThis.document?.getElementById("answers");
if (given) {
  for (const { query, variables, data } of JSON.parse(given.textContent))
    ahead.set(JSON.stringify([query, variables]), data);
  given.remove();
  window.setTimeout(() => ahead.clear(), PRELOAD_LIFETIME_MS);
}

// arrived(document, variables) -> data where the answer is there before it is asked for, else null: ask().
export function arrived(document, variables = {}) {
  const question = JSON.stringify([document, variables]);
  const data = ahead.get(question) ?? null;
  ahead.delete(question);
  return data;
}

// ask(document, variables, { signal }) -> data. Only what was declared is sent. An abort rejects with the
// signal's own AbortError.
/**
 * @param {string} document
 * @param {object} variables
 * @param {{ signal?: AbortSignal }} options
 */
export async function ask(document, variables = {}, { signal } = {}) {
  if (!declared.has(document)) throw new TypeError("A document has to be declared before it is asked");
  const first = arrived(document, variables);
  if (first) return first;
  let response;
  try {
    response = await fetch("/graphql", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json, application/json",
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
