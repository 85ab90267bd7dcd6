// <atlas-location>: the position of a record on a small map, and its precision.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { formatCoordinates } from "../base/format.js";
import { t, locale } from "../base/i18n.js";
import { term, unknown } from "../base/components.js";
import { EnvironmentController } from "../base/environment-controller.js";

const ZOOM = { ADDRESS: 9, CAMPUS: 9, CITY: 8, REGION: 7, COUNTRY: 5 };

class Location extends AtlasElement {
  static properties = { record: { attribute: false }, compact: { type: Boolean }, loaded: { state: true } };
  #environment = new EnvironmentController(this);

  constructor() {
    super();
    /** @type {any} */
    this.record = undefined;
    /** @type {boolean} */
    this.compact = undefined;
    /** @type {any} */
    this.loaded = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    if (!this.compact)
      import("../map/atlas-map.js").then(
        () => (this.loaded = true),
        () => (this.loaded = false),
      );
  }

  render() {
    const { location, country } = this.record;
    return html`${
        !location || this.compact
          ? nothing
          : html`<div class="mini-map">${this.loaded ? this.#map(location) : nothing}</div>`
      }
      <dl class="facts">
        <div>
          <dt>${t("fact.city")}</dt>
          <dd>${location?.city ?? unknown()}</dd>
        </div>
        <div>
          <dt>${t("fact.country")}</dt>
          <dd>${country ? term(country) : unknown()}</dd>
        </div>
        ${
          location?.region
            ? html`<div>
                <dt>${t("fact.region")}</dt>
                <dd>${term(location.region)} <code class="small">${location.region.code}</code></dd>
              </div>`
            : nothing
        }
        <div>
          <dt>${t("fact.position")}</dt>
          <dd>
            ${
              location
                ? html`${formatCoordinates(location.lat, location.lon, locale())}<br /><span
                      class="soft small"
                      >${t(`precision.${location.precision}`)}</span
                    >`
                : unknown()
            }
          </dd>
        </div>
      </dl>`;
  }

  #map(location) {
    const { id, kind, name, status } = this.record;
    const point = {
      id,
      name,
      lat: location.lat,
      lon: location.lon,
      status: kind === "SITE" ? (status?.code ?? null) : undefined,
    };
    return html`<atlas-map
      .points=${[point]}
      .selected=${id}
      .hovered=${null}
      .near=${null}
      .extent=${`${location.lat},${location.lon},${ZOOM[location.precision] ?? 8}`}
      .picking=${false}
      .lang=${document.documentElement.lang}
      .theme=${this.#environment.theme}
      .label=${t("where.map", { name })}
    ></atlas-map>`;
  }
}

define("atlas-location", Location);
