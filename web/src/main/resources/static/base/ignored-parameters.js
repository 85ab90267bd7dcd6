// Finds parameters of the address that could not be read. They have no effect, and the page says so. Pure.

// Tracking parameters of newsletters and advertisements. They have no meaning here and are not a mistake of the
// reader.
const TRACKING = /^(utm.*|fbclid|gclid|msclkid|ref)$/;

// ignoredParameters({ depth: "9" }, formatState(state), emptyState()) -> [{ key: "depth", value: "9" }]. A
// parameter counts as read if the formatted state contains it with as many items, or if it has the default value,
// which is not written.
export function ignoredParameters(query, written, defaults) {
  return Object.entries(query)
    .filter(([key]) => !TRACKING.test(key))
    .filter(([key, value]) =>
      key in written ? items(value) > items(written[key]) : value !== String(defaults[key]),
    )
    .map(([key, value]) => ({ key, value }));
}

// items("NL,BE") -> 2. Counts each item once and ignores empty ones.
export function items(text) {
  return new Set(text.split(/[,;]/).filter((item) => item.trim())).size;
}

export function isTracking(key) {
  return TRACKING.test(key);
}
