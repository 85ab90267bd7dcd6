// Sorts the statements on one field for display: what is said by the same sources on the same day stands on one
// line. Pure.

// statementLines(statements) -> [{ key, statements, sources, day, wholeRecord, note }]; those that the record
// shows come first.
export function statementLines(statements) {
  const lines = new Map();
  for (const statement of [...statements].sort((a, b) => Number(b.shown) - Number(a.shown))) {
    const sources = statement.sources.map(({ id }) => id).join(" ");
    const { shown, note, method } = statement;
    const key = [sources, dayOf(statement), shown, note, method].join("\n");
    if (!lines.has(key))
      lines.set(key, {
        key,
        statements: [],
        sources: statement.sources,
        statedOn: statement.statedOn,
        retrievedOn: statement.retrievedOn,
        wholeRecord: statement.wholeRecord,
        shown: statement.shown,
        note: statement.note,
        method: statement.method,
      });
    lines.get(key).statements.push(statement);
  }
  return [...lines.values()];
}

// summaryOf(statements) -> { sources: number of distinct sources, day: the latest day, or null }
export function summaryOf(statements) {
  const days = statements.map(dayOf).filter(Boolean).sort();
  return {
    sources: new Set(statements.flatMap(({ sources }) => sources.map(({ id }) => id))).size,
    day: days.at(-1) ?? null,
  };
}

function dayOf({ statedOn, retrievedOn }) {
  return statedOn ?? retrievedOn ?? null;
}
