// <atlas-place-picker>: a place, chosen by its name, on a map or by its degrees. Event: place { value: "lat,lon",
// city }; the city is given where it was chosen by name.
import { html, nothing } from "lit";
import { AtlasElement, announceEvent, define } from "../base/element.js";
import { EnvironmentController } from "../base/environment-controller.js";
import { t } from "../base/i18n.js";
import { placeOf, placeText } from "./field-values.js";
import "../base/combobox.js";

const ZOOM = 9;
const EUROPE = "50,10,4";

class PlacePicker extends AtlasElement {
  static properties = { value: {}, lang: {}, loaded: { state: true }, extent: { state: true } };
  #environment = new EnvironmentController(this);

  constructor() {
    super();
    /** @type {string} */
    this.value = "";
    /** @type {string} */
    this.lang = undefined;
    this.loaded = false;
    this.extent = "";
  }

  connectedCallback() {
    super.connectedCallback();
    this.extent = this.#extentOf(this.value);
    import("../map/atlas-map.js").then(
      () => (this.loaded = true),
      () => (this.loaded = false),
    );
  }

  render() {
    const place = placeOf(this.value);
    return html`<div class="place-picker">
      <atlas-combobox
        .label=${t("correct.place.find")}
        .placeholder=${t("near.placeholder")}
        .emptyText=${t("near.none")}
        .errorText=${t("near.failed")}
        .load=${(text) => this.#places(text)}
        .draw=${({ name, country }) => html`<span>${name}</span> <span class="soft small">${country}</span>`}
        .text=${({ name }) => name}
        @choose=${(event) => this.#choose(event.detail.option, true)}
      ></atlas-combobox>
      <p class="small soft">${t("correct.place.hint")}</p>
      ${
        this.loaded
          ? html`<div class="mini-map">
              <atlas-map
                .points=${place ? [{ id: "place", name: t("fact.location"), ...place }] : []}
                .lang=${this.lang}
                .theme=${this.#environment.theme}
                .extent=${this.extent}
                .label=${t("correct.place.map")}
                ?picking=${true}
                @near-change=${(event) => this.#choose(event.detail, false)}
              ></atlas-map>
            </div>`
          : nothing
      }
      <label class="small"
        >${t("correct.place.degrees")}
        <input
          type="text"
          name="location"
          autocomplete="off"
          .value=${this.value}
          @change=${({ target }) => announceEvent(this, "place", { value: target.value.trim() })}
      /></label>
    </div>`;
  }

  #extentOf(value) {
    const place = placeOf(value);
    return place ? `${place.lat},${place.lon},${ZOOM}` : EUROPE;
  }

  #choose(place, moves) {
    const value = placeText(place);
    if (moves) this.extent = this.#extentOf(value);
    announceEvent(this, "place", moves ? { value, city: place.name } : { value });
  }

  async #places(text) {
    const { searchPlaces } = await import("../gazetteer/gazetteer.js");
    return searchPlaces(text, { lang: this.lang, limit: 8 });
  }
}

define("atlas-place-picker", PlacePicker);
