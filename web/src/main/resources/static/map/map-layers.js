// The Leaflet map and its layers from bottom to top: land, relations, search circle, names, markers.
import { LatLngBounds, Map as LeafletMap, Rectangle, SVG } from "leaflet";
import { Arcs } from "./arcs.js";
import { BasemapData } from "./basemap-data.js";
import { BasemapLayer } from "./basemap-layer.js";
import { onGesture } from "./gestures.js";
import { Markers } from "./markers.js";
import { NamesLayer } from "./names-layer.js";
import { NearCircle } from "./near-circle.js";
import { SMALL_PLACES_FROM } from "./place-names.js";
import { tileLayer } from "./tiles.js";
import { boundsOf, EUROPE, MAX_ZOOM, MIN_ZOOM, nearestCopy, wrapBounds, wrapLon } from "./viewport.js";
import { allPlaces, largePlaces } from "../gazetteer/gazetteer.js";

const PANES = ["arcs", "near", "names", "markers", "handles"];
// The projection limits the map in the north and south; in the east and west the world repeats.
const MAX_BOUNDS = new LatLngBounds([-75, -720], [84.5, 720]);
// Also draws markers somewhat outside the visible area, so that they are there at once after a short drag.
const DRAW_MARGIN = 0.25;
// If there are many points, fitting ignores the outermost ones, because they would make the map too small.
const FIT_TRIM = 1 / 200;

export class MapLayers {
  // hooks: { open, hover, describe, family, everything, placesLoaded, nearChanged, moved, text, basemapFailed }
  constructor(container, { extent, lang, colours, tiles, ...hooks }) {
    this.animated = !matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.map = createMap(container, this.animated);
    for (const name of PANES) this.map.createPane(name);
    showFocusOnlyForKeyboard(container);
    onGesture(this.map, () => {
      this.byReader = true;
      this.waiting = null;
    });
    if (extent) this.map.setView([extent.lat, extent.lon], extent.zoom, { animate: false });
    else this.fit(EUROPE, { animate: false, padding: 0 });
    this.lang = lang;
    this.addBasemap(tiles, lang, colours, hooks.basemapFailed);
    this.arcs = new Arcs(this.map);
    this.placesLoaded = hooks.placesLoaded;
    this.near = new NearCircle(this.map, hooks.nearChanged, hooks.text);
    this.markers = new Markers(this.map, hooks);
    this.map.on("zoomanim", () => (this.zooming = true));
    this.map.on("moveend", () => {
      this.zooming = false;
      this.loadPlaces();
      this.near.draw();
      this.drawArea();
      hooks.moved();
      this.moveWaiting();
    });
    this.loadPlaces();
  }

  addBasemap(tiles, lang, colours, failed) {
    this.places = [];
    if (tiles) {
      tileLayer(tiles).addTo(this.map);
      return;
    }
    this.data = new BasemapData((box) => this.basemap.refresh(box));
    this.basemap = new BasemapLayer(this.data, colours).addTo(this.map);
    this.names = new NamesLayer({ places: [], countries: [], lang, colours }, () => this.obstacles());
    this.names.addTo(this.map);
    this.data.start().then(({ countries }) => this.names?.change({ countries }), failed);
  }

  // Boxes that names must not cover; none while the layers are being added.
  obstacles() {
    return [...(this.markers?.boxes() ?? []), ...(this.near?.boxes() ?? [])];
  }

  // Loads large places at once, and small places at a zoom where they are readable. The map works without them.
  async loadPlaces() {
    const all = this.map.getZoom() >= SMALL_PLACES_FROM;
    if (this.loading === "all" || (this.loading === "large" && !all)) return;
    this.loading = all ? "all" : "large";
    try {
      this.places = await (all ? allPlaces() : largePlaces());
      if (!this.removed) this.placesLoaded();
      this.names?.change({ places: this.places });
    } catch {
      this.loading = null;
    }
  }

  recolour(colours) {
    this.basemap?.recolour(colours);
    this.names?.change({ colours });
  }

  setLanguage(lang) {
    this.lang = lang;
    this.names?.change({ lang });
  }

  // items(clusters, ids): the clusters and points in view and a little around it. Points with these ids are
  // always single, also if they belong to a cluster.
  items(clusters, ids) {
    const items = clusters.within(rounded(this.map.getBounds().pad(DRAW_MARGIN)), this.map.getZoom());
    const shown = new Set(items.map(({ key }) => key));
    for (const id of new Set(ids)) {
      const point = id && clusters.point(id);
      if (point && !shown.has(`p${id}`))
        items.push({ kind: "point", key: `p${id}`, lat: point.lat, lon: point.lon, point });
    }
    return items.map((item) => ({ ...item, lon: this.nearest(item.lon) }));
  }

