// The content of the network's files: the picture, its legend and its origin.
import { hullName } from "./hull-elements.js";
import { legendRows } from "./legend.js";

// exportContent(page, { state, shown, colours }): for the export menu. `page` is the element with heading and picture.
export function exportContent(page, { state, shown, colours }) {
  return {
    element: page.querySelector("atlas-network-picture"),
    ...shown.picture,
    positions: shown.positions,
    hulls: shown.hulls.map((hull) => ({ ...hull, name: hullName(hull) })),
    fills: colours?.fills,
    lit: shown.lit,
    size: state.size,
    legend: legendRows(shown.picture.nodes, state.size, state.colour, colours),
    about: {
      title: page.querySelector("h1").textContent.trim(),
      attribution: "ATMP Atlas, CC BY 4.0",
      address: window.location.href,
      date: new Date().toISOString().slice(0, 10),
    },
  };
}
