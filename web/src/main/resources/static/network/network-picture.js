// <atlas-network-picture>: draws the picture that it is given. Events report the reader's actions: pick { id } (a
// record, a group, a pair "a~b", or null), open { id }, moved { id, x, y }, hover { id }.
import { html } from "lit";
import cytoscape from "cytoscape";
import { AtlasElement, announceEvent, define } from "../base/element.js";
import { t } from "../base/i18n.js";
import { importance, styleSheet, tokens } from "./styles.js";
import { chooseNames } from "./label-placement.js";
import { FONT_SIZE, GAP, highlight, updateElements } from "./graph-elements.js";
import { hullNames, marksOf, updateHulls } from "./hull-elements.js";

// In a narrower picture the marks lie close together, and the name of an area would hide them.
const NARROW = 640;
const NO_MOTION = window.matchMedia("(prefers-reduced-motion: reduce)");

class NetworkPicture extends AtlasElement {
  static properties = {
    picture: { attribute: false },
    positions: { attribute: false },
    radius: { attribute: false },
    hulls: { attribute: false },
    fills: { attribute: false },
    size: {},
    selected: {},
    hovered: {},
    lit: { attribute: false },
    pinned: { attribute: false },
    frame: { attribute: false },
    scene: {},
    theme: {},
    label: {},
  };
  #cy = null;
  #scene = null;
  #frame = 0;
  #fitted = null;
  #observer = null;

  constructor() {
    super();
    /** @type {any} */
    this.picture = undefined;
    /** @type {any} */
    this.positions = undefined;
    /** @type {any} */
    this.radius = undefined;
    /** @type {any[]} */
    this.hulls = undefined;
    /** @type {any} */
    this.fills = undefined;
    /** @type {string} */
    this.size = undefined;
    /** @type {string | null} */
    this.selected = undefined;
    /** @type {string | null} */
    this.hovered = undefined;
    /** @type {any} */
    this.lit = undefined;
    /** @type {any} */
    this.pinned = undefined;
    /** @type {any} */
    this.frame = undefined;
    /** @type {string} */
    this.scene = undefined;
    /** @type {string} */
    this.theme = undefined;
    /** @type {string} */
    this.label = undefined;
  }

  render() {
    return html`<div class="net-canvas" role="img" aria-label=${this.label}></div>
      <div class="net-zoom" role="group" aria-label=${t("network.zoom")}>
        <button
          type="button"
          class="icon-button"
          aria-label=${t("network.zoom.in")}
          @click=${() => this.#zoom(1.35)}
        >
          +
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label=${t("network.zoom.out")}
          @click=${() => this.#zoom(1 / 1.35)}
        >
          −
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label=${t("network.zoom.fit")}
          @click=${() => this.fit()}
        >
          ⤢
        </button>
      </div>`;
  }

