// Labels of markers and clusters, on the screen and for screen readers.
import { nameOf, nearestPlace } from "../gazetteer/gazetteer.js";
import { formatCoordinates } from "../base/format.js";
import { statusFamily } from "../base/status-family.js";
import { wrapLon } from "./viewport.js";

// A town that is farther away than this is not useful to describe a position.
const MAX_PLACE_KM = 100;

// statusWord("PLANNED", text)
export function statusWord(status, text) {
  return text(`status.${statusFamily(status)}`);
}

// labelOf(item, context): includes what Enter does: "12 sites near Utrecht, zoom in".
// context: { text, lang, places, clusters }
export function labelOf(item, { text, lang, places, clusters }) {
  if (item.kind === "point") {
    const label =
      item.point.status === undefined
        ? item.point.name
        : text("point", { name: item.point.name, status: statusWord(item.point.status, text) });
    return item.point.certainty === "MAY_MATCH" ? `${label}, ${text("mayMatch")}` : label;
  }
  const place = placeText(item, places, lang);
  if (!place) return text("clusterWithoutPlace", { count: item.count });
  const kind = clusters.zoomThatSplits(item.id) === null ? "overlap" : "cluster";
  return text(kind, { count: item.count, place });
}

// titleOf(item, context): "12 sites near Utrecht".
export function titleOf(item, { text, lang, places }) {
  if (item.kind === "point")
    return item.point.certainty === "MAY_MATCH"
      ? `${item.point.name} (${text("mayMatch")})`
      : item.point.name;
  const place = placeText(item, places, lang);
  return place ? text("overlapTitle", { count: item.count, place }) : text("seen", { count: item.count });
}

// The nearest town, or coordinates if none is near. Null until the places are loaded.
function placeText({ lat, lon }, places, lang) {
  if (places.length === 0) return null;
  const place = nearestPlace(places, lat, wrapLon(lon), MAX_PLACE_KM);
  return place ? nameOf(place, lang) : formatCoordinates(lat, wrapLon(lon), lang);
}
