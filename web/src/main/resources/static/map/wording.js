// How a marker or a cluster is called, for eyes and for ears.
import { nameOf, nearestPlace } from "../gazetteer/gazetteer.js";
import { statusFamily } from "../base/icons.js";

// statusWord("PLANNED", text)
export function statusWord(status, text) {
  return text(`status.${statusFamily(status)}`);
}

// labelOf(item, context): with what happens on Enter: "12 sites near Utrecht, zoom in".
// context: { text, lang, places, clusters }
export function labelOf(item, { text, lang, places, clusters }) {
  if (item.kind === "point" && item.point.status === undefined) return item.point.name;
  if (item.kind === "point")
    return text("point", { name: item.point.name, status: statusWord(item.point.status, text) });
  const place = nearestPlace(places, item.lat, item.lon);
  if (!place) return text("clusterNowhere", { count: item.count });
  const kind = clusters.zoomThatSplits(item.id) === null ? "pile" : "cluster";
  return text(kind, { count: item.count, place: nameOf(place, lang) });
}

// titleOf(item, context): only what it is: "12 sites near Utrecht".
export function titleOf(item, { text, lang, places }) {
  if (item.kind === "point") return item.point.name;
  const place = nearestPlace(places, item.lat, item.lon);
  return place
    ? text("pileTitle", { count: item.count, place: nameOf(place, lang) })
    : text("seen", { count: item.count });
}
