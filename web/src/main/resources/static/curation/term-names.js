// The labels of the terms that proposals name by code.
import { ask } from "../base/graphql.js";
import { FORM, FORM_TERMS } from "./queries.js";

const answers = new Map();

// loadTermNames(proposals, "nl") -> (kind, field, code) -> label; the code itself where it is no term
export async function loadTermNames(proposals, lang) {
  const kinds = [...new Set(proposals.map(({ kind }) => kind))];
  const schemes = new Map();
  for (const [index, { fieldDefinitions }] of (
    await Promise.all(kinds.map((kind) => once(FORM, { kind })))
  ).entries())
    for (const { name, scheme } of fieldDefinitions) schemes.set(`${kinds[index]} ${name}`, scheme);
  const used = new Set(
    proposals.flatMap(({ kind, changes }) => changes.map(({ field }) => schemes.get(`${kind} ${field}`))),
  );
  const labels = new Map();
  await Promise.all(
    [...used].filter(Boolean).map(async (scheme) => {
      const { vocabulary } = await once(FORM_TERMS, { scheme, lang: lang.toUpperCase() });
      labels.set(scheme, new Map(vocabulary?.concepts.map(({ code, label }) => [code, label])));
    }),
  );
  return (kind, field, code) => labels.get(schemes.get(`${kind} ${field}`))?.get(code) ?? code;
}

// The fields of a kind and the terms of a vocabulary do not change while the page is open.
function once(document, variables) {
  const key = JSON.stringify([document, variables]);
  if (!answers.has(key)) {
    const answer = ask(document, variables);
    answer.catch(() => answers.delete(key));
    answers.set(key, answer);
  }
  return answers.get(key);
}
