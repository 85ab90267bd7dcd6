// The relations of the selected record as arcs on the map: relations with records in other places, and with the
// partners in an initiative, because initiatives have no place. Loaded when a record is selected.
import { relationSentence } from "../network/relation-text.js";
import { ask, declare } from "../base/graphql.js";
import { t } from "../base/i18n.js";

const ENDS = "{ id kind name location { lat lon } ... on Initiative { endYear } }";
const RELATION_FIELDS = `{ id location { lat lon } relations(first: 60) { nodes { type role validFrom validTo
  from ${ENDS} to ${ENDS} } } }`;
const OF = declare(`query RelationArcs($id: ID!) { entity(id: $id) ${RELATION_FIELDS} }`);
const THROUGH = declare(
  `query ArcsThrough($ids: [ID!]!) { nodes(ids: $ids) { ... on Entity ${RELATION_FIELDS} } }`,
);
const TAKING_PART = ["MEMBER_OF", "COORDINATES"];
const MAX_INITIATIVES = 10;
const MAX_ARCS = 80;

// relationArcs("lumc") -> [{ from: { lat, lon }, to, type, label }]
export async function relationArcs(id) {
  const today = new Date().toISOString().slice(0, 10);
  const { entity } = await ask(OF, { id });
  const relations = entity?.relations.nodes ?? [];
  const own = arcsOf(relations, today);
  const ids = entity?.location ? initiativesOf(relations, id, today).slice(0, MAX_INITIATIVES) : [];
  if (!ids.length) return own;
  const { nodes } = await ask(THROUGH, { ids });
  return [...own, ...partnerArcs(entity, relations, nodes.filter(Boolean), today)].slice(0, MAX_ARCS);
}

// arcsOf(relations, today): leaves out ended relations and relations within one place.
export function arcsOf(relations, today) {
  return relations
    .filter(
      ({ from, to, validTo }) =>
        from.location &&
        to.location &&
        inDifferentPlaces(from.location, to.location) &&
        !(validTo && validTo < today),
    )
    .map((relation) => {
      const names = { [relation.from.id]: relation.from.name, [relation.to.id]: relation.to.name };
      return {
        from: relation.from.location,
        to: relation.to.location,
        type: relation.type,
        label: relationSentence(
          { ...relation, from: relation.from.id, to: relation.to.id },
          (one) => names[one],
        ),
      };
    });
}

// partnerArcs(record, its relations, initiatives with their relations, today): one arc to each partner, labelled
// with the initiatives that both take part in.
export function partnerArcs(record, relations, initiatives, today) {
  const name = relations.flatMap(({ from, to }) => [from, to]).find(({ id }) => id === record.id)?.name ?? "";
  const met = new Map();
  for (const {
    id,
    relations: { nodes },
  } of initiatives) {
    for (const { type, from, to, validTo } of nodes) {
      if (
        to.id !== id ||
        from.id === record.id ||
        !TAKING_PART.includes(type) ||
        (validTo && validTo < today)
      )
        continue;
      if (!from.location || !inDifferentPlaces(from.location, record.location)) continue;
      if (!met.has(from.id)) met.set(from.id, { partner: from, where: new Set() });
      met.get(from.id).where.add(to.name);
    }
  }
  return [...met.values()].map(({ partner, where }) => ({
    from: record.location,
    to: partner.location,
    type: "through",
    label: t("map.through", { a: name, b: partner.name, where: [...where].join(", ") }),
  }));
}

function initiativesOf(relations, id, today) {
  const running = relations.filter(
    ({ type, from, to, validTo }) =>
      TAKING_PART.includes(type) &&
      from.id === id &&
      to.kind === "INITIATIVE" &&
      !(validTo && validTo < today) &&
      !(to.endYear && to.endYear < Number(today.slice(0, 4))),
  );
  return [...new Set(running.map(({ to }) => to.id))];
}

function inDifferentPlaces(a, b) {
  return Math.abs(a.lat - b.lat) + Math.abs(a.lon - b.lon) > 0.01;
}
