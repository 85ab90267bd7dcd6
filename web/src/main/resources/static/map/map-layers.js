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
const NEVER_SMALLER = new LatLngBounds([-75, -180], [84.5, 180]);
// How much more than what is seen is filled with markers, so that a short drag shows them at once.
const REACH = 0.25;

export class Stage {
  // hooks: { open, hover, describe, family, everything, named, nearChanged, text, failed }
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
    // Leaflet takes the focus on a click; the ring is for those who came by keyboard.
    container.addEventListener("pointerdown", () => container.classList.add("pointed"), { capture: true });
    container.addEventListener("keydown", () => container.classList.remove("pointed"));
    container.addEventListener("blur", () => container.classList.remove("pointed"));
    if (extent) this.map.setView([extent.lat, extent.lon], extent.zoom, { animate: false });
    else this.fit(EUROPE, { animate: false, padding: 0 });
    this.lang = lang;
    this.ground(tiles, lang, colours, hooks.failed);
    this.arcs = new Arcs(this.map);
    this.named = hooks.named;
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
    this.names = new NamesLayer({ places: [], countries: [], lang, colours }, () => this.covered()).addTo(
      this.map,
    );
    this.data.start().then(({ countries }) => this.names?.change({ countries }), failed);
  }

  // What names have to keep clear of; nothing yet while the layers are being laid.
  covered() {
    return [...(this.markers?.boxes() ?? []), ...(this.near?.boxes() ?? [])];
  }

  // Large places at once; the small ones when the reader comes close enough to read them. Without them the map still works.
  async namePlaces() {
    const all = this.map.getZoom() >= SMALL_PLACES_FROM;
    if (this.reading === "all" || (this.reading === "large" && !all)) return;
    this.reading = all ? "all" : "large";
    try {
      this.places = await (all ? allPlaces() : largePlaces());
      if (!this.removed) this.named();
      this.names?.change({ places: this.places });
    } catch {
      this.reading = null;
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

  // items(clusters, ids): what is in view and a little around it; the points named are shown as themselves, also where
  // they belong to a cluster.
  items(clusters, ids) {
    const items = clusters.within(plain(this.map.getBounds().pad(REACH)), this.map.getZoom());
    const shown = new Set(items.map(({ key }) => key));
    for (const id of new Set(ids)) {
      const point = id && clusters.point(id);
      if (point && !shown.has(`p${id}`))
        items.push({ kind: "point", key: `p${id}`, lat: point.lat, lon: point.lon, point });
    }
    return items;
  }

  // draw(items, state): markers first, then names around them.
  draw(items, { names, ...state }) {
    this.markers.render(items, state);
    if (names) this.names?.redraw();
  }

  view() {
    const { lat, lng } = this.map.getCenter();
    return { lat, lon: lng, zoom: this.map.getZoom(), bbox: plain(this.map.getBounds()) };
  }

  goTo({ lat, lon, zoom }, animate = this.moves) {
    this.map.setView([lat, lon], zoom ?? this.map.getZoom(), { animate });
  }

  // pixel({ lat, lon }): where it is in the map's box.
  pixel({ lat, lon }) {
    const { x, y } = this.map.latLngToContainerPoint([lat, lon]);
    return { x, y };
  }

  // isAt(view): whether a reader could tell the difference; the map stands on whole pixels.
  isAt(view) {
    const { x, y } = this.pixel(view);
    const middle = this.map.getSize().divideBy(2);
    return view.zoom === this.map.getZoom() && Math.hypot(x - middle.x, y - middle.y) < 2;
  }

  shows(place) {
    const margin = 28;
    const { x, y } = this.pixel(place);
    const size = this.map.getSize();
    return x > margin && y > margin + 20 && x < size.x - margin && y < size.y - margin;
  }

  fit(box, { animate = this.moves, padding = 44, closest = 11 } = {}) {
    if (!box) return;
    const bounds = new LatLngBounds([box.south, box.west], [box.north, box.east]);
    this.map.fitBounds(bounds, { padding: [padding, padding], maxZoom: closest, animate });
  }

  fitPoints(points) {
    this.fit(boundsOf(points));
  }

  // start(points): all of them in view; of very many, but for the outermost, which would make all others small.
  start(points) {
    const cut = Math.floor(points.length / 200);
    const span = (name) =>
      points
        .map((point) => point[name])
        .sort((a, b) => a - b)
        .slice(cut, points.length - cut);
    const [lats, lons] = [span("lat"), span("lon")];
    if (lats.length)
      this.fit(
        { south: lats[0], north: lats.at(-1), west: lons[0], east: lons.at(-1) },
        { animate: false, padding: 28 },
      );
  }

  fitNear({ lat, lon, km }) {
    const high = km / 111.2;
    const wide = high / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
    this.fit({ south: lat - high, north: lat + high, west: lon - wide, east: lon + wide }, { padding: 24 });
  }

  // frame(box | null): the area that a search is limited to.
  frame(box) {
    this.area?.remove();
    this.area =
      box &&
      new Rectangle(
        [
          [box.south, box.west],
          [box.north, box.east],
        ],
        { className: "area", interactive: false, pane: "near" },
      ).addTo(this.map);
  }

  metresPerPixel() {
    const { lat } = this.map.getCenter();
    return (40_075_016.7 * Math.cos((lat * Math.PI) / 180)) / (256 * 2 ** this.map.getZoom());
  }

  remove() {
    this.removed = true;
    this.near.hide();
    this.names = null;
    this.map.remove();
  }
}

// Four decimals are 11 m: enough, and short in an address.
function plain(bounds) {
  const short = (degrees) => Number(degrees.toFixed(4));
  return {
    south: short(bounds.getSouth()),
    west: short(bounds.getWest()),
    north: short(bounds.getNorth()),
    east: short(bounds.getEast()),
  };
}
