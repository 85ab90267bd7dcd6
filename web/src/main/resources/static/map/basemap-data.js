// Loads parts of the basemap when needed: the world and Europe at the start, detailed cells at a higher zoom.
import { contains, overlap, shapesOf } from "./shapes.js";

const HOME = new URL("../basemap/", import.meta.url);
// The Europe file has enough detail up to this zoom. At a higher zoom the cells are needed.
const CELLS_FROM = 6;

async function readJson(path) {
  const answer = await fetch(new URL(path, HOME));
  if (!answer.ok) throw new Error(`basemap/${path}: ${answer.status}`);
  return answer.json();
}

export class BasemapData {
  // arrived(box): is called when the shapes of a box, in basemap units, are loaded.
  constructor(arrived, read = readJson) {
    this.arrived = arrived;
    this.read = read;
    this.cells = new Map();
    this.world = null;
    this.europe = null;
  }

  // start(): resolves to the index with the positions of country names.
  async start() {
    const whole = (file) => this.read(file).then(shapesOf);
    const coarse = Promise.all([
      whole("world.json").then((shapes) => this.show("world", shapes)),
      whole("europe.json").then((shapes) => this.show("europe", shapes)),
    ]);
    this.index = await this.read("index.json");
    this.served = new Set(this.index.cells);
    this.arrived(this.index.europe);
    await coarse;
    return this.index;
  }

  show(name, shapes) {
    this[name] = shapes;
    this.arrived(shapes.box);
  }

  // patches(box, zoom): the shapes to draw, each within its own box. Later patches cover earlier ones.
  patches(box, zoom) {
    const finer = this.index && zoom >= CELLS_FROM ? this.cellsUnder(box).map((cell) => cell.shapes) : [];
    const patches = [this.world, this.europe, ...finer].filter(
      (shapes) => shapes && overlap(box, shapes.box),
    );
    const covering = patches.findLastIndex((shapes) => contains(shapes.box, box));
    return patches.slice(Math.max(0, covering));
  }

  cellsUnder(box) {
    const side = this.index.size / 2 ** this.index.cellZoom;
    const cells = [];
    for (let x = Math.floor(box[0] / side); x * side < box[2]; x++) {
      for (let y = Math.floor(box[1] / side); y * side < box[3]; y++) {
        if (this.served.has(`${x}-${y}`)) cells.push(this.cell(`${x}-${y}`));
      }
    }
    return cells;
  }

  cell(key) {
    if (!this.cells.has(key)) {
      const cell = { shapes: null };
      this.cells.set(key, cell);
      this.read(`cells/${key}.json`).then(
        (file) => {
          cell.shapes = shapesOf(file);
          this.arrived(cell.shapes.box);
        },
        // Europe's less detailed shapes stay. The cell is requested again when the map next draws that
        // part.
        () => this.cells.delete(key),
      );
    }
    return this.cells.get(key);
  }
}
