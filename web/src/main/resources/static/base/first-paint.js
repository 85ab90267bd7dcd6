// A classic script in the head, so that the first paint already has the reader's theme.
(() => {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    let choice = null;
    try {
      choice = window.localStorage.getItem("atlas.theme");
    } catch {
      // Storage can be switched off; the system's theme then decides.
    }
    document.documentElement.dataset.theme = choice ?? (dark.matches ? "dark" : "light");
  };
  apply();
  dark.addEventListener("change", apply);
  window.addEventListener("atlas-theme", apply);
})();
