// <atlas-map>: sites on a map of Europe. It shows what it is given and tells what the reader does.
// Events: select { id }, hover { id | null }, extent-change { lat, lon, zoom, bbox, extent }, near-change { lat, lon, km },
// area-change { area: { south, west, north, east } | null }, picking-cancel.
import { html, LitElement, nothing } from "lit";
import { Announcer } from "./announcer.js";
import { Clusters } from "./clusters.js";
import { coloursOf, shownTheme } from "./colours.js";
import { controlStyles } from "./control-styles.js";
import { credit, legend, notices, scale, zoomControls } from "./controls.js";
import { leafletStyles } from "./leaflet-styles.js";
import { mapStyles } from "./map-styles.js";
import { say } from "./messages.js";
import { Pile } from "./overlap-list.js";
import { familyOf } from "./pin.js";
import { Stage } from "./map-layers.js";
import { Surroundings } from "./surroundings.js";
import { Tip } from "./tip.js";
import { formatExtent, parseExtent } from "./viewport.js";
import { labelOf, statusWord, titleOf } from "./wording.js";

const DEFAULT_KM = 50;
const WORLD = { west: -180, south: -85, east: 180, north: 85 };

// Owners hand over equal objects time and again; only another value is a change.
function differs(value, before) {
  return JSON.stringify(value) !== JSON.stringify(before);
}

export class AtlasMap extends LitElement {
  static styles = [leafletStyles, mapStyles, controlStyles];

  static properties = {
    points: { attribute: false }, // [{ id, lat, lon, name, status }]; status null: not known; undefined: its kind has none
    selected: { type: String },
    hovered: { type: String },
    near: { attribute: false, hasChanged: differs }, // { lat, lon, km } | null
    area: { attribute: false, hasChanged: differs }, // { south, west, north, east } | null
    areaSearch: { type: Boolean, attribute: "area-search" },
    extent: { type: String }, // "lat,lon,zoom"
    picking: { type: Boolean, reflect: true },
    lang: { type: String },
    theme: { type: String }, // "light" | "dark"; else what the page shows
    arcs: { attribute: false }, // [{ from: { lat, lon }, to: { lat, lon }, type, label }]
    label: { type: String },
    messages: { attribute: false },
    tileUrl: { type: String, attribute: "tile-url" },
    tileAttribution: { type: String, attribute: "tile-attribution" },
    moved: { state: true },
    legendOpen: { state: true },
    broken: { state: true },
  };

