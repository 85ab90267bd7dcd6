// The Leaflet map and its layers, from the ground up: land, ties, search circle, names, markers.
import { LatLngBounds, Map as LeafletMap, Rectangle, SVG } from "leaflet";
import { Arcs } from "./arcs.js";
import { BasemapData } from "./basemap-data.js";
import { BasemapLayer } from "./basemap-layer.js";
import { Markers } from "./markers.js";
import { NamesLayer } from "./names-layer.js";
import { NearCircle } from "./near-circle.js";
import { SMALL_PLACES_FROM } from "./place-names.js";
import { tileLayer } from "./tiles.js";
import { boundsOf, EUROPE, MAX_ZOOM, MIN_ZOOM } from "./viewport.js";
import { allPlaces, largePlaces } from "../gazetteer/gazetteer.js";

const PANES = ["arcs", "near", "names", "markers", "handles"];
const NEVER_SMALLER = new LatLngBounds([-75, -220], [84.5, 220]);
// How much more than what is seen is filled with markers, so that a short drag shows them at once.
const REACH = 0.25;

export class Stage {
  // hooks: { open, hover, describe, family, nearChanged, text, failed }
  constructor(container, { extent, lang, colours, tiles, ...hooks }) {
    const moves = !matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.moves = moves;
    this.map = new LeafletMap(container, {
      attributionControl: false,
      zoomControl: false,
      fadeAnimation: false,
      zoomAnimation: moves,
      markerZoomAnimation: moves,
      inertia: moves,
      bounceAtZoomLimits: false,
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      maxBounds: NEVER_SMALLER,
      maxBoundsViscosity: 0.8,
      keyboardPanDelta: 120,
      wheelPxPerZoomLevel: 110,
      renderer: new SVG({ padding: 0.4 }),
    });
    for (const name of PANES) this.map.createPane(name);
    if (extent) this.map.setView([extent.lat, extent.lon], extent.zoom, { animate: false });
    else this.fit(EUROPE, { animate: false, padding: 0 });
    this.lang = lang;
    this.ground(tiles, lang, colours, hooks.failed);
    this.arcs = new Arcs(this.map);
    this.near = new NearCircle(this.map, hooks.nearChanged, hooks.text);
    this.markers = new Markers(this.map, hooks);
    this.map.on("moveend", () => this.namePlaces());
    this.namePlaces();
  }

  ground(tiles, lang, colours, failed) {
    this.places = [];
    if (tiles) {
      tileLayer(tiles).addTo(this.map);
      return;
    }
    this.data = new BasemapData((box) => this.basemap.refresh(box));
    this.basemap = new BasemapLayer(this.data, colours).addTo(this.map);
    this.names = new NamesLayer({ places: [], countries: [], lang, colours }, () => this.markers?.boxes() ?? []).addTo(this.map);
    this.data.start().then(({ countries }) => this.names?.change({ countries }), failed);
  }

  // Large places at once; the small ones when the reader comes close enough to read them. Without them the map still works.
  async namePlaces() {
    const all = this.map.getZoom() >= SMALL_PLACES_FROM;
    if (this.named === "all" || (this.named === "large" && !all)) return;
    this.named = all ? "all" : "large";
    try {
      this.places = await (all ? allPlaces() : largePlaces());
      this.names?.change({ places: this.places });
    } catch {
      this.named = null;
    }
  }

  recolour(colours) {
    this.basemap?.recolour(colours);
    this.names?.change({ colours });
  }

  speak(lang) {
    this.lang = lang;
    this.names?.change({ lang });
  }

  // items(clusters): what is in view and a little around it.
  items(clusters) {
    const box = this.map.getBounds().pad(REACH);
    return clusters.within(plain(box), this.map.getZoom());
  }

  // draw(items, state): markers first, then names around them.
  draw(items, state) {
    this.markers.render(items, state);
    this.names?.redraw();
  }

  view() {
    const { lat, lng } = this.map.getCenter();
    return { lat, lon: lng, zoom: this.map.getZoom(), bbox: plain(this.map.getBounds()) };
  }

  goTo({ lat, lon, zoom }, animate = this.moves) {
    this.map.setView([lat, lon], zoom ?? this.map.getZoom(), { animate });
  }

  shows({ lat, lon }) {
    const margin = 28;
    const { x, y } = this.map.latLngToContainerPoint([lat, lon]);
    const size = this.map.getSize();
    return x > margin && y > margin + 20 && x < size.x - margin && y < size.y - margin;
  }

  fit(box, { animate = this.moves, padding = 44, closest = 11 } = {}) {
    if (!box) return;
    const bounds = new LatLngBounds([box.south, box.west], [box.north, box.east]);
    this.map.fitBounds(bounds, { padding: [padding, padding], maxZoom: closest, animate });
  }

  fitPoints(points, animate = this.moves) {
    this.fit(boundsOf(points), { animate });
  }

  fitNear({ lat, lon, km }) {
    const high = km / 111.2;
    const wide = high / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
    this.fit({ south: lat - high, north: lat + high, west: lon - wide, east: lon + wide }, { padding: 24 });
  }

  // frame(box | null): the area that a search is limited to.
  frame(box) {
    this.area?.remove();
    this.area = box && new Rectangle([[box.south, box.west], [box.north, box.east]], { className: "area", interactive: false, pane: "near" }).addTo(this.map);
  }

  metresPerPixel() {
    const { lat } = this.map.getCenter();
    return (40_075_016.7 * Math.cos((lat * Math.PI) / 180)) / (256 * 2 ** this.map.getZoom());
  }

  remove() {
    this.near.hide();
    this.names = null;
    this.map.remove();
  }
}

function plain(bounds) {
  return { south: bounds.getSouth(), west: bounds.getWest(), north: bounds.getNorth(), east: bounds.getEast() };
}
