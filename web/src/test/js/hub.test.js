import assert from "node:assert/strict";
import { test } from "node:test";
import { hubSections, memberSites } from "../../main/resources/static/detail/hub-sections.js";

const HUB = { id: "net", kind: "INITIATIVE", name: "Net" };
const to = (type, id, kind, role = null) => ({
  type,
  role,
  from: { id, kind, name: id },
  to: HUB,
  sources: [],
});
const resource = (id, code, broader = null) => ({
  from: { id, resourceKind: { code, broader: broader && { code: broader } } },
});
const ABOUT = {
  events: { nodes: [] },
  resources: { nodes: [resource("sop", "PROCEDURE", "RULES"), resource("paper", "PAPER", "PUBLICATIONS")] },
  members: {
    nodes: ["a", "b", "a"].map((id) => ({
      from: {
        id,
        name: id.toUpperCase(),
        sites: {
          totalCount: 2,
          nodes: [
            { id: `${id}-1`, name: `${id} 1`, location: { lat: 52, lon: 4 } },
            { id: "shared", name: "Shared", location: null },
          ],
        },
        trials: {
          totalCount: id === "a" ? 3 : 0,
          nodes: id === "a" ? [{ from: { id: "trial", name: "Trial" } }] : [],
        },
      },
    })),
  },
};

test("every relation is in exactly one section, by role where roles tell more", () => {
  const relations = [
    to("COORDINATES", "a", "INSTITUTION"),
    to("MEMBER_OF", "a", "INSTITUTION", "leads WP1"),
    to("MEMBER_OF", "b", "INSTITUTION"),
    to("LEADS", "ann", "EXPERT", "WP1"),
    to("COLLABORATES_WITH", "bob", "EXPERT", "speaker"),
    to("COLLABORATES_WITH", "cas", "EXPERT", "speaker"),
    to("COLLABORATES_WITH", "dan", "EXPERT", "team member, WP6"),
    to("COLLABORATES_WITH", "other-net", "INITIATIVE", "workshops"),
    to("ORGANISED_BY", "day", "EVENT"),
    to("PUBLISHED_BY", "sop", "RESOURCE"),
    to("PUBLISHED_BY", "paper", "RESOURCE"),
    to("OFFERED_BY", "plasmid", "MATERIAL"),
  ];
  const sections = hubSections(relations, "net", ABOUT, "2026-11-30");
  const shown = Object.values(sections).flat(2);
  assert.equal(
    shown.reduce((sum, group) => sum + group.relations.length, 0),
    relations.length,
  );
  assert.deepEqual(
    sections.people.map(({ role, relations: list }) => [role, list.length]),
    [
      [null, 1],
      ["speaker", 2],
      ["team member", 1],
    ],
  );
  assert.deepEqual(
    sections.publications[0].relations.map(({ other }) => other.id),
    ["paper"],
  );
  assert.deepEqual(
    sections.resources[0].relations.map(({ other }) => other.id),
    ["sop"],
  );
  assert.equal(sections.others[0].role, "workshops");
  assert.equal(sections.materials.length, 1);
});

test("sites of members are listed once, and those without a place are counted", () => {
  const { sites, points, unplaced, trials } = memberSites(ABOUT);
  assert.deepEqual(
    sites.map(({ id }) => id),
    ["a-1", "b-1", "shared"],
  );
  assert.deepEqual([points.length, unplaced], [2, 1]);
  assert.deepEqual([trials.length, trials[0].total], [1, 3]);
  assert.deepEqual(memberSites(null).sites, [], "before the answer");
});
