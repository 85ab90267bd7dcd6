// Draws the shaded areas of groups below all marks, each with a name at its top.
import { t } from "../base/i18n.js";
import { short } from "./label-placement.js";

export const HULL = ".hull, .hull-name";

// updateHulls(cy, hulls): the areas and names are elements of their own, which cannot be picked.
export function updateHulls(cy, hulls) {
  cy.batch(() => {
    cy.nodes(HULL).remove();
    for (const hull of hulls) {
      const { id, points, x, y, width, height } = hull;
      const corners = points.flatMap(([left, top]) => [((left - x) / width) * 2, ((top - y) / height) * 2]);
      cy.add({
        group: "nodes",
        data: { id, corners: corners.map((one) => one.toFixed(4)).join(" "), width, height, gap: 0 },
        position: { x, y },
        classes: "hull",
        grabbable: false,
        selectable: false,
      });
      cy.add({
        group: "nodes",
        data: { id: `${id} name`, label: hullName(hull), width: 1, fontSize: 0, gap: 0, back: 0 },
        position: { x, y: y - height / 2 },
        classes: "hull-name",
        grabbable: false,
        selectable: false,
      });
    }
  });
}

// marksOf(cy): all elements but the areas and their names.
export function marksOf(cy) {
  return cy.nodes().not(HULL);
}

export function hullNames(cy) {
  return cy.nodes(".hull-name");
}

// hullName({ shared, centre, size }) -> "Netherlands, around UMC Utrecht: 24"
export function hullName({ shared, centre, size }) {
  const name = short(centre.acronym || centre.name);
  return shared
    ? t("network.hull.country", { country: shared.label, name, count: size })
    : t("network.hull", { name, count: size });
}
