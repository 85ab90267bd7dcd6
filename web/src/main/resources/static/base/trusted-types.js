// Loaded first, before any library. Leaflet writes markup through innerHTML; under `require-trusted-types-for 'script'`
// that only passes through this policy, which refuses anything that could run.
(() => {
  if (!window.trustedTypes) return;
  const active =
    /<\s*(script|iframe|object|embed|base|meta|link|form)\b|<[^>]*[\s"'/]on[a-z]+\s*=|javascript:/i;
  const refuse = (what) => {
    throw new TypeError(`This page does not take ${what} from text`);
  };
  window.trustedTypes.createPolicy("default", {
    createHTML: (text) => (active.test(text) ? refuse("active markup") : text),
    createScript: () => refuse("scripts"),
    createScriptURL: () => refuse("script addresses"),
  });
})();
