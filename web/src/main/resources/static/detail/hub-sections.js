// Sorts the relations of an initiative into the sections of its page, and within them by role. Pure.
import { groupRelations } from "./relations.js";

export const SECTIONS = ["members", "people", "events", "resources", "publications", "materials", "others"];

const BY_TYPE = {
  MEMBER_OF: "members",
  COORDINATES: "members",
  FUNDS: "members",
  LEADS: "people",
  ORGANISED_BY: "events",
  PUBLISHED_BY: "resources",
  ABOUT: "resources",
  OFFERED_BY: "materials",
};
// Narrower kinds of resource that are publications.
const PUBLICATIONS = "PUBLICATIONS";

// hubSections(relations, id, about) -> { members: [{ key, role, relations }], ... }. `about` is the answer of HUB; a
// record that is in a section by two relations is in it once for each role.
export function hubSections(relations, id, about, today) {
  const kinds = new Map((about?.resources.nodes ?? []).map(({ from }) => [from.id, from.resourceKind]));
  const sections = Object.fromEntries(SECTIONS.map((name) => [name, []]));
  for (const { key, relations: group } of groupRelations(relations, id, today))
    for (const relation of group) {
      const section = sectionOf(key.split(".")[0], relation.other, kinds);
      const role = byRole(section) ? plainRole(relation.role) : null;
      const groups = sections[section];
      // A leader of a work package is a leader; other roles are groups of their own.
      const wanted = key.startsWith("COLLABORATES_WITH") && role ? role : null;
      const found = groups.find((one) => one.role === wanted && (wanted || one.key === key));
      if (found) found.relations.push(relation);
      else groups.push({ key, role: wanted, relations: [relation] });
    }
  return sections;
}

function sectionOf(type, other, kinds) {
  const section = BY_TYPE[type] ?? (other.kind === "EXPERT" ? "people" : "others");
  const kind = kinds.get(other.id);
  const published = kind && (kind.code === PUBLICATIONS || kind.broader?.code === PUBLICATIONS);
  return section === "resources" && published ? "publications" : section;
}

function byRole(section) {
  return section === "people" || section === "others";
}

// plainRole("team member, WP6") -> "team member": what comes after a comma is about the one relation.
function plainRole(role) {
  return role?.split(/, WP|, wp| in WP/)[0].trim() || null;
}

// memberSites(about) -> { sites, points, unplaced, trials }: the sites of the members, each once, with the points of
// those whose place is known; and the trials that members sponsor.
export function memberSites(about) {
  const institutions = [
    ...new Map((about?.members.nodes ?? []).map(({ from }) => [from.id, from])).values(),
  ].filter(({ sites }) => sites);
  const sites = new Map();
  for (const { sites: list, name } of institutions)
    for (const site of list.nodes) sites.set(site.id, { ...site, operator: name });
  const all = [...sites.values()].sort((a, b) => a.name.localeCompare(b.name));
  const placed = all.filter(({ location }) => location);
  return {
    sites: all,
    points: placed.map(({ id, name, status, location }) => ({
      id,
      name,
      lat: location.lat,
      lon: location.lon,
      status: status?.code ?? null,
    })),
    unplaced: all.length - placed.length,
    total: institutions.reduce((sum, { sites: { totalCount } }) => sum + totalCount, 0),
    trials: institutions
      .filter(({ trials }) => trials.totalCount)
      .map(({ id, name, trials }) => ({
        sponsor: { id, name, kind: "INSTITUTION" },
        total: trials.totalCount,
        trials: trials.nodes.map(({ from }) => from),
      })),
  };
}
