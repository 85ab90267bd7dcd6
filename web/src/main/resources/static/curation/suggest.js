// Sends the changes of a form as a proposal.
import { ask } from "../base/graphql.js";
import { SUGGEST } from "./queries.js";

// suggest({ record, kind, changes, note, key }) -> { proposal: { id } | null, problems: [{ code, field, message }] }
export async function suggest({ record, kind, changes, note, key }) {
  const variables = { record, kind, changes, note: note.trim() || null, key };
  const { suggestChange } = await ask(SUGGEST, variables);
  return suggestChange;
}
