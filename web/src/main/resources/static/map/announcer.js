// Says what is in view after a move, once the map is still, and only to those who are on it: a reader of the list hears of
// other changes there.
import { html } from "lit";

const STILL_MS = 500;

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
  moved(points, { south, west, north, east }, text) {
    clearTimeout(this.waiting);
    if (!this.host.matches(":focus-within")) return;
    this.waiting = setTimeout(() => {
      const count = points.filter(
        ({ lat, lon }) => lat >= south && lat <= north && lon >= west && lon <= east,
      ).length;
      this.said = text("seen", { count });
      this.host.requestUpdate();
    }, STILL_MS);
  }

  render() {
    return html`<p class="hidden-text" role="status">${this.said}</p>`;
  }
}
