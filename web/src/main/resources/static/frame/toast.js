// <atlas-toast>: a short message about the last action. Screen readers announce it politely. It disappears after
// a few seconds.
import { html } from "lit";
import { AtlasElement, define } from "../base/element.js";

const SHOWN_MS = 4000;

class Toast extends AtlasElement {
  static properties = { text: { state: true } };
  #timer = 0;

  constructor() {
    super();
    window.addEventListener("atlas-toast", (event) => {
      this.text = /** @type {CustomEvent<string>} */ (event).detail;
      window.clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => (this.text = ""), SHOWN_MS);
    });
  }

  render() {
    return html`<div class="toast ${this.text ? "shown" : ""}" role="status">${this.text}</div>`;
  }
}

define("atlas-toast", Toast);
