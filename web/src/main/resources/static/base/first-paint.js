// A classic script in the head. It sets the theme before the first paint.
(() => {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    let choice = null;
    try {
      choice = window.localStorage.getItem("atlas.theme");
    } catch {
      // The reader may have disabled storage. Then the system's theme applies.
    }
    document.documentElement.dataset.theme = choice ?? (dark.matches ? "dark" : "light");
  };
  apply();
  dark.addEventListener("change", apply);
  window.addEventListener("atlas-theme", apply);
})();
