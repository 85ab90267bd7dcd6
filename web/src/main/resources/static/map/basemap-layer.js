// Draws land, water and borders on canvas tiles, synchronously from memory, so that there are no gaps while
// panning.
import { DomUtil, GridLayer } from "leaflet";
import { overlap } from "./shapes.js";
import { addShape } from "./canvas-path.js";

const TILE = 512;
// From this zoom on, lines are rounded, because their corners would be visible.
const SMOOTH_FROM = 8;
const RIVERS = { from: 5, to: 8 };

/** @type {new (...options: any[]) => any} */
export const BasemapLayer = GridLayer.extend({
  options: {
    tileSize: TILE,
    keepBuffer: 1,
    updateWhenIdle: false,
    updateInterval: 60,
    className: "basemap",
    pane: "tilePane",
  },

  // data: BasemapData; colours: the result of coloursOf().
  initialize(data, colours, options) {
    GridLayer.prototype.initialize?.call(this, options);
    this._data = data;
    this._colours = colours;
    // canvas -> coords. Copies of the world have tiles with equal coords.
    this._coordsOf = new Map();
    this.on("tileunload", ({ tile }) => this._coordsOf.delete(tile));
  },

  createTile(coords) {
    const canvas = DomUtil.create("canvas");
    this._coordsOf.set(canvas, coords);
    this._draw(canvas, coords);
    return canvas;
  },

  // recolour(colours): after a change of theme.
  recolour(colours) {
    this._colours = colours;
    for (const [canvas, coords] of this._coordsOf) this._draw(canvas, coords);
  },

  // refresh(box): after the shapes of a box are loaded.
  refresh(box) {
    for (const [canvas, coords] of this._coordsOf) {
      if (overlap(box, this._boxOf(coords))) this._draw(canvas, coords);
    }
  },

  _unitsPerPixel(zoom) {
    return 2 ** 20 / (256 * 2 ** zoom);
  },

  _boxOf({ x, y, z }) {
    const side = TILE * this._unitsPerPixel(z);
    return [x * side, y * side, (x + 1) * side, (y + 1) * side];
  },

  _draw(canvas, coords) {
    const density = Math.min(3, window.devicePixelRatio || 1);
    const pixels = Math.round(TILE * density);
    if (canvas.width !== pixels) canvas.width = canvas.height = pixels;
    const context = canvas.getContext("2d", { alpha: false });
    const box = this._boxOf(coords);
    const scale = density / this._unitsPerPixel(coords.z);
    const view = { x: box[0], y: box[1], scale, width: pixels, height: pixels };
    context.fillStyle = this._colours.water;
    context.fillRect(0, 0, pixels, pixels);
    for (const shapes of this._data.patches(box, coords.z)) {
      this._drawWithin(context, shapes, view, { box, zoom: coords.z, density });
    }
  },

  // Clips at whole pixels, so that there is no seam between patches.
  _drawWithin(context, shapes, view, tile) {
    const { box } = shapes;
    const edge = (value, origin) => Math.round((value - origin) * view.scale);
    const left = edge(box[0], view.x);
    const top = edge(box[1], view.y);
    context.save();
    context.beginPath();
    context.rect(left, top, edge(box[2], view.x) - left, edge(box[3], view.y) - top);
    context.clip();
    context.fillStyle = this._colours.water;
    context.fill();
    context.lineJoin = "round";
    context.lineCap = "round";
    paint(context, shapes, view, tile, this._colours);
    context.restore();
  },
});

function paint(context, shapes, view, { box, zoom, density }, colours) {
  const smooth = zoom >= SMOOTH_FROM;
  const reach = (24 / view.scale) * density;
  const around = [box[0] - reach, box[1] - reach, box[2] + reach, box[3] + reach];
  const near = (kind) => shapes[kind].filter((shape) => overlap(shape.bounds, around));

  const outline = (list) => {
    context.beginPath();
    for (const shape of list) addShape(context, shape, view, { closed: shape.closed, smooth });
  };
  const fill = (colour) => {
    context.fillStyle = colour;
    context.fill("evenodd");
  };
  const stroke = (colour, width, { alpha = 1, dash = [] } = {}) => {
    context.globalAlpha = alpha;
    context.strokeStyle = colour;
    context.lineWidth = width * density;
    context.setLineDash(dash.map((length) => length * density));
    context.stroke();
    context.globalAlpha = 1;
    context.setLineDash([]);
  };

  // Shallow water: two soft bands along the coast, below the land.
  const coast = near("coast");
  outline(coast);
  stroke(colours.coast, zoom >= 8 ? 14 : 9, { alpha: 0.1 });
  stroke(colours.coast, zoom >= 8 ? 7 : 4.5, { alpha: 0.14 });
  outline(near("land"));
  fill(colours.land);
  outline(coast);
  stroke(colours.coast, zoom >= 7 ? 1.1 : 0.8);

  if (zoom >= RIVERS.from && zoom <= RIVERS.to) {
    outline(near("river"));
    stroke(colours.coast, zoom >= 7 ? 1.3 : 0.8, { alpha: 0.42 });
  }
  outline(near("lake"));
  fill(colours.water);
  stroke(colours.coast, 0.7, { alpha: 0.8 });

  outline(near("border"));
  stroke(colours.border, zoom >= 7 ? 4 : 2.6, { alpha: 0.22 });
  stroke(colours.border, zoom >= 7 ? 1.3 : 0.9);
  outline(near("disputed"));
  stroke(colours.border, zoom >= 7 ? 1.3 : 0.9, { dash: [3, 3.5] });
}
