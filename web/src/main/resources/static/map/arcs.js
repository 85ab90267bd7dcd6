// Relations between places as curved lines. They bend to one side, so that the two directions are distinct.
import { LayerGroup, Point, Polyline } from "leaflet";

const PIECES = 24;
const BEND = 0.16;

export class Arcs {
  constructor(map) {
    this.map = map;
    this.group = new LayerGroup().addTo(map);
  }

  // show([{ from: { lat, lon }, to: { lat, lon }, type, label }])
  show(arcs) {
    this.group.clearLayers();
    for (const { from, to, type, label } of arcs) {
      const line = new Polyline(this.bend(from, to), {
        className: `arc arc-${String(type ?? "relation")
          .toLowerCase()
          .replace(/[^a-z]+/g, "-")}`,
        pane: "arcs",
      });
      if (label) {
        const text = document.createElement("span");
        text.textContent = label;
        line.bindTooltip(text, { sticky: true });
      }
      this.group.addLayer(line);
    }
  }

  bend(from, to) {
    const zoom = 6;
    const start = this.map.project([from.lat, from.lon], zoom);
    const end = this.map.project([to.lat, to.lon], zoom);
    const across = new Point(start.y - end.y, end.x - start.x).multiplyBy(BEND);
    const control = start.add(end).divideBy(2).add(across);
    return Array.from({ length: PIECES + 1 }, (_, i) => {
      const t = i / PIECES;
      const at = start
        .multiplyBy((1 - t) ** 2)
        .add(control.multiplyBy(2 * t * (1 - t)))
        .add(end.multiplyBy(t ** 2));
      return this.map.unproject(at, zoom);
    });
  }
}
