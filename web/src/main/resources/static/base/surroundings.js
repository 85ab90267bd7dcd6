// What a page has around it: the theme that is shown, and whether the window is narrow. Its host is drawn again when they
// change.
import { onTheme, shownTheme } from "./theme.js";

const NARROW = window.matchMedia("(max-width: 860px)");

export class Surroundings {
  theme = shownTheme();
  narrow = NARROW.matches;
  #host;
  #stop = [];

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    const look = () => this.#look();
    NARROW.addEventListener("change", look);
    this.#stop = [onTheme(look), () => NARROW.removeEventListener("change", look)];
    this.#look();
  }

  hostDisconnected() {
    this.#stop.forEach((stop) => stop());
  }

  #look() {
    this.theme = shownTheme();
    this.narrow = NARROW.matches;
    this.#host.requestUpdate();
  }
}
