// <atlas-map>: records on a map. Properties say what to show; events report the reader's actions: select { id },
// hover { id | null }, extent-change { lat, lon, zoom, bbox, extent, moved }, near-change { lat, lon, km },
// area-change { area: { south, west, north, east } | null }, picking-cancel.
import { html, LitElement, nothing } from "lit";
import { Announcer } from "./announcer.js";
import { Clusters } from "./clusters.js";
import { coloursOf, shownTheme } from "./colours.js";
import { controlStyles } from "./control-styles.js";
import { credit, legend, notices, scale, zoomControls } from "./controls.js";
import { leafletStyles } from "./leaflet-styles.js";
import { mapStyles } from "./map-styles.js";
import { MapLayers } from "./map-layers.js";
import { translator } from "./messages.js";
import { EnvironmentObserver } from "./environment-observer.js";
import { OverlapList } from "./overlap-list.js";
import { familyOf } from "./pin.js";
import { Tip } from "./tip.js";
import { formatExtent, parseExtent, wrapLon } from "./viewport.js";
import { labelOf, statusWord, titleOf } from "./marker-labels.js";

const DEFAULT_KM = 50;
const WORLD = { west: -180, south: -85, east: 180, north: 85 };

// The owner often sets an equal object again. Only a different value counts as a change.
function differs(value, before) {
  return JSON.stringify(value) !== JSON.stringify(before);
}

export class AtlasMap extends LitElement {
  static styles = [leafletStyles, mapStyles, controlStyles];

  static properties = {
    // [{ id, lat, lon, name, status }]; status null: not known; undefined: this kind of record has no status
    points: { attribute: false },
    selected: { type: String },
    hovered: { type: String },
    near: { attribute: false, hasChanged: differs }, // { lat, lon, km } | null
    area: { attribute: false, hasChanged: differs }, // { south, west, north, east } | null
    areaSearch: { type: Boolean, attribute: "area-search" },
    extent: { type: String }, // "lat,lon,zoom"
    picking: { type: Boolean, reflect: true },
    lang: { type: String },
    theme: { type: String }, // "light" | "dark"; any other value: the theme of the page
    arcs: { attribute: false }, // [{ from: { lat, lon }, to: { lat, lon }, type, label }]
    label: { type: String },
    messages: { attribute: false },
    tileUrl: { type: String, attribute: "tile-url" },
    tileAttribution: { type: String, attribute: "tile-attribution" },
    offersSearch: { state: true },
    legendOpen: { state: true },
    broken: { state: true },
  };

