// Asks the atlas's own GraphQL. Three ways to fail, told apart because the reader can do different things about them.

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

// declare(text) -> text. Each document is declared where its module is read, so that all there are can be listed: an atlas
// that answers trusted documents only knows ours from that list (web/src/main/resources/documents.json, kept by a test).
export function declare(document) {
  declared.add(document);
  return document;
}

export function declaredDocuments() {
  return [...declared];
}

// Answers on their way to questions that the page has not put yet.
const ahead = new Map();

// askAhead(document, variables): the first ask() of the same question is given this answer.
export function askAhead(document, variables = {}) {
  const early = { answer: ask(document, variables), data: null };
  early.answer.then((data) => (early.data = data), () => {});
  ahead.set(JSON.stringify([document, variables]), early);
}

// arrived(document, variables) -> data where the answer asked for ahead is there already, else null: ask().
export function arrived(document, variables = {}) {
  const question = JSON.stringify([document, variables]);
  const data = ahead.get(question)?.data ?? null;
  if (data) ahead.delete(question);
  return data;
}

// ask(document, variables, { signal }) -> data. Only what was declared is sent. An abort rejects with the signal's own AbortError.
export async function ask(document, variables = {}, { signal } = {}) {
  if (!declared.has(document)) throw new TypeError("A document has to be declared before it is asked");
  const question = JSON.stringify([document, variables]);
  if (ahead.has(question)) {
    const { answer } = ahead.get(question);
    ahead.delete(question);
    const data = await answer;
    signal?.throwIfAborted();
    return data;
  }
  let response;
  try {
    response = await fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/graphql-response+json, application/json" },
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
  if (!answer) throw response.status >= 502 ? new OfflineError() : new AnswerError([{ message: `HTTP ${response.status}` }]);
  if (answer.errors?.length) throw new AnswerError(answer.errors);
  if (!answer.data) throw new AnswerError([{ message: answer.detail ?? answer.title ?? `HTTP ${response.status}` }]);
  return answer.data;
}
