// <atlas-site-map>: the results on a map, with a title, for directories whose records have places. The map is
// loaded after the table.
import { html, nothing } from "lit";
import { AtlasElement, announceEvent, define } from "../base/element.js";
import { t } from "../base/i18n.js";
import { change, currentView, go } from "../base/router.js";
import { todayMark } from "../base/version-note.js";
import { setNear } from "./filter-state.js";
import { DEFAULT_KM } from "./near-filter.js";
import { MAP_MESSAGES } from "./map-messages.js";

const NO_MESSAGES = {};

class SiteMap extends AtlasElement {
  #given = null;
  #drawn = [];
  #map = null;
  static properties = {
    view: { attribute: false },
    points: { attribute: false },
    total: {},
    waiting: {},
    hovered: {},
    picking: {},
    theme: {},
    earlier: { type: Boolean },
    loaded: { state: true },
    arcs: { state: true },
  };

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {any} */
    this.points = undefined;
    /** @type {number | null} */
    this.total = undefined;
    /** @type {boolean} */
    this.waiting = undefined;
    /** @type {string | null} */
    this.hovered = undefined;
    /** @type {boolean} */
    this.picking = undefined;
    /** @type {string} */
    this.theme = undefined;
    this.earlier = false;
    /** @type {any} */
    this.loaded = undefined;
    /** @type {any} */
    this.arcs = undefined;
  }

  willUpdate(changed) {
    if (!this.waiting) this.#loadMap();
    if (changed.has("points") || changed.has("view")) this.#draw();
    const id = this.view.selected;
    if (!changed.has("view") || changed.get("view")?.selected === id) return;
    this.arcs = [];
    if (id)
      import("./relation-arcs.js")
        .then(({ relationArcs }) => relationArcs(id))
        .then(
          (arcs) => this.view.selected === id && (this.arcs = arcs),
          () => {},
        );
  }

  #loadMap() {
    this.#map ??= import("../map/atlas-map.js").then(
      () => (this.loaded = true),
      () => (this.loaded = "failed"),
    );
  }

  // Only sites have a status. If no record has a status, the map draws plain pins.
  #draw() {
    if (this.#given === this.points) return;
    this.#given = this.points;
    this.#drawn =
      this.view.kind === "sites"
        ? this.points
        : this.points.map(({ id, lat, lon, name, certainty }) => ({ id, lat, lon, name, certainty }));
  }

  render() {
    const { view, points } = this;
    // A trial has a point for each of its centres.
    const placed = new Set(points.map(({ id }) => id)).size;
    const unplaced = this.total === null ? 0 : this.total - placed;
    const title = t(`map.title.${view.kind}`, { count: placed });
    return html`<div class="map-pane">
      ${
        this.loaded === true
          ? html`<atlas-map
              class="of-${view.kind}"
              .points=${this.#drawn}
              .messages=${MAP_MESSAGES[view.kind]?.[view.lang] ?? NO_MESSAGES}
              .selected=${view.selected}
              .hovered=${this.hovered ?? null}
              .near=${view.near}
              .arcs=${this.arcs ?? []}
              .extent=${view.extent}
              .picking=${Boolean(this.picking)}
              .area=${view.within}
              .areaSearch=${!this.picking}
              .lang=${view.lang}
              .theme=${this.theme}
              .label=${title}
              @select=${this.#select}
              @hover=${this.#hover}
              @extent-change=${this.#moved}
              @near-change=${this.#picked}
              @area-change=${this.#searchHere}
              @picking-cancel=${() => announceEvent(this, "pick-end", {})}
            ></atlas-map>`
          : html`<div class="map-wait" role="status">
              ${this.loaded === "failed" ? t("map.failed") : nothing}
            </div>`
      }
      ${this.picking ? html`<p class="map-note" role="status">${t("near.picking")}</p>` : nothing}
      ${
        unplaced > 0 && points.length
          ? html`<p class="map-unplaced">
              <span class="unknown"
                >${t(view.kind === "trials" ? "map.unplaced.trials" : "map.unplaced", { count: unplaced })}</span
              >
              ${todayMark(this.earlier)}
            </p>`
          : this.earlier
            ? html`<p class="map-unplaced">${todayMark(true)}</p>`
            : nothing
      }
    </div>`;
  }

  #select(event) {
    event.stopPropagation();
    if (event.detail?.id) announceEvent(this, "select-record", { id: event.detail.id });
  }

  #hover(event) {
    event.stopPropagation();
    announceEvent(this, "hover-record", { id: event.detail?.id ?? null });
  }

  // The address contains the extent only if the reader has moved the map. Otherwise the map follows the
  // results.
  #moved({ detail: { lat, lon, zoom, moved } }) {
    const extent = moved ? [lat.toFixed(4), lon.toFixed(4), zoom].map(Number).join(",") : null;
    if (extent !== currentView().extent) change({ extent }, { replace: true });
  }

  #picked({ detail: { lat, lon, km } }) {
    const near = currentView().near;
    announceEvent(this, "pick-end", {});
    go(
      setNear(currentView(), {
        lat: round(lat),
        lon: round(lon),
        km: Math.max(1, Math.round(km ?? near?.km ?? DEFAULT_KM)),
        place: "",
      }),
    );
  }

  #searchHere({ detail: { area } }) {
    const within = area && {
      south: clamp(area.south, 90),
      west: clamp(area.west, 180),
      north: clamp(area.north, 90),
      east: clamp(area.east, 180),
    };
    change({ within });
  }
}

// At a low zoom the map shows more than the whole world.
function clamp(degrees, most) {
  return Math.max(-most, Math.min(most, round(degrees)));
}

function round(degrees) {
  return Math.round(degrees * 1e4) / 1e4;
}

define("atlas-site-map", SiteMap);
