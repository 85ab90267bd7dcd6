// <atlas-map>: sites on a map of Europe. It shows what it is given and tells what the reader does; it keeps no state of
// its own but the view. Events: select { id }, hover { id }, extent-change { lat, lon, zoom, bbox, extent },
// near-change { lat, lon, km }, area-change { area }, picking-cancel.
import { html, LitElement, nothing } from "lit";
import { nameOf, nearestPlace } from "../gazetteer/gazetteer.js";
import { statusFamily } from "../shared/marks.js";
import { Clusters } from "./clusters.js";
import { coloursOf, shownTheme } from "./colours.js";
import { controlStyles } from "./control-styles.js";
import { credit, legend, pileList, zoomControls } from "./controls.js";
import { leafletStyles } from "./leaflet-styles.js";
import { mapStyles } from "./map-styles.js";
import { say } from "./messages.js";
import { scaleBar, scaleText } from "./scale.js";
import { Stage } from "./stage.js";
import { boundsOf, formatExtent, MAX_ZOOM, MIN_ZOOM, parseExtent } from "./viewport.js";

const DEFAULT_KM = 50;
const PAGE = 100;

export class AtlasMap extends LitElement {
  static styles = [leafletStyles, mapStyles, controlStyles];

  static properties = {
    points: { attribute: false },
    selected: { type: String },
    hovered: { type: String },
    near: { attribute: false },
    area: { attribute: false },
    areaSearch: { type: Boolean, attribute: "area-search" },
    extent: { type: String },
    picking: { type: Boolean, reflect: true },
    lang: { type: String },
    theme: { type: String },
    arcs: { attribute: false },
    label: { type: String },
    messages: { attribute: false },
    tileUrl: { type: String, attribute: "tile-url" },
    tileAttribution: { type: String, attribute: "tile-attribution" },
    moved: { state: true },
    pile: { state: true },
    tip: { state: true },
    legendOpen: { state: true },
    heard: { state: true },
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
    this.clusters = new Clusters([], statusFamily);
    this.text = say("en");
  }

  connectedCallback() {
    super.connectedCallback();
    this.sizes = new ResizeObserver(() => this.resized());
    this.sizes.observe(this);
    this.themes = new MutationObserver(() => this.recolour());
    this.themes.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme", "class"] });
    this.scheme = matchMedia("(prefers-color-scheme: dark)");
    this.recolour = this.recolour.bind(this);
    this.scheme.addEventListener("change", this.recolour);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.sizes.disconnect();
    this.themes.disconnect();
    this.scheme.removeEventListener("change", this.recolour);
    clearTimeout(this.speaking);
    this.stage?.remove();
    this.stage = null;
  }

  // A map needs a size: behind a closed tab it waits until it is shown.
  resized() {
    if (!this.hasUpdated || this.clientWidth === 0 || this.clientHeight === 0) return;
    if (this.stage) this.stage.map.invalidateSize({ pan: false, animate: false });
    else this.begin();
  }

  begin() {
    const extent = parseExtent(this.extent);
    this.stage = new Stage(this.renderRoot.querySelector(".canvas"), {
      extent,
      lang: this.lang,
      colours: coloursOf(this, this.theme ?? shownTheme()),
      tiles: this.tileUrl && { url: this.tileUrl },
      text: this.text,
      family: statusFamily,
      describe: (item) => this.describe(item),
      open: (item, byKey) => this.open(item, byKey),
      hover: (item) => this.pointAt(item),
      nearChanged: (near) => this.tell("near-change", near),
      failed: () => (this.broken = true),
    });
    this.stage.map.on("moveend", () => this.viewed()).on("click", ({ latlng }) => this.pick(latlng));
    this.stage.map.on("zoomstart movestart", () => this.closeTip());
    if (!extent && this.near) this.stage.fitNear(this.near);
    else if (!extent && this.points.length > 0) this.stage.fitPoints(this.points);
    this.fitted = Boolean(extent) || Boolean(this.near) || this.points.length > 0;
    this.refresh(new Map([["near"], ["area"], ["arcs"]]));
    this.viewed();
  }

