// The ties of the selected record to records elsewhere, as arcs for the map. Loaded when something is selected.
import { ask } from "../shared/graphql.js";
import { tieSentence } from "../network/words.js";

const PLACED = "{ id name location { lat lon } }";
const TIES = `query TieArcs($id: ID!) { entity(id: $id) { id relations(first: 60) { nodes { type role validFrom validTo from ${PLACED} to ${PLACED} } } } }`;
const TODAY = () => new Date().toISOString().slice(0, 10);

// tieArcs("lumc") -> [{ from: { lat, lon }, to, type, label }]; ended ties and those within one place are left out.
export async function tieArcs(id) {
  const { entity } = await ask(TIES, { id });
  return arcsOf(entity?.relations.nodes ?? [], TODAY());
}

export function arcsOf(relations, today) {
  return relations.filter(({ from, to, validTo }) => from.location && to.location && apart(from.location, to.location) && !(validTo && validTo < today)).map((relation) => {
    const names = { [relation.from.id]: relation.from.name, [relation.to.id]: relation.to.name };
    return { from: relation.from.location, to: relation.to.location, type: relation.type, label: tieSentence({ ...relation, from: relation.from.id, to: relation.to.id }, (one) => names[one]) };
  });
}

function apart(a, b) {
  return Math.abs(a.lat - b.lat) + Math.abs(a.lon - b.lon) > 0.01;
}
