// The hits of a search by kind. Pure.
import { highlightParts } from "./highlight.js";

// resultGroups(hits) -> [{ kind, hits: [{ entity, parts, reason }] }], the kind of the best hit first. `reason`:
// "name", "alias" (another name matched: `parts` is that name), or "place" (its city, operator or the like matched).
export function resultGroups(hits) {
  const groups = new Map();
  for (const { entity, highlight } of hits) {
    const parts = highlightParts(highlight);
    const shown = parts.map(({ text }) => text).join("");
    const marked = parts.some((part) => part.marked);
    const reason = !marked ? "place" : shown === entity.name ? "name" : "alias";
    groups.set(entity.kind, [...(groups.get(entity.kind) ?? []), { entity, parts, reason }]);
  }
  return [...groups].map(([kind, list]) => ({ kind, hits: list }));
}