  constructor() {
    super();
    this.points = [];
    this.arcs = [];
    this.near = null;
    this.area = null;
    this.lang = "en";
    this.messages = {};
    new Surroundings(this, { resized: () => this.resized(), recoloured: () => this.recolour() });
    this.announcer = new Announcer(this);
    this.tip = new Tip(this);
    this.pile = new Pile(this, {
      choose: (point) => this.choose(point),
      hover: (id) => this.tell("hover", { id }),
      closed: ({ key }) => this.stage.markers.focusItem(key),
      family: familyOf,
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stage?.remove();
    this.stage = null;
  }

  // What is in the middle stays there when a drawer opens beside it. A map needs a size: behind a closed tab it waits until it is shown.
  resized() {
    if (!this.hasUpdated || this.clientWidth === 0 || this.clientHeight === 0) return;
    if (!this.stage) return this.begin();
    const { moved } = this;
    this.stage.map.invalidateSize({ animate: false });
    this.moved = moved;
  }

  begin() {
    const extent = parseExtent(this.extent);
    this.stage = new Stage(this.renderRoot.querySelector(".canvas"), {
      extent,
      lang: this.lang,
      colours: this.colours(),
      tiles: this.tileUrl && { url: this.tileUrl },
      text: this.text,
      family: familyOf,
      describe: (item) => labelOf(item, this.wording),
      open: (item, byKey) => this.open(item, byKey),
      hover: (item) => this.pointAt(item),
      everything: () => this.clusters.within(WORLD, this.stage.map.getZoom()),
      named: () => this.drawPoints(),
      nearChanged: (near) => this.tell("near-change", near),
      failed: () => (this.broken = true),
    });
    this.stage.map
      .on("moveend", () => this.viewed())
      .on("zoomstart movestart", () => this.tip.hide())
      .on("click", ({ latlng }) => this.pick(latlng));
    this.placed = Boolean(extent);
    this.refresh(new Map([["points"], ["near"], ["area"], ["arcs"]]));
    if (!this.shownExtent) this.viewed();
  }

  willUpdate(changed) {
    this.points ??= [];
    this.arcs ??= [];
    if (changed.has("lang") || changed.has("messages")) this.text = say(this.lang, this.messages);
    if (changed.has("points")) {
      this.clusters = new Clusters(this.points, familyOf);
      this.families = new Set(this.points.map(({ status }) => familyOf(status)));
      this.pile.dismiss();
    }
  }

  firstUpdated() {
    this.resized();
  }

  updated(changed) {
    if (this.stage) this.refresh(changed);
  }

  refresh(changed) {
    const { stage } = this;
    if (changed.has("lang")) stage.speak(this.lang);
    if (changed.has("theme")) this.recolour();
    if (changed.has("extent")) this.follow();
    if (changed.has("near") || changed.has("lang")) stage.near.show(this.near, this.text);
    if (changed.has("area")) stage.frame(this.area);
    if (changed.has("arcs")) stage.arcs.show(this.arcs);
    if (!this.placed) this.place();
    else if (changed.get("near") !== undefined && this.near && !stage.shows(this.near)) this.fitNear();
    else if (changed.get("points")?.length > 0 && !this.points.some((point) => stage.shows(point)))
      this.fit();
    if (changed.has("selected")) this.reveal();
    if (["points", "selected", "near", "lang", "messages"].some((name) => changed.has(name)))
      this.drawPoints();
    else if (changed.has("hovered")) this.drawPoints({ names: false });
  }

  // Where to begin, if no extent says so: around the place asked for, else where the sites are.
  place() {
    const placed = Boolean(this.near) || this.points.length > 0;
    if (this.near) this.fitNear();
    else if (placed) this.stage.start(this.points);
    this.placed = placed;
  }

  // The view may be set from outside, as when the reader goes back; without one the map begins anew.
  follow() {
    if (this.extent === this.shownExtent) return;
    const wanted = parseExtent(this.extent);
    if (wanted && !this.stage.isAt(wanted)) this.stage.goTo(wanted, this.placed && this.stage.moves);
    this.placed = Boolean(wanted);
  }

  viewed() {
    const { stage } = this;
    const view = stage.view();
    const extent = formatExtent(view);
    const { shownExtent: before, fitting } = this;
    this.fitting = false;
    this.shownExtent = this.extent = extent;
    this.drawPoints();
    this.requestUpdate();
    if (before === extent) return;
    this.pile.dismiss();
    // What the map does by itself is no wish of the reader's to search elsewhere.
    this.moved = this.placed && before !== undefined && !fitting;
    this.announcer.moved(this.points, view.bbox, this.text);
    this.tell("extent-change", { ...view, extent });
  }

  colours() {
    return coloursOf(this, this.theme ?? shownTheme());
  }

  recolour() {
    this.stage?.recolour(this.colours());
  }

  // Names are placed anew around the markers, but not for a mere hover: they would flicker.
  drawPoints({ names = true } = {}) {
    const { selected, hovered, lang, stage, clusters } = this;
    const items = stage.items(clusters, [selected, hovered]);
    stage.draw(items, {
      selected,
      hovered,
      lang,
      names,
      label: this.text("markers"),
      wording: `${lang} ${stage.places.length}`,
    });
  }

  reveal() {
    const point = this.selected && this.clusters.point(this.selected);
    if (point && !this.stage.shows(point)) this.stage.goTo(point);
  }

  get wording() {
    return { text: this.text, lang: this.lang, places: this.stage?.places ?? [], clusters: this.clusters };
  }

  open(item, byKey) {
    this.tip.hide();
    if (item.kind === "point") {
      this.choose(item.point);
      return;
    }
    const zoom = this.clusters.zoomThatSplits(item.id);
    if (zoom === null) {
      this.pile.open(item, {
        title: titleOf(item, this.wording),
        members: this.clusters.members(item.id),
        at: this.stage.pixel(item),
      });
      return;
    }
    if (byKey) this.stage.markers.focusAfterChange(item);
    this.stage.goTo({ lat: item.lat, lon: item.lon, zoom });
  }

  choose({ id }) {
    this.selected = id;
    this.tell("select", { id });
  }

  pointAt(item) {
    this.tell("hover", { id: item?.kind === "point" ? item.point.id : null });
    if (!item || this.pile.isOpen) this.tip.hide();
    else
      this.tip.show(
        this.stage.pixel(item),
        titleOf(item, this.wording),
        item.point && item.point.status !== undefined && statusWord(item.point.status, this.text),
      );
  }

  pick({ lat, lng }) {
    if (!this.picking) return;
    this.tell("near-change", {
      lat: Number(lat.toFixed(4)),
      lon: Number(lng.toFixed(4)),
      km: this.near?.km ?? DEFAULT_KM,
    });
  }

  keydown(event) {
    if (event.key === "Escape") {
      if (this.pile.isOpen) this.pile.close();
      else if (this.tip.content) this.tip.hide();
      else {
        if (this.picking) this.tell("picking-cancel");
        return;
      }
      event.stopPropagation();
    } else if (event.key === "Enter" && this.picking && event.target.classList.contains("canvas")) {
      this.pick(this.stage.map.getCenter());
    }
  }

  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  // fit(): shows all results.
  fit() {
    this.fitting = Boolean(this.stage) && this.points.length > 0;
    this.stage?.fitPoints(this.points);
  }

  fitNear() {
    this.fitting = true;
    this.stage.fitNear(this.near);
  }

  // focusPoint("site-lumc"): puts the focus on a marker in view.
  focusPoint(id) {
    this.stage?.markers.focusItem(`p${id}`);
  }

  searchArea(area) {
    this.moved = false;
    this.area = area;
    this.tell("area-change", { area });
    this.renderRoot.querySelector(".canvas").focus({ preventScroll: true });
  }

  render() {
    const { stage, text } = this;
    return html` <div @keydown=${this.keydown}>
      <div
        class="canvas"
        part="canvas"
        role="region"
        tabindex="0"
        aria-label=${this.label ?? text("map")}
        aria-describedby="keys"
      ></div>
      <p class="hidden-text" id="keys">${this.picking ? text("pickHint") : text("keys")}</p>
      ${zoomControls({ text, zoom: stage?.map.getZoom(), step: (by) => stage.map.setZoom(stage.map.getZoom() + by), fit: () => this.fit(), empty: this.points.length === 0 })}
      ${notices({
        text,
        broken: this.broken,
        canSearch: this.areaSearch && this.moved,
        canClear: this.areaSearch && this.area,
        search: () => this.searchArea(stage.view().bbox),
        clear: () => this.searchArea(null),
      })}
      <div class="controls bottom-left">
        ${legend({ text, open: this.legendOpen, families: this.families, toggled: (open) => (this.legendOpen = open) })}
        <div class="foot">
          ${stage ? scale(stage.metresPerPixel(), this.lang) : nothing}${credit(this.tileUrl ? this.tileAttribution : "Natural Earth")}
        </div>
      </div>
      ${this.tip.render()}${this.pile.render(text, this.selected)} ${this.announcer.render()}
    </div>`;
  }
}

if (!customElements.get("atlas-map")) customElements.define("atlas-map", AtlasMap);
