// Loaded before any library. Leaflet writes markup with innerHTML. Under `require-trusted-types-for 'script'` the
// browser sends that markup to this policy, which refuses anything that could run as a script.
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
