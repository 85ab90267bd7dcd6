// Draws names of countries, seas and places on a canvas over the map. The most important come first. No name
// covers another name or a marker.
import { Bounds, DomUtil, Renderer } from "leaflet";
import { nameOf } from "../gazetteer/gazetteer.js";
import { Room } from "./label-placement.js";
import { nearestCopy } from "./viewport.js";
import { isNamed, SEAS, textSize } from "./place-names.js";

// The first and last zoom of country names, and the first zoom at which capitals come before them.
const COUNTRIES = { from: 3, to: 7, firstTo: 4 };
// If the position of a country's name is occupied, tries positions up or down by this many heights inside the
// country.
const SHIFTS = [0, -1.3, 1.3, -2.6, 2.6];
const FARTHEST_SHIFT = 0.12;
const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif';
// How far the canvas extends beyond the visible area, as a fraction of it, so that names stay while the map is
// dragged.
const PADDING = 0.3;

/** @type {new (...options: any[]) => any} */
export const NamesLayer = Renderer.extend({
  // content: { places, countries, lang, colours }; obstacles(): boxes in layer pixels that names must not
  // cover.
  initialize(content, obstacles) {
    Renderer.prototype.initialize.call(this, { padding: PADDING, pane: "names" });
    this._content = content;
    this._obstacles = obstacles;
  },

  getEvents() {
    const events = Renderer.prototype.getEvents.call(this);
    return { ...events, zoomstart: () => this._fade(true), move: this._follow, moveend: this.redraw };
  },

  // The first move needs the position of the canvas, and can come before there is a name to draw.
  onAdd() {
    Renderer.prototype.onAdd.call(this);
    Renderer.prototype._update.call(this);
  },

  // change({ lang: "nl" }): draws again with new content.
  change(content) {
    Object.assign(this._content, content);
    this.redraw();
  },

  redraw() {
    if (!this._map || this._map._animatingZoom) return;
    Renderer.prototype._update.call(this);
    this._updateTransform(this._center, this._zoom);
    this._paint();
    this._fade(false);
  },

  _initContainer() {
    this._container = DomUtil.create("canvas", "names");
    this._container.setAttribute("aria-hidden", "true");
  },

  _destroyContainer() {
    this._container.remove();
    delete this._container;
  },

  _update() {},
  _updatePaths() {},
  _onZoomEnd() {},

  _fade(away) {
    this._container.classList.toggle("away", away && this._map.options.zoomAnimation);
  },

  // A long drag reaches the edge of the canvas, so the canvas is drawn again before that.
  _follow() {
    if (!this._bounds || this._map._animatingZoom || this._map.getZoom() !== this._zoom) return;
    const size = this._map.getSize();
    const corner = this._map.containerPointToLayerPoint([0, 0]);
    if (!this._bounds.contains(new Bounds(corner, corner.add(size)))) this.redraw();
  },

  _paint() {
    const density = Math.min(3, window.devicePixelRatio || 1);
    const size = this._bounds.getSize();
    const canvas = this._container;
    canvas.width = size.x * density;
    canvas.height = size.y * density;
    canvas.style.width = `${size.x}px`;
    canvas.style.height = `${size.y}px`;
    const context = canvas.getContext("2d");
    context.scale(density, density);
    context.translate(-this._bounds.min.x, -this._bounds.min.y);
    context.textBaseline = "middle";
    context.lineJoin = "round";
    const pen = { context, room: new Room(), markers: new Room(), colours: this._content.colours };
    for (const box of this._obstacles()) {
      pen.room.take(box);
      pen.markers.take(box);
    }
    const zoom = this._map.getZoom();
    const places = this._content.places.filter((place) => isNamed(place, zoom));
    const capitals = places.filter(({ capital }) => capital);
    if (zoom > COUNTRIES.firstTo) this._paintPlaces(pen, zoom, capitals);
    if (zoom >= COUNTRIES.from && zoom <= COUNTRIES.to) this._paintCountries(pen, zoom);
    if (zoom <= COUNTRIES.firstTo) this._paintPlaces(pen, zoom, capitals);
    this._paintPlaces(
      pen,
      zoom,
      places.filter(({ capital }) => !capital),
    );
    this._paintSeas(pen, zoom);
  },

  _at(lat, lon) {
    return this._map.latLngToLayerPoint([lat, nearestCopy(lon, this._map.getCenter().lng)]);
  },

  _paintPlaces({ context, room, markers, colours }, zoom, places) {
    for (const place of places) {
      const at = this._at(place.lat, place.lon);
      if (!this._bounds.contains(at)) continue;
      const size = textSize(place, zoom);
      context.font = `${place.capital ? 600 : 500} ${size}px ${FONT}`;
      const text = nameOf(place, this._content.lang);
      const width = context.measureText(text).width;
      // A marker covers the place, so the name goes next to it. If another name is there, this one is not
      // drawn.
      const dot = [at.x - 3, at.y - 3, at.x + 3, at.y + 3];
      const marked = !markers.isFree(dot);
      if (!marked && !room.isFree(dot)) continue;
      const spot = room.place(at, { width, height: size + 2 }, marked ? 18 : 6);
      if (!spot) continue;
      if (!marked) {
        room.take(dot);
        this._dot(context, at, place, colours);
      }
      context.textAlign = spot.align;
      write(context, text, spot.x, spot.y, {
        colour: colours.label,
        halo: colours.halo,
        alpha: place.capital ? 1 : 0.9,
      });
    }
  },

  _dot(context, { x, y }, place, colours) {
    context.beginPath();
    context.arc(x, y, place.capital ? 2.6 : 1.9, 0, 2 * Math.PI);
    context.fillStyle = colours.halo;
    context.strokeStyle = colours.label;
    context.lineWidth = place.capital ? 1.6 : 1.1;
    context.fill();
    context.stroke();
  },

  _paintCountries({ context, room, colours }, zoom) {
    const names = new Intl.DisplayNames([this._content.lang], { type: "region", style: "short" });
    for (const [code, lon, lat, width] of this._content.countries) {
      const at = this._at(lat, lon);
      if (!this._bounds.contains(at)) continue;
      const pixels = (width * 1024 * 256 * 2 ** zoom) / 2 ** 20;
      const size = Math.max(10.5, Math.min(17, pixels / 14));
      context.font = `600 ${size}px ${FONT}`;
      context.letterSpacing = `${(size * 0.14).toFixed(1)}px`;
      const text = names.of(code).toLocaleUpperCase(this._content.lang);
      const wide = context.measureText(text).width;
      const boxAt = (y) => [at.x - wide / 2 - 4, y - size / 2 - 2, at.x + wide / 2 + 4, y + size / 2 + 2];
      const rows = SHIFTS.map((shift) => shift * size).filter(
        (shift) => Math.abs(shift) <= pixels * FARTHEST_SHIFT,
      );
      const y =
        wide < pixels * 1.15
          ? rows.map((row) => at.y + row).find((each) => room.isFree(boxAt(each)))
          : undefined;
      if (y !== undefined) {
        room.take(boxAt(y));
        context.textAlign = "center";
        write(context, text, at.x, y, { colour: colours.label, halo: colours.halo, alpha: 0.62 });
      }
      context.letterSpacing = "0px";
    }
  },

  _paintSeas({ context, room, colours }, zoom) {
    context.textAlign = "center";
    for (const [en, nl, lat, lon, from, to] of SEAS) {
      if (zoom < from || zoom > to) continue;
      const at = this._at(lat, lon);
      context.font = `italic 400 ${zoom - from > 1 ? 14 : 12.5}px ${FONT}`;
      context.letterSpacing = "1px";
      const text = this._content.lang === "nl" ? nl : en;
      const half = context.measureText(text).width / 2;
      const box = [at.x - half, at.y - 8, at.x + half, at.y + 8];
      if (this._bounds.contains(at) && room.isFree(box)) {
        room.take(box);
        write(context, text, at.x, at.y, { colour: colours.label, halo: colours.water, alpha: 0.6 });
      }
      context.letterSpacing = "0px";
    }
  },
});

function write(context, text, x, y, { colour, halo, alpha }) {
  context.lineWidth = 3;
  context.strokeStyle = halo;
  context.globalAlpha = 0.9;
  context.strokeText(text, x, y);
  context.globalAlpha = alpha;
  context.fillStyle = colour;
  context.fillText(text, x, y);
  context.globalAlpha = 1;
}
