// Updates the elements of Cytoscape's graph to match the picture.
import { isSymmetric } from "../base/kinds.js";
import { HULL } from "./hull-elements.js";
import { labelOf } from "./label-placement.js";

export const FONT_SIZE = 12;
export const GAP = 3;

const FATES = ["lost", "bereft", "weakened", "cutOff"];

// updateElements(cy, { picture, positions, radius, fills, pinned }) -> number of new nodes
export function updateElements(cy, { picture, positions, radius, fills, pinned }) {
  const { nodes, pairs } = picture;
  const wanted = new Set([...nodes, ...pairs].map(({ id }) => id));
  let added = 0;
  cy.batch(() => {
    cy.elements()
      .not(HULL)
      .filter((element) => !wanted.has(element.id()))
      .remove();
    for (const node of nodes) {
      const isNew = placeNode(cy, node, positions.get(node.id) ?? { x: 0, y: 0 }, radius(node) * 2);
      if (isNew) added += 1;
      styleNode(cy.getElementById(node.id), node, fills?.get(node.id), Boolean(pinned[node.id]));
    }
    for (const pair of pairs) updatePair(cy, pair);
  });
  return added;
}

function placeNode(cy, node, at, width) {
  const data = { id: node.id, kind: node.kind, width, label: labelOf(node) };
  const element = cy.getElementById(node.id);
  if (element.length) {
    element.data(data).position({ ...at });
    return false;
  }
  cy.add({
    group: "nodes",
    data: { ...data, fontSize: FONT_SIZE, gap: GAP, back: -GAP },
    position: { ...at },
  });
  return true;
}

function styleNode(element, node, fill, pinned) {
  if (fill) element.data("fill", fill);
  else element.removeData("fill");
  element.toggleClass("group", node.kind === "GROUP");
  element.toggleClass("hidden-relations", Boolean(node.hidden));
  element.toggleClass("pinned", pinned);
  for (const fate of FATES) element.toggleClass(fate, node.fate === fate);
}

function updatePair(cy, { id, source, target, relations, bridge }) {
  const [{ type, from, to }] = relations;
  const plain = !source.startsWith("group:") && !target.startsWith("group:");
  const directed = plain && !isSymmetric(type) && relations.every((relation) => relation.from === from);
  const width = Math.min(6, 1.4 + Math.log2(relations.length) * 0.8);
  if (!cy.getElementById(id).length)
    cy.add({
      group: "edges",
      data: { id, source: directed ? from : source, target: directed ? to : target, width },
    });
  cy.getElementById(id)
    .data("width", width)
    .toggleClass("directed", directed)
    .toggleClass("bridge", plain && bridge);
}

// highlight(cy, { lit, hovered, selected }): marks the selection, and dims all that is neither lit nor next to
// the hovered mark.
export function highlight(cy, { lit, hovered, selected }) {
  cy.batch(() => {
    cy.elements().removeClass("chosen lit dim");
    if (lit) {
      cy.elements().addClass("dim");
      for (const id of lit) cy.getElementById(id).removeClass("dim").addClass("lit");
    } else if (hovered && cy.getElementById(hovered).length) {
      const near = cy.getElementById(hovered);
      const around = near.isNode() ? near.closedNeighborhood() : near.union(near.connectedNodes());
      cy.elements().not(around).addClass("dim");
    }
    if (selected) cy.getElementById(selected).addClass("chosen").removeClass("dim");
  });
}
