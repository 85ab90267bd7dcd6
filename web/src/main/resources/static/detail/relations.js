// Groups relations by type and direction, seen from one record. Pure.
import { isSymmetric } from "../base/kinds.js";

const ORDER = [
  "OPERATES.in",
  "OPERATES.out",
  "PART_OF.out",
  "PART_OF.in",
  "AFFILIATED_WITH.out",
  "AFFILIATED_WITH.in",
  "COORDINATES.out",
  "COORDINATES.in",
  "LEADS.out",
  "LEADS.in",
  "MEMBER_OF.out",
  "MEMBER_OF.in",
  "FUNDS.out",
  "FUNDS.in",
  "SPONSORED_BY.out",
  "TESTS.out",
  "FOR_CONDITION.out",
  "RUN_AT.out",
  "SAME_STUDY_AS.both",
  "DEVELOPS.out",
  "DEVELOPS.in",
  "HOLDS_AUTHORISATION.out",
  "HOLDS_AUTHORISATION.in",
  "MANUFACTURES.out",
  "MANUFACTURES.in",
  "TESTS.in",
  "FOR_CONDITION.in",
  "RUN_AT.in",
  "SPONSORED_BY.in",
  "SUPPLIES.out",
  "SUPPLIES.in",
  "AUTHORISES.out",
  "AUTHORISES.in",
  "INSPECTS.out",
  "INSPECTS.in",
  "PUBLISHED_BY.out",
  "PUBLISHED_BY.in",
  "ORGANISED_BY.out",
  "ORGANISED_BY.in",
  "HELD_AT.out",
  "HELD_AT.in",
  "OFFERED_BY.out",
  "OFFERED_BY.in",
  "FROM_SITE.out",
  "FROM_SITE.in",
  "DECIDED_BY.out",
  "DECIDED_BY.in",
  "FOLLOWS.out",
  "FOLLOWS.in",
  "ABOUT.out",
  "ABOUT.in",
  "SUPERSEDES.out",
  "SUPERSEDES.in",
  "COLLABORATES_WITH.both",
  "SUCCEEDS.out",
  "SUCCEEDS.in",
];

// groupRelations(relations, "lumc") -> [{ key: "OPERATES.out", relations: [{ other, ended, and what the relation has
// beyond its type and its ends }] }]
export function groupRelations(relations, id, today = new Date().toISOString().slice(0, 10)) {
  const groups = new Map();
  for (const { type, from, to, ...about } of relations) {
    const out = from.id === id;
    const key = `${type}.${isSymmetric(type) ? "both" : out ? "out" : "in"}`;
    if (!groups.has(key)) groups.set(key, { key, relations: [] });
    groups.get(key).relations.push({
      ...about,
      other: out ? to : from,
      ended: Boolean(about.validTo && about.validTo < today),
    });
  }
  const rank = (key) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);
  const sorted = [...groups.values()].sort((a, b) => rank(a.key) - rank(b.key) || a.key.localeCompare(b.key));
  for (const group of sorted)
    group.relations.sort((a, b) => a.ended - b.ended || a.other.name.localeCompare(b.other.name));
  return sorted;
}
