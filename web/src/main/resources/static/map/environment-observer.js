// Observes the size of an element, the theme of the page, and the colour scheme of the system.
export class EnvironmentObserver {
  // resized(), recoloured()
  constructor(host, { resized, recoloured }) {
    this.host = host;
    this.sizes = new ResizeObserver(resized);
    this.themes = new MutationObserver(recoloured);
    this.scheme = matchMedia("(prefers-color-scheme: dark)");
    this.recoloured = recoloured;
    host.addController(this);
  }

  hostConnected() {
    this.sizes.observe(this.host);
    this.themes.observe(document.documentElement, {
      attributes: true,
      attributeFilter: ["data-theme", "class"],
    });
    this.scheme.addEventListener("change", this.recoloured);
  }

  hostDisconnected() {
    this.sizes.disconnect();
    this.themes.disconnect();
    this.scheme.removeEventListener("change", this.recoloured);
  }
}
