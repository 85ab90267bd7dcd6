// The canvases use the colours of the page's design tokens. These are the defaults for missing tokens.
/** @type {Record<string, [string[], string, string]>} */
const TOKENS = {
  water: [["--map-water", "--map-sea"], "#e3ebf1", "#0f1720"],
  land: [["--map-land"], "#fbfaf7", "#1d2631"],
  border: [["--map-border"], "#c4ccd4", "#3b4857"],
  coast: [["--map-coast"], "#a9b6c2", "#4a5969"],
  label: [["--map-label"], "#465161", "#b7c1cd"],
  halo: [["--map-halo", "--map-land"], "#fbfaf7", "#1d2631"],
};

// coloursOf(element, "dark"): { water, land, border, coast, label, halo }
export function coloursOf(element, theme) {
  const style = getComputedStyle(element);
  /** @type {Record<string, any>} */
  const colours = { dark: theme === "dark" };
  for (const [name, [properties, light, dark]] of Object.entries(TOKENS)) {
    const stated = properties.map((property) => style.getPropertyValue(property).trim()).find(Boolean);
    colours[name] = stated ?? (theme === "dark" ? dark : light);
  }
  return colours;
}

// shownTheme(): the theme of the page, or else of the system.
export function shownTheme() {
  const stated = document.documentElement.dataset.theme;
  if (stated === "light" || stated === "dark") return stated;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
