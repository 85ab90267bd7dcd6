// A classic script in the head. It sets the theme in the address, or else the system's theme. Nothing is stored.
(() => {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const requested = new URLSearchParams(window.location.search).get("theme");
  const apply = () => {
    document.documentElement.dataset.theme =
      requested === "light" || requested === "dark" ? requested : dark.matches ? "dark" : "light";
  };
  apply();
  dark.addEventListener("change", apply);
})();
