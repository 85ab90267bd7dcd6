// <atlas-near-filter>: limits the results to a distance from a place. The reader finds the place by name or picks
// it on the map.
import { html, nothing } from "lit";
import { AtlasElement, announceEvent, define } from "../base/element.js";
import { t, locale } from "../base/i18n.js";
import { formatCoordinates } from "../base/format.js";
import { icon } from "../base/icons.js";
import { currentView, go } from "../base/router.js";
import { setNear } from "./filter-state.js";
import "../base/combobox.js";

const STEPS = [10, 25, 50, 75, 100, 150, 200, 300, 400, 500, 750, 1000, 1500];
export const DEFAULT_KM = 100;
const SUGGESTIONS = 8;
// A point that is farther from every town is probably in the sea.
const TOWN_KM = 25;

class NearFilter extends AtlasElement {
  static properties = {
    view: { attribute: false },
    map: { type: Boolean },
    picking: { type: Boolean },
    sliding: { state: true },
    remote: { state: true },
  };

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {boolean} */
    this.map = undefined;
    /** @type {boolean} */
    this.picking = undefined;
    /** @type {number} */
    this.sliding = undefined;
    this.remote = false;
  }

  willUpdate(changed) {
    if (changed.has("view")) this.#findTown();
  }

  // A point that was picked on the map may be far from every town, for example in the sea.
  async #findTown() {
    const { near } = this.view;
    const picked = near && !near.place;
    if (!picked) {
      this.remote = false;
      return;
    }
    try {
      const { allPlaces, nearestPlace } = await import("../gazetteer/gazetteer.js");
      const places = await allPlaces();
      if (this.view.near === near) this.remote = !nearestPlace(places, near.lat, near.lon, TOWN_KM);
    } catch {
      this.remote = false;
    }
  }

  render() {
    const { near } = this.view;
    const km = this.sliding ?? near?.km;
    return html`<section class="near">
      <h3 class="near-title">${t("near.title")}</h3>
      ${
        near
          ? html`<div class="near-place">
                ${icon("pin")}<span>${near.place || formatCoordinates(near.lat, near.lon, locale())}</span>
                <button
                  type="button"
                  class="icon-button tiny"
                  aria-label=${t("near.clear")}
                  @click=${() => go(setNear(currentView(), null))}
                >
                  ${icon("close")}
                </button>
              </div>
              <label class="near-km"
                ><span class="visually-hidden">${t("near.km")}</span>
                <input
                  type="range"
                  min="0"
                  max=${STEPS.length - 1}
                  step="1"
                  .value=${String(stepOf(km))}
                  aria-valuetext=${t("near.within", { km })}
                  @input=${(event) => (this.sliding = STEPS[event.target.value])}
                  @change=${this.#distanceChanged}
                />
                <output>${t("near.within", { km })}</output></label
              >`
          : html` <div class="near-find">
              <atlas-combobox
                .label=${t("near.label")}
                .placeholder=${t("near.placeholder")}
                .emptyText=${t("near.none")}
                .errorText=${t("near.failed")}
                .load=${(text) => this.#places(text)}
                .draw=${drawPlace}
                .text=${(place) => place.name}
                @choose=${this.#chosen}
              ></atlas-combobox>
              ${
                this.map
                  ? html`<button
                      type="button"
                      class="icon-button framed"
                      aria-pressed=${this.picking}
                      aria-label=${t("near.pick")}
                      data-tip=${t("near.pick")}
                      @click=${() => announceEvent(this, "pick-place", {})}
                    >
                      ${icon("pin")}
                    </button>`
                  : nothing
              }
            </div>`
      }
      ${near && this.remote ? status(t("near.remote", { km: TOWN_KM })) : nothing}
      ${this.picking ? status(t("near.picking")) : nothing}
    </section>`;
  }

  async #places(text) {
    const { searchPlaces } = await import("../gazetteer/gazetteer.js");
    return searchPlaces(text, { lang: this.view.lang, limit: SUGGESTIONS });
  }

  #chosen(event) {
    const { name, lat, lon } = event.detail.option;
    go(setNear(currentView(), { lat, lon, km: DEFAULT_KM, place: name }));
  }

  #distanceChanged() {
    const km = this.sliding;
    this.sliding = undefined;
    const view = currentView();
    if (view.near && km !== undefined) go(setNear(view, { ...view.near, km }), { replace: true });
  }
}

function status(text) {
  return html`<p class="small soft" role="status">${text}</p>`;
}

function stepOf(km) {
  const step = STEPS.findIndex((value) => value >= km);
  return step < 0 ? STEPS.length - 1 : step;
}

function drawPlace({ name, country, population }) {
  return html`<span>${name}</span>
    <span class="faint small"
      >${[country, population ? t("near.population", { count: population }) : ""]
        .filter(Boolean)
        .join(" · ")}</span
    >`;
}

define("atlas-near-filter", NearFilter);
