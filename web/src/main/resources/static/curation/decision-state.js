// A curator's version of the proposed changes. Pure.

// adjusted(changes, edits) -> FieldChangeInput[]. `edits` is { index: { dropped: boolean, values: string[] } }.
export function adjusted(changes, edits) {
  return changes
    .map(({ field, values, asserted, source, statedOn, note }, index) => {
      const edit = edits[index];
      const kept = (edit?.values ?? values).map((value) => value.trim()).filter(Boolean);
      return edit?.dropped ? null : { field, values: kept, asserted, source, statedOn, note };
    })
    .filter(Boolean);
}

// isAdjusted(changes, edits): whether the curator changed anything.
export function isAdjusted(changes, edits) {
  const proposed = changes.map(({ field, values, asserted }) => ({ field, values, asserted }));
  const kept = adjusted(changes, edits).map(({ field, values, asserted }) => ({ field, values, asserted }));
  return JSON.stringify(proposed) !== JSON.stringify(kept);
}