  // draw(items, state): draws the markers first, then the names around them.
  draw(items, { names, ...state }) {
    this.markers.render(items, state);
    if (names) this.names?.redraw();
  }

  view() {
    const { lat, lng } = this.map.getCenter();
    const bbox = wrapBounds(rounded(this.map.getBounds()));
    return { lat, lon: wrapLon(lng), zoom: this.map.getZoom(), bbox };
  }

  // goTo({ lat, lon, zoom }): a move by the program, unless the reader asked for it.
  goTo({ lat, lon, zoom }, { animate = this.animated, byReader = false } = {}) {
    this.move(
      () => this.map.setView([lat, this.nearest(lon)], zoom ?? this.map.getZoom(), { animate }),
      byReader,
    );
  }

  // zoomBy(steps): the reader zooms with a button.
  zoomBy(steps) {
    this.move(() => this.map.setZoom(this.map.getZoom() + steps), true);
  }

  // Leaflet ignores every other view while it animates a zoom, so the latest one waits for the end.
  move(change, byReader = false) {
    if (this.zooming) {
      this.waiting = () => this.move(change, byReader);
      return;
    }
    this.byReader = byReader;
    change();
  }

  moveWaiting() {
    const change = this.waiting;
    this.waiting = null;
    if (!this.removed) change?.();
  }

  // nearest(lon): the copy of a longitude that is nearest to the centre of the map.
  nearest(lon) {
    return nearestCopy(lon, this.map.getCenter().lng);
  }

  // pixel({ lat, lon }): its position in the map's box.
  pixel({ lat, lon }) {
    const { x, y } = this.map.latLngToContainerPoint([lat, this.nearest(lon)]);
    return { x, y };
  }

  // isAt(view): whether the map shows this view, within the whole pixels to which Leaflet rounds its position.
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

  fit(box, { animate = this.animated, padding = 28, closest = 11 } = {}) {
    if (!box) return;
    const east = box.east < box.west ? box.east + 360 : box.east;
    const bounds = new LatLngBounds([box.south, box.west], [box.north, east]);
    this.move(() => this.map.fitBounds(bounds, { padding: [padding, padding], maxZoom: closest, animate }));
  }

  fitPoints(points, options) {
    this.fit(boundsOf(points, FIT_TRIM), options);
  }

  fitNear({ lat, lon, km }, options) {
    const high = km / 111.2;
    const wide = high / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
    const box = { south: lat - high, north: lat + high, west: lon - wide, east: lon + wide };
    this.fit(box, { padding: 24, ...options });
  }

  // showArea(box | null): shows the area that limits a search.
  showArea(box) {
    this.area = box;
    this.drawArea();
  }

  drawArea() {
    this.rectangle?.remove();
    this.rectangle = null;
    if (!this.area) return;
    const { south, west, north, east } = this.area;
    const width = (east < west ? east + 360 : east) - west;
    const left = this.nearest(west + width / 2) - width / 2;
    this.rectangle = new Rectangle(
      [
        [south, left],
        [north, left + width],
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

function createMap(container, animated) {
  return new LeafletMap(container, {
    attributionControl: false,
    zoomControl: false,
    fadeAnimation: false,
    zoomAnimation: animated,
    markerZoomAnimation: animated,
    inertia: animated,
    bounceAtZoomLimits: false,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    maxBounds: MAX_BOUNDS,
    maxBoundsViscosity: 0.8,
    keyboardPanDelta: 120,
    wheelPxPerZoomLevel: 110,
    worldCopyJump: true,
    renderer: new SVG({ padding: 0.4 }),
  });
}

// Leaflet moves the focus to the map on a click. The focus ring is only for keyboard users.
function showFocusOnlyForKeyboard(container) {
  container.addEventListener("pointerdown", () => container.classList.add("pointed"), { capture: true });
  container.addEventListener("keydown", () => container.classList.remove("pointed"));
  container.addEventListener("blur", () => container.classList.remove("pointed"));
}

// Four decimals are 11 m, which is precise enough and short.
function rounded(bounds) {
  const short = (degrees) => Number(degrees.toFixed(4));
  return {
    south: short(bounds.getSouth()),
    west: short(bounds.getWest()),
    north: short(bounds.getNorth()),
    east: short(bounds.getEast()),
  };
}