  constructor() {
    super();
    /** @type {string | null} */
    this.selected = undefined;
    /** @type {string | null} */
    this.hovered = undefined;
    /** @type {boolean} */
    this.areaSearch = undefined;
    /** @type {string | null} */
    this.extent = undefined;
    /** @type {boolean} */
    this.picking = undefined;
    /** @type {string} */
    this.theme = undefined;
    /** @type {string} */
    this.label = undefined;
    /** @type {string} */
    this.tileUrl = undefined;
    /** @type {string} */
    this.tileAttribution = undefined;
    /** @type {boolean} */
    this.offersSearch = undefined;
    /** @type {boolean} */
    this.legendOpen = undefined;
    /** @type {boolean} */
    this.broken = undefined;
    this.points = [];
    this.arcs = [];
    this.near = null;
    this.area = null;
    this.lang = "en";
    this.messages = {};
    // After the reader has moved the map, it stays in place when the results change.
    this.moved = false;
    new EnvironmentObserver(this, { resized: () => this.resized(), recoloured: () => this.recolour() });
    this.announcer = new Announcer(this);
    this.tip = new Tip(this);
    this.list = new OverlapList(this, {
      choose: (point) => this.choose(point),
      hover: (id) => this.emit("hover", { id }),
      closed: ({ key }) => this.layers.markers.focusItem(key),
      family: familyOf,
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.layers?.remove();
    this.layers = null;
  }

  // A map needs a size, so it waits while it is in a hidden tab. When its size changes later, for example
  // because a drawer opens, the centre stays.
  resized() {
    if (!this.hasUpdated || this.clientWidth === 0 || this.clientHeight === 0) return;
    if (this.layers) this.layers.map.invalidateSize({ animate: false });
    else this.createLayers();
  }

  createLayers() {
    const extent = parseExtent(this.extent);
    this.layers = new MapLayers(this.renderRoot.querySelector(".canvas"), {
      extent,
      lang: this.lang,
      colours: this.colours(),
      tiles: this.tileUrl && { url: this.tileUrl },
      text: this.text,
      family: familyOf,
      describe: (item) => labelOf(item, this.labelContext),
      open: (item, byKey) => this.open(item, byKey),
      hover: (item) => this.hoverItem(item),
      everything: () => this.allItems(),
      placesLoaded: () => this.drawPoints(),
      nearChanged: (near) => this.emit("near-change", near),
      moved: () => this.viewChanged(),
      basemapFailed: () => (this.broken = true),
    });
    this.layers.map
      .on("zoomstart movestart", () => this.tip.hide())
      .on("click", ({ latlng }) => this.pick(latlng));
    this.moved = this.placed = Boolean(extent);
    this.refresh(new Set(["points", "near", "area", "arcs"]));
    this.viewChanged();
  }

  willUpdate(changed) {
    this.points ??= [];
    this.arcs ??= [];
    if (changed.has("lang") || changed.has("messages")) this.text = translator(this.lang, this.messages);
    if (changed.has("points")) {
      this.clusters = new Clusters(this.points, familyOf);
      this.families = new Set(this.points.map(({ status }) => familyOf(status)));
      this.list.dismiss();
    }
  }

  firstUpdated() {
    this.resized();
  }

  updated(changed) {
    if (this.layers) this.refresh(changed);
  }

  refresh(changed) {
    const { layers } = this;
    const any = (...names) => names.some((name) => changed.has(name));
    if (changed.has("lang")) layers.setLanguage(this.lang);
    if (changed.has("theme")) this.recolour();
    if (changed.has("extent")) this.followExtent();
    if (any("near", "lang")) layers.near.show(this.near, this.text);
    if (changed.has("area")) layers.showArea(this.area);
    if (changed.has("arcs")) layers.arcs.show(this.arcs);
    if (!this.moved && (!this.placed || any("points", "near", "area"))) this.showResults();
    if (changed.has("selected")) this.revealSelected();
    if (any("points", "selected", "near", "lang", "messages")) this.drawPoints();
    else if (changed.has("hovered")) this.drawPoints({ names: false });
  }

  // Shows the chosen place, else the chosen area, else the points.
  showResults() {
    const { layers } = this;
    const options = this.placed ? {} : { animate: false };
    if (this.near) layers.fitNear(this.near, options);
    else if (this.area) layers.fit(this.area, options);
    else layers.fitPoints(this.points, options);
    this.placed ||= Boolean(this.near ?? this.area) || this.points.length > 0;
  }

  // The owner may set the extent, for example when the reader goes back. Without an extent the map shows the
  // results.
  followExtent() {
    if (this.extent === this.shownExtent) return;
    const wanted = parseExtent(this.extent);
    if (wanted) {
      if (!this.layers.isAt(wanted))
        this.layers.goTo(wanted, { animate: this.placed && this.layers.animated });
      this.moved = this.placed = true;
    } else if (this.moved) {
      this.moved = this.offersSearch = false;
      this.showResults();
    }
  }

  viewChanged() {
    const { layers, shownExtent: before } = this;
    if (!layers) return;
    const view = layers.view();
    const extent = formatExtent(view);
    this.shownExtent = this.extent = extent;
    this.drawPoints();
    this.requestUpdate();
    if (before === undefined || before === extent) return;
    this.list.dismiss();
    if (layers.byReader) this.moved = this.offersSearch = true;
    this.announcer.moved(this.points, view.bbox, this.text);
    this.emit("extent-change", { ...view, extent, moved: this.moved });
  }

  colours() {
    return coloursOf(this, this.theme ?? shownTheme());
  }

  recolour() {
    this.layers?.recolour(this.colours());
  }

  // Places names around the markers again, but not on hover, because they would flicker.
  drawPoints({ names = true } = {}) {
    const { selected, hovered, lang, layers, clusters } = this;
    if (!layers) return;
    layers.draw(layers.items(clusters, [selected, hovered]), {
      selected,
      hovered,
      lang,
      names,
      label: this.text("markers"),
      labelVersion: `${lang} ${layers.places.length}`,
    });
  }

  allItems() {
    const items = this.clusters.within(WORLD, this.layers.map.getZoom());
    return items.map((item) => ({ ...item, lon: this.layers.nearest(item.lon) }));
  }

  revealSelected() {
    const point = this.selected && this.clusters.point(this.selected);
    if (point && !this.layers.shows(point)) this.layers.goTo(point);
  }

  get labelContext() {
    return { text: this.text, lang: this.lang, places: this.layers?.places ?? [], clusters: this.clusters };
  }

  open(item, byKey) {
    this.tip.hide();
    // While a point is chosen, a cluster is a place like any other.
    if (this.picking) {
      this.pick({ lat: item.lat, lng: item.lon });
      return;
    }
    if (item.kind === "point") {
      this.choose(item.point);
      return;
    }
    const { layers } = this;
    const zoom = this.clusters.zoomThatSplits(item.id);
    if (zoom === null) {
      const title = titleOf(item, this.labelContext);
      this.list.open(item, { title, members: this.clusters.members(item.id), at: layers.pixel(item) });
      return;
    }
    if (byKey) layers.markers.focusAfterChange(item);
    layers.goTo({ lat: item.lat, lon: item.lon, zoom }, { byReader: true });
  }

  choose({ id }) {
    this.selected = id;
    this.emit("select", { id });
  }

  hoverItem(item) {
    this.emit("hover", { id: item?.kind === "point" ? item.point.id : null });
    if (!item || this.list.isOpen) this.tip.hide();
    else {
      const status =
        item.point && item.point.status !== undefined && statusWord(item.point.status, this.text);
      this.tip.show(this.layers.pixel(item), titleOf(item, this.labelContext), status);
    }
  }

  pick({ lat, lng }) {
    if (!this.picking) return;
    this.emit("near-change", {
      lat: Number(lat.toFixed(4)),
      lon: Number(wrapLon(lng).toFixed(4)),
      km: this.near?.km ?? DEFAULT_KM,
    });
  }

  keydown(event) {
    if (event.key === "Escape") {
      if (this.list.isOpen) this.list.close();
      else if (this.tip.content) this.tip.hide();
      else {
        if (this.picking) this.emit("picking-cancel");
        return;
      }
      event.stopPropagation();
    } else if (event.key === "Enter" && this.picking && event.target.classList.contains("canvas")) {
      this.pick(this.layers.map.getCenter());
    }
  }

  emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  // fit(): shows all results, and follows later changes of the results.
  fit() {
    if (!this.layers || this.points.length === 0) return;
    this.moved = this.offersSearch = false;
    this.layers.fitPoints(this.points);
    this.emit("extent-change", { ...this.layers.view(), extent: this.extent, moved: false });
  }

  zoomBy(steps) {
    this.layers.zoomBy(steps);
  }

  // focusPoint("site-lumc"): moves the focus to a marker in view.
  focusPoint(id) {
    this.layers?.markers.focusItem(`p${id}`);
  }

  searchArea(area) {
    this.offersSearch = false;
    this.area = area;
    this.emit("area-change", { area });
    this.renderRoot.querySelector(".canvas").focus({ preventScroll: true });
  }

  render() {
    const { layers, text } = this;
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
      ${zoomControls({
        text,
        zoom: layers?.map.getZoom(),
        step: (steps) => this.zoomBy(steps),
        fit: () => this.fit(),
        empty: this.points.length === 0,
      })}
      ${notices({
        text,
        broken: this.broken,
        canSearch: this.areaSearch && this.offersSearch,
        canClear: this.areaSearch && this.area,
        search: () => this.searchArea(layers.view().bbox),
        clear: () => this.searchArea(null),
      })}
      <div class="controls bottom-left">
        ${legend({
          text,
          open: this.legendOpen,
          families: this.families,
          toggled: (open) => (this.legendOpen = open),
        })}
        <div class="foot">
          ${layers ? scale(layers.metresPerPixel(), this.lang) : nothing}${credit(
            this.tileUrl ? this.tileAttribution : "Natural Earth",
          )}
        </div>
      </div>
      ${this.tip.render()}${this.list.render(text, this.selected)} ${this.announcer.render()}
    </div>`;
  }
}

if (!customElements.get("atlas-map")) customElements.define("atlas-map", AtlasMap);
