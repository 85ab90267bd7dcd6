// The base class of our components. It renders into the page and not into a shadow root, so that all components
// share one stylesheet, one heading outline and one set of ids.
import { LitElement } from "lit";

export class AtlasElement extends LitElement {
  createRenderRoot() {
    return this;
  }
}

// define("atlas-chip", Chip): registers the element. Does nothing if it is already registered.
export function define(name, type) {
  if (!customElements.get(name)) customElements.define(name, type);
}

// announceEvent(element, "select", { id }): dispatches a CustomEvent that bubbles.
export function announceEvent(element, name, detail) {
  return element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