  firstUpdated() {
    const container = this.querySelector(".net-canvas");
    this.#cy = cytoscape({
      container,
      style: /** @type {any} */ (styleSheet(tokens())),
      minZoom: 0.05,
      maxZoom: 4,
      boxSelectionEnabled: false,
      autounselectify: true,
      pixelRatio: "auto",
    });
    this.#cy.on("tap", (event) =>
      this.#announce("pick", event.target === this.#cy ? null : event.target.id()),
    );
    this.#cy.on("dbltap", "node", (event) => this.#announce("open", event.target.id()));
    this.#cy.on("mouseover", "node, edge", (event) =>
      this.#announce("hover", event.target.id(), event.renderedPosition),
    );
    this.#cy.on("mouseout", "node, edge", () => this.#announce("hover", null));
    this.#cy.on("free", "node", (event) => this.#dropped(event.target));
    this.#cy.on("grab", "node", (event) => event.target.scratch("_from", { ...event.target.position() }));
    this.#cy.on("zoom pan resize", () => this.#scheduleLabels());
    this.#observer = new ResizeObserver(() => this.#resized());
    this.#observer.observe(container);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    window.cancelAnimationFrame(this.#frame);
    this.#cy?.destroy();
    this.#cy = null;
  }

  updated(changed) {
    if (!this.#cy) return;
    if (changed.has("theme") && changed.get("theme")) this.#cy.style(styleSheet(tokens()));
    if (
      changed.has("picture") ||
      changed.has("positions") ||
      changed.has("pinned") ||
      changed.has("radius") ||
      changed.has("fills")
    )
      this.#draw(
        changed.has("positions") &&
          JSON.stringify(changed.get("pinned") ?? this.pinned) === JSON.stringify(this.pinned),
      );
    highlight(this.#cy, this);
    this.#scheduleLabels();
  }

  fit(elements = this.#cy.elements()) {
    if (elements.length) this.#cy.fit(elements, 36);
    if (this.#cy.zoom() > 1.6)
      this.#cy.zoom({ level: 1.6, renderedPosition: { x: this.#cy.width() / 2, y: this.#cy.height() / 2 } });
    if (elements.length) this.#cy.center(elements);
  }

  // centre("lumc"): moves a mark to the centre of the view.
  centre(id) {
    const node = this.#cy?.getElementById(id);
    if (!node?.length) return;
    const target = { center: { eles: node }, zoom: Math.max(this.#cy.zoom(), 0.9) };
    if (NO_MOTION.matches) {
      this.#cy.zoom(target.zoom);
      this.#cy.center(node);
    } else this.#cy.animate(target, { duration: 140 });
  }

  // nodePositions(): the positions of all nodes, for files.
  nodePositions() {
    return new Map(
      marksOf(this.#cy).map((node) => [node.id(), { ...node.position(), r: node.data("width") / 2 }]),
    );
  }

  #draw(placed) {
    const added = updateElements(this.#cy, this);
    updateHulls(this.#cy, this.hulls ?? []);
    if (this.#scene !== this.scene || added || (placed && this.#untouched())) this.#fitScene();
    this.#scene = this.scene;
  }

  #scheduleLabels() {
    window.cancelAnimationFrame(this.#frame);
    this.#frame = window.requestAnimationFrame(() => this.#placeLabels());
  }

  #placeLabels() {
    const cy = this.#cy;
    if (!cy) return;
    const zoom = cy.zoom();
    const byId = new Map(this.picture.nodes.map((node) => [node.id, node]));
    const names = hullNames(cy);
    const marks = marksOf(cy).map((node) => {
      const { x, y } = node.renderedPosition();
      const weight =
        node.id() === this.selected || node.id() === this.hovered || this.lit?.has(node.id())
          ? Infinity
          : importance(byId.get(node.id()) ?? {}, this.size);
      return { id: node.id(), name: node.data("label"), x, y, r: (node.data("width") / 2) * zoom, weight };
    });
    names.forEach((node, index) => {
      const { x, y } = node.renderedPosition();
      const label = node.data("label");
      // Bold letters are wider.
      const name = label.padEnd(Math.ceil(label.length * 1.12));
      marks.push({ id: node.id(), name, x, y, r: 0, weight: 1e9 - index, clear: cy.width() < NARROW });
    });
    const chosen = chooseNames(marks, { width: cy.width(), height: cy.height() });
    cy.batch(() => {
      marksOf(cy)
        .union(names)
        .forEach((node) => {
          const side = chosen.get(node.id());
          for (const name of ["above", "right", "left"]) node.toggleClass(name, side === name);
          node.toggleClass("named", Boolean(side));
          if (side) node.data({ fontSize: FONT_SIZE / zoom, gap: GAP / zoom, back: -GAP / zoom });
        });
    });
  }

  #dropped(node) {
    const from = node.scratch("_from");
    const { x, y } = node.position();
    if (from && Math.hypot(from.x - x, from.y - y) * this.#cy.zoom() > 4)
      announceEvent(this, "moved", { id: node.id(), x: Math.round(x), y: Math.round(y) });
  }

  #resized() {
    this.#cy?.resize();
    if (this.picture && this.#cy?.width() && this.#untouched()) this.#fitScene();
  }

  #fitScene() {
    this.fit(
      this.frame.length
        ? this.#cy.nodes().filter((node) => this.frame.includes(node.id()))
        : this.#cy.elements(),
    );
    this.#fitted = { zoom: this.#cy.zoom(), ...this.#cy.pan() };
  }

  // Whether the view is still fitted to the window; then it follows the size of the window.
  #untouched() {
    const { x, y } = this.#cy.pan();
    return (
      !this.#fitted || (this.#fitted.zoom === this.#cy.zoom() && this.#fitted.x === x && this.#fitted.y === y)
    );
  }

  #zoom(factor) {
    this.#cy.zoom({
      level: this.#cy.zoom() * factor,
      renderedPosition: { x: this.#cy.width() / 2, y: this.#cy.height() / 2 },
    });
  }

  #announce(name, id, at = null) {
    announceEvent(this, name, { id, at: at && { x: at.x, y: at.y } });
  }
}

define("atlas-network-picture", NetworkPicture);
