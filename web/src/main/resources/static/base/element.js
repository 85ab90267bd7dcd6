// Our components draw into the page itself, so that one stylesheet, one heading outline and one set of ids
// holds for all.
import { LitElement } from "lit";

export class AtlasElement extends LitElement {
  createRenderRoot() {
    return this;
  }
}

// define("atlas-chip", Chip): once, however often the module is imported.
export function define(name, type) {
  if (!customElements.get(name)) customElements.define(name, type);
}

// announceEvent(element, "select", { id }): a bubbling CustomEvent.
export function announceEvent(element, name, detail) {
  return element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
