// Light or dark: the system's theme until the reader chooses one. The choice is stored on this device.
const KEY = "atlas.theme";

export const THEMES = ["auto", "light", "dark"];

// chosenTheme(): "auto" | "light" | "dark"
export function chosenTheme() {
  try {
    return window.localStorage.getItem(KEY) ?? "auto";
  } catch {
    return "auto";
  }
}

// shownTheme(): "light" | "dark"
export function shownTheme() {
  return document.documentElement.dataset.theme ?? "light";
}

export function chooseTheme(theme) {
  try {
    if (theme === "auto") window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, theme);
  } catch {
    document.documentElement.dataset.theme = theme;
  }
  window.dispatchEvent(new Event("atlas-theme"));
}

// onTheme(listener): calls listener("light" | "dark") when the theme changes; returns a function that stops this.
export function onTheme(listener) {
  const observer = new MutationObserver(() => listener(shownTheme()));
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}
