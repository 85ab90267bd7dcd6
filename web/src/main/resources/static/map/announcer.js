// Announces how many points are in view after the map has stopped moving. Only for readers whose focus is on the
// map, because the list announces other changes.
import { html } from "lit";
import { isWithin } from "./viewport.js";

const ANNOUNCE_DELAY_MS = 500;

export class Announcer {
  constructor(host) {
    this.host = host;
    this.said = "";
    host.addController(this);
  }

  hostDisconnected() {
    clearTimeout(this.waiting);
  }

  // moved(points, box, text)
  moved(points, box, text) {
    clearTimeout(this.waiting);
    if (!this.host.matches(":focus-within")) return;
    this.waiting = setTimeout(() => {
      const count = points.filter((point) => isWithin(point, box)).length;
      this.said = text("seen", { count });
      this.host.requestUpdate();
    }, ANNOUNCE_DELAY_MS);
  }

  render() {
    return html`<p class="hidden-text" role="status">${this.said}</p>`;
  }
}
