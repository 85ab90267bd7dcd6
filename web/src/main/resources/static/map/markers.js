// Markers and clusters as buttons. One of them is a tab stop; arrow keys move to the nearest one in that
// direction.
import { Marker } from "leaflet";
import { isArrow, nearest, neighbour } from "./directions.js";
import { ElementIcon } from "./element-icon.js";
import { clusterSize, pin, ring } from "./pin.js";

const RAISED = { selected: 3000, hovered: 2000 };

export class Markers {
  /**
   * @param {import("leaflet").Map} map
   * @param {Record<string, any>} hooks open(item, byKey), hover(item | null), describe(item), family(status),
   *     everything(): all items at this zoom
   */
  constructor(map, { open, hover, describe, family, everything }) {
    this.map = map;
    this.everything = everything;
    this.open = open;
    this.hover = hover;
    this.describe = describe;
    this.family = family;
    this.shown = new Map();
    this.current = null;
    this.pane = map.getPane("markers");
    this.pane.setAttribute("role", "group");
    this.pane.addEventListener("keydown", (event) => this.keydown(event));
    this.numbers = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });
  }

  // render(items, state): keeps existing buttons, so that focus and hover stay. `labelVersion` changes when all
  // labels must be written again: after a change of language, and when the places are loaded.
  /**
   * @param {any[]} items
   * @param {Record<string, any>} state
   */
  render(items, { selected, hovered, label, lang, labelVersion }) {
    this.pane.setAttribute("aria-label", label);
    this.numbers = new Intl.NumberFormat(lang, { notation: "compact", maximumFractionDigits: 1 });
    const relabelled = labelVersion !== this.labelVersion;
    this.labelVersion = labelVersion;
    const hadFocus = this.focused();
    const wanted = new Map(items.map((item) => [item.key, item]));
    for (const [key, shown] of this.shown) {
      const stays = wanted.get(key);
      if (stays && sameDrawing(shown.item, stays)) {
        if (relabelled) shown.button.setAttribute("aria-label", this.describe(stays));
        continue;
      }
      shown.marker.remove();
      this.shown.delete(key);
    }
    for (const item of wanted.values()) {
      if (!this.shown.has(item.key)) this.shown.set(item.key, this.add(item));
      this.mark(this.shown.get(item.key), item, { selected, hovered });
    }
    this.keepTabStop(hadFocus);
  }

  add(item) {
    const button = document.createElement("button");
    button.type = "button";
    button.tabIndex = -1;
    button.className = item.kind;
    button.setAttribute("aria-label", this.describe(item));
    if (item.kind === "cluster") this.drawCluster(button, item);
    else button.append(pin(this.family(item.point.status), mayMatch(item.point)));
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      const byKey = event.detail === 0;
      if (byKey || !this.map.dragging.moved()) this.open(item, byKey);
    });
    button.addEventListener("dblclick", (event) => event.stopPropagation());
    button.addEventListener("pointerenter", () => this.hover(item));
    button.addEventListener("pointerleave", () => this.hover(null));
    button.addEventListener("focus", () => {
      this.takeTabStop(item.key);
      this.hover(item);
    });
    button.addEventListener("blur", () => this.hover(null));
    const marker = new Marker([item.lat, item.lon], {
      icon: new ElementIcon({ element: button }),
      keyboard: false,
      interactive: false,
      pane: "markers",
    }).addTo(this.map);
    return { item, marker, button };
  }

  drawCluster(button, { count, families }) {
    const size = clusterSize(count);
    const number = document.createElement("span");
    number.textContent = this.numbers.format(count);
    button.append(ring(families, size), number);
    button.style.width = button.style.height = `${size}px`;
    button.style.margin = `${-size / 2}px 0 0 ${-size / 2}px`;
  }

  mark({ marker, button }, item, { selected, hovered }) {
    const chosen = item.kind === "point" && item.point.id === selected;
    const pointed = item.kind === "point" && item.point.id === hovered;
    button.classList.toggle("selected", chosen);
    button.classList.toggle("hovered", pointed);
    if (chosen) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
    marker.setZIndexOffset(chosen ? RAISED.selected : pointed ? RAISED.hovered : 0);
  }

  focused() {
    const root = /** @type {ShadowRoot} */ (this.pane.getRootNode());
    const active = root.activeElement;
    for (const { button, item } of this.shown.values()) if (button === active) return item;
    return null;
  }

  // After a change, the tab stop stays or moves to the nearest marker. So does the focus, if its marker was
  // removed.
  keepTabStop(hadFocus) {
    const waiting = this.waiting;
    this.waiting = null;
    const place = waiting ?? hadFocus ?? this.current;
    const key = place && this.shown.has(place.key) && !waiting ? place.key : this.nearestKey(place);
    this.current = key ? this.shown.get(key).item : null;
    for (const [each, { button }] of this.shown) button.tabIndex = each === key ? 0 : -1;
    if (!key || !(waiting || hadFocus)) return;
    if (this.focused()?.key !== key) this.shown.get(key).button.focus({ preventScroll: true });
  }

  nearestKey(place) {
    const from = place
      ? this.map.latLngToContainerPoint([place.lat, place.lon])
      : this.map.getSize().divideBy(2);
    return nearest(from, this.positions())?.key ?? null;
  }

  // focusAfterChange(item): the next render moves the focus to the marker nearest to this one.
  focusAfterChange(item) {
    this.waiting = item;
  }

  focusItem(key) {
    this.shown.get(key)?.button.focus({ preventScroll: true });
  }

  takeTabStop(key) {
    if (this.current) {
      const old = this.shown.get(this.current.key);
      if (old) old.button.tabIndex = -1;
    }
    this.current = this.shown.get(key).item;
    this.shown.get(key).button.tabIndex = 0;
  }

  positions() {
    const size = this.map.getSize();
    return [...this.shown.values()]
      .map(({ item }) => ({ key: item.key, ...at(this.map, item) }))
      .filter(({ x, y }) => x >= 0 && y >= 0 && x <= size.x && y <= size.y);
  }

  keydown(event) {
    const item = this.focused();
    if (!item || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!isArrow(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    this.step(event.key, item);
  }

  // Moves to the nearest marker in view in that direction, else to the nearest one out of view, and the map
  // follows.
  step(arrow, from) {
    const here = at(this.map, from);
    const next = neighbour(
      here,
      this.positions().filter(({ key }) => key !== from.key),
      arrow,
    );
    if (next) {
      this.shown.get(next.key).button.focus({ preventScroll: true });
      return;
    }
    const beyond = this.everything()
      .map((item) => ({ item, ...at(this.map, item) }))
      .filter(({ item }) => item.key !== from.key);
    const far = neighbour(here, beyond, arrow);
    if (!far) return;
    this.waiting = far.item;
    this.map.panTo([far.item.lat, far.item.lon], { animate: false });
  }

  // boxes(): the boxes of the markers in layer pixels, which names must not cover.
  boxes() {
    return [...this.shown.values()].map(({ item }) => {
      const { x, y } = this.map.latLngToLayerPoint([item.lat, item.lon]);
      if (item.kind === "point") return [x - 12, y - 32, x + 12, y + 1];
      const half = clusterSize(item.count) / 2;
      return [x - half, y - half, x + half, y + half];
    });
  }
}

// Whether two points or clusters with the same key have the same look and label.
function sameDrawing(a, b) {
  if (a.kind === "cluster") return a.count === b.count && a.lat === b.lat && a.lon === b.lon;
  return (
    (a.point === b.point && a.lon === b.lon) ||
    (a.point.status === b.point.status &&
      mayMatch(a.point) === mayMatch(b.point) &&
      a.point.name === b.point.name &&
      a.lat === b.lat &&
      a.lon === b.lon)
  );
}

function mayMatch({ certainty }) {
  return certainty === "MAY_MATCH";
}

function at(map, { lat, lon }) {
  const { x, y } = map.latLngToContainerPoint([lat, lon]);
  return { x, y };
}
