// A link can name the version of the data that it cites: the number of the last change. The page then asks for the
// figures as of that version, if the server can still rebuild it.
import { declare } from "./graphql.js";

export const VERSION = declare(
  "query Version($seq: ChangeNumber!) { dataVersion(seq: $seq) { changedAt changesSince available } }",
);

// citedVersion(answers, 12) -> { cited, seq, day, found }: `seq` is the version to ask for, null = the latest data;
// `day` is the day of its last change; `found` is what the server knows about it, null until it is loaded.
export function citedVersion(answers, cited) {
  if (cited === null) return { cited, seq: null, day: null, found: null };
  return versionOf(cited, answers.query("version", VERSION, { seq: cited }, "dataVersion").data);
}

// versionOf(12, { changedAt, available }): the same, from the server's answer.
export function versionOf(cited, found) {
  const usable = found?.available ?? true;
  return { cited, seq: usable ? cited : null, day: found?.changedAt?.slice(0, 10) ?? null, found };
}

// versionState({ found }) -> "same" | "shown" | "missing" | "lost"; null as long as it is not known.
export function versionState({ cited, found }) {
  if (cited === null || !found) return null;
  if (!found.available) return found.changedAt ? "lost" : "missing";
  return found.changesSince === 0 ? "same" : "shown";
}