  willUpdate(changed) {
    if (changed.has("lang") || changed.has("messages")) this.text = say(this.lang, this.messages);
    if (changed.has("points")) {
      this.clusters = new Clusters(this.points, statusFamily);
      this.families = new Set(this.points.map(({ status }) => statusFamily(status)));
      this.pile = null;
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
    if (changed.has("points") && !this.fitted && this.points.length > 0) {
      this.fitted = true;
      stage.fitPoints(this.points, false);
    }
    if (changed.has("near") || changed.has("lang")) stage.near.show(this.near, this.text);
    if (changed.get("near") !== undefined && this.near && !stage.shows(this.near)) stage.fitNear(this.near);
    if (changed.has("area")) stage.frame(this.area);
    if (changed.has("arcs")) stage.arcs.show(this.arcs);
    if (changed.has("selected")) this.reveal();
    if (["points", "selected", "hovered", "lang", "messages"].some((name) => changed.has(name))) this.drawPoints();
  }

  recolour() {
    this.stage?.recolour(coloursOf(this, this.theme ?? shownTheme()));
  }

  drawPoints() {
    const items = this.stage.items(this.clusters);
    const shown = new Set(items.map(({ key }) => key));
    for (const id of new Set([this.selected, this.hovered])) {
      const point = id && this.clusters.point(id);
      if (point && !shown.has(`p${id}`)) items.push({ kind: "point", key: `p${id}`, lat: point.lat, lon: point.lon, point });
    }
    this.stage.draw(items, { selected: this.selected, hovered: this.hovered, label: this.text("markers"), lang: this.lang });
  }

  // The selection may be made elsewhere: it is brought into view.
  reveal() {
    const point = this.selected && this.clusters.point(this.selected);
    if (point && !this.stage.shows(point)) this.stage.goTo(point);
  }

  // The view may be set from outside, as when the reader goes back; the first time it is a place to start from.
  follow() {
    const wanted = parseExtent(this.extent);
    if (!wanted || this.extent === this.shownExtent) return;
    if (formatExtent(wanted) !== this.shownExtent) this.stage.goTo(wanted, this.fitted && this.stage.moves);
    this.fitted = true;
  }

  viewed() {
    const view = this.stage.view();
    this.drawPoints();
    const before = this.shownExtent;
    this.shownExtent = formatExtent(view);
    this.extent = this.shownExtent;
    if (before && before !== this.shownExtent) {
      this.moved = true;
      this.pile = null;
    }
    this.announce(view.bbox);
    this.requestUpdate();
    if (before !== this.shownExtent) this.tell("extent-change", { ...view, extent: this.shownExtent });
  }

  // Said only to those who are on the map: a reader of the list hears of other changes there.
  announce(box) {
    clearTimeout(this.speaking);
    if (!this.matches(":focus-within")) return;
    this.speaking = setTimeout(() => {
      const count = this.points.filter(({ lat, lon }) => lat >= box.south && lat <= box.north && lon >= box.west && lon <= box.east).length;
      this.heard = this.text("seen", { count });
    }, 500);
  }

  describe(item) {
    if (item.kind === "point") {
      return this.text("point", { name: item.point.name, status: this.text(`status.${statusFamily(item.point.status)}`) });
    }
    const place = nearestPlace(this.stage?.places ?? [], item.lat, item.lon);
    if (!place) return this.text("clusterNowhere", { count: item.count });
    const kind = this.clusters.zoomThatSplits(item.id) === null ? "pile" : "cluster";
    return this.text(kind, { count: item.count, place: nameOf(place, this.lang) });
  }

  open(item, byKey) {
    this.closeTip();
    if (item.kind === "point") {
      this.choose(item.point);
      return;
    }
    const zoom = this.clusters.zoomThatSplits(item.id);
    if (zoom === null) {
      this.openPile(item);
      return;
    }
    if (byKey) this.stage.markers.focusAfterChange(item);
    this.stage.goTo({ lat: item.lat, lon: item.lon, zoom });
  }

  choose({ id }) {
    this.selected = id;
    this.tell("select", { id });
  }

  async openPile(item) {
    const place = nearestPlace(this.stage.places, item.lat, item.lon);
    const title = place ? this.text("pileTitle", { count: item.count, place: nameOf(place, this.lang) }) : this.text("clusterNowhere", { count: item.count });
    this.pile = { item, title, members: this.clusters.members(item.id), shown: PAGE };
    await this.updateComplete;
    const list = this.renderRoot.querySelector(".list");
    const { x, y } = this.stage.map.latLngToContainerPoint([item.lat, item.lon]);
    list.style.left = `${Math.max(12, Math.min(this.clientWidth - list.offsetWidth - 12, x + 18))}px`;
    list.style.top = `${Math.max(12, Math.min(this.clientHeight - list.offsetHeight - 12, y - list.offsetHeight / 2))}px`;
    list.querySelector("li button").focus();
  }

  closePile() {
    const { item } = this.pile;
    this.pile = null;
    this.stage.markers.focusItem(item.key);
  }

  pointAt(item) {
    const id = item?.kind === "point" ? item.point.id : null;
    this.tell("hover", { id });
    if (!item) {
      this.closeTip();
      return;
    }
    const { x, y } = this.stage.map.latLngToContainerPoint([item.lat, item.lon]);
    const [name, small] = item.kind === "point"
      ? [item.point.name, this.text(`status.${statusFamily(item.point.status)}`)]
      : [this.describe(item), ""];
    this.tip = { x, y, name, small };
  }

  closeTip() {
    this.tip = null;
  }

  pick({ lat, lng }) {
    if (!this.picking) return;
    this.tell("near-change", { lat: Number(lat.toFixed(4)), lon: Number(lng.toFixed(4)), km: this.near?.km ?? DEFAULT_KM });
  }

  keydown(event) {
    if (event.key === "Escape") {
      if (this.pile) this.closePile();
      else if (this.tip) this.closeTip();
      else if (this.picking) this.tell("picking-cancel");
      else return;
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
    this.stage?.fit(boundsOf(this.points));
  }

  // focusPoint("site-lumc"): puts the focus on a marker in view.
  focusPoint(id) {
    this.stage?.markers.focusItem(`p${id}`);
  }

  render() {
    const { stage, text } = this;
    const zoom = stage?.map.getZoom();
    return html`
      <div class="canvas" part="canvas" role="region" tabindex="0" aria-label=${this.label ?? text("map")} @keydown=${this.keydown}></div>
      ${zoomControls({
        text,
        zoomIn: () => stage.map.zoomIn(),
        zoomOut: () => stage.map.zoomOut(),
        fit: () => this.fit(),
        atMost: zoom === MAX_ZOOM,
        atLeast: zoom === MIN_ZOOM,
        empty: this.points.length === 0,
      })}
      ${this.top()}
      <div class="controls bottom-left">
        ${this.families?.size ? legend({ text, open: this.legendOpen, families: this.families, toggled: (open) => (this.legendOpen = open) }) : html`<span></span>`}
        <div class="foot">${stage ? this.scale() : nothing}${credit(this.tileUrl ? this.tileAttribution : null)}</div>
      </div>
      ${this.tip && !this.pile ? this.hint() : nothing}
      ${this.pile ? this.list() : nothing}
      <p class="hidden-text" role="status">${this.heard}</p>`;
  }

  top() {
    const { text } = this;
    if (this.broken) return html`<div class="controls top"><div class="panel hint" role="status">${text("broken")}</div></div>`;
    if (this.picking) return html`<div class="controls top"><div class="panel hint" role="status">${text("pickHint")}</div></div>`;
    if (!this.areaSearch) return nothing;
    const search = this.moved && html`<button type="button" class="panel chip" @click=${() => this.searchArea(this.stage.view().bbox)}>${text("searchArea")}</button>`;
    const clear = this.area && html`<button type="button" class="panel chip" @click=${() => this.searchArea(null)}>${text("clearArea")}</button>`;
    return html`<div class="controls top">${search || nothing}${clear || nothing}</div>`;
  }

  searchArea(area) {
    this.moved = false;
    this.area = area;
    this.tell("area-change", { area });
    this.renderRoot.querySelector(".canvas").focus({ preventScroll: true });
  }

  scale() {
    const { metres, pixels } = scaleBar(this.stage.metresPerPixel(), 110);
    return html`<div class="scale" aria-hidden="true">${scaleText(metres, this.lang)}<i .style=${`width:${pixels}px`}></i></div>`;
  }

  hint() {
    const { x, y, name, small } = this.tip;
    const place = (tip) => {
      if (!tip) return;
      const left = Math.max(6, Math.min(this.clientWidth - tip.offsetWidth - 6, x - tip.offsetWidth / 2));
      const above = y - tip.offsetHeight - 42;
      tip.style.transform = `translate(${Math.round(left)}px, ${Math.round(above > 4 ? above : y + 28)}px)`;
    };
    queueMicrotask(() => this.updateComplete.then(() => place(this.renderRoot.querySelector(".tip"))));
    return html`<div class="panel tip" aria-hidden="true"><b>${name}</b>${small ? html`<small>${small}</small>` : nothing}</div>`;
  }

  list() {
    return pileList({
      text: this.text,
      pile: this.pile,
      selected: this.selected,
      family: statusFamily,
      choose: (point) => this.choose(point),
      hover: (id) => this.tell("hover", { id }),
      more: () => (this.pile = { ...this.pile, shown: this.pile.shown + PAGE }),
      close: () => this.closePile(),
      keydown: (event) => this.keydown(event),
    });
  }
}

if (!customElements.get("atlas-map")) customElements.define("atlas-map", AtlasMap);
