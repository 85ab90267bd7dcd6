// A controller for the current theme and for whether the window is narrow. It updates its host when one of them
// changes.
import { onTheme, shownTheme } from "./theme.js";

const NARROW = window.matchMedia("(max-width: 860px)");

export class EnvironmentController {
  theme = shownTheme();
  narrow = NARROW.matches;
  #host;
  #stop = [];

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    const read = () => this.#read();
    NARROW.addEventListener("change", read);
    this.#stop = [onTheme(read), () => NARROW.removeEventListener("change", read)];
    this.#read();
  }

  hostDisconnected() {
    this.#stop.forEach((stop) => stop());
  }

  #read() {
    this.theme = shownTheme();
    this.narrow = NARROW.matches;
    this.#host.requestUpdate();
  }
}
