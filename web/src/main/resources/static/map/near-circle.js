// "Near": a circle around a place. The reader moves its centre and resizes it at its edge, with pointer or
// keyboard.
import { Circle, Marker } from "leaflet";
import { ElementIcon } from "./element-icon.js";
import { eastOf, kilometresBetween, nearestCopy, wrapLon } from "./viewport.js";

const STEPS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
const RADIUS_STEPS = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 5, PageDown: -5 };
const MIN_KM = 1;
const MAX_KM = 2000;

export class NearCircle {
  // changed({ lat, lon, km }): is called after a move or a resize.
  constructor(map, changed, text) {
    this.map = map;
    this.changed = changed;
    this.text = text;
    this.near = null;
  }

  // show({ lat, lon, km } | null)
  show(near, text) {
    this.text = text;
    if (!near) {
      this.hide();
      return;
    }
    this.near = { lat: near.lat, lon: near.lon, km: near.km };
    if (!this.circle) this.create();
    this.draw();
  }

  create() {
    const { lat, lon } = this.near;
    this.circle = new Circle([lat, lon], {
      radius: 1000,
      className: "near",
      interactive: false,
      pane: "near",
    }).addTo(this.map);
    this.centre = this.handle("near-centre", (at) => this.moveTo(at));
    this.rim = this.handle("near-rim", (at) => this.resizeTo(at));
    const rim = this.rim.button;
    rim.setAttribute("role", "slider");
    rim.setAttribute("aria-valuemin", String(MIN_KM));
    rim.setAttribute("aria-valuemax", String(MAX_KM));
    this.centre.button.addEventListener("keydown", (event) => this.nudge(event));
    rim.addEventListener("keydown", (event) => this.widen(event));
  }

  handle(name, drag) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = name;
    const marker = new Marker([this.near.lat, this.near.lon], {
      icon: new ElementIcon({ element: button }),
      draggable: true,
      keyboard: false,
      pane: "handles",
    }).addTo(this.map);
    marker.on("drag", () => {
      const { lat, lng } = marker.getLatLng();
      drag({ lat, lon: lng });
      this.draw();
    });
    marker.on("dragend", () => this.notify());
    button.addEventListener("click", (event) => event.stopPropagation());
    return { marker, button };
  }

  // Also called after each move of the map: near 180° the circle must change to another copy of the world.
  draw() {
    if (!this.near) return;
    this.near.lon = nearestCopy(this.near.lon, this.map.getCenter().lng);
    const { lat, lon, km } = this.near;
    const shown = Math.round(km);
    this.circle.setLatLng([lat, lon]).setRadius(km * 1000);
    this.centre.marker.setLatLng([lat, lon]);
    const rim = eastOf(this.near, km);
    this.rim.marker.setLatLng([rim.lat, rim.lon]);
    this.centre.button.setAttribute("aria-label", this.text("nearCentre", { km: shown }));
    this.rim.button.setAttribute("aria-label", this.text("nearRadius"));
    this.rim.button.setAttribute("aria-valuenow", String(shown));
    this.rim.button.setAttribute("aria-valuetext", this.text("kilometres", { km: shown }));
    this.rim.button.dataset.km = this.text("kilometres", { km: shown });
  }

  moveTo({ lat, lon }) {
    Object.assign(this.near, { lat, lon });
  }

  resizeTo(at) {
    this.near.km = clamp(kilometresBetween(this.near, at));
  }

  nudge(event) {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const pixels = event.shiftKey ? 64 : 12;
    const from = this.map.latLngToContainerPoint([this.near.lat, this.near.lon]);
    const { lat, lng } = this.map.containerPointToLatLng(from.add([step[0] * pixels, step[1] * pixels]));
    this.moveTo({ lat, lon: lng });
    this.draw();
    this.notifySoon();
  }

  widen(event) {
    const steps = RADIUS_STEPS[event.key];
    if (!steps) return;
    event.preventDefault();
    event.stopPropagation();
    const step = this.near.km < 20 ? 1 : this.near.km < 100 ? 5 : 25;
    this.near.km = clamp(Math.round(this.near.km / step) * step + steps * step);
    this.draw();
    this.notifySoon();
  }

  notifySoon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.notify(), 250);
  }

  notify() {
    if (!this.near) return;
    const { lat, lon, km } = this.near;
    this.changed({ lat: Number(lat.toFixed(4)), lon: Number(wrapLon(lon).toFixed(4)), km: Math.round(km) });
  }

  // boxes(): the boxes of the handles, in layer pixels.
  boxes() {
    if (!this.circle) return [];
    return [this.centre, this.rim].map(({ marker }) => {
      const { x, y } = this.map.latLngToLayerPoint(marker.getLatLng());
      return [x - 11, y - 11, x + 11, y + 11];
    });
  }

  hide() {
    clearTimeout(this.timer);
    this.near = null;
    if (!this.circle) return;
    this.circle.remove();
    this.centre.marker.remove();
    this.rim.marker.remove();
    this.circle = null;
  }
}

function clamp(km) {
  return Math.max(MIN_KM, Math.min(MAX_KM, km));
}
