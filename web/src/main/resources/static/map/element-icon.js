import { Icon } from "leaflet";

// new ElementIcon({ element }): a Leaflet icon that is an element of ours; no markup is parsed.
/** @type {new (...options: any[]) => any} */
export const ElementIcon = Icon.extend({
  createIcon() {
    this.options.element.classList.add("leaflet-marker-icon");
    return this.options.element;
  },

  createShadow() {
    return null;
  },
});
