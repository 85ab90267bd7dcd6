import { Icon } from "leaflet";

// new ElementIcon({ element }): a Leaflet icon from an element, so that Leaflet parses no markup.
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
