// Parameters of an address that could not be read. They have no effect, and the page says so. Pure.

// Added by newsletters and advertisements; they mean nothing to us and are no mistake of the reader's.
const TRACKING = /^(utm.*|fbclid|gclid|msclkid|ref)$/;

// unreadParameters({ depth: "9" }, formatState(state), emptyState()) -> [{ key: "depth", value: "9" }]. A value is
// read if it is written again, with as many items, or if it is the default, which is not written.
export function unreadParameters(query, written, defaults) {
  return Object.entries(query)
    .filter(([key]) => !TRACKING.test(key))
    .filter(([key, value]) =>
      key in written ? items(value) > items(written[key]) : value !== String(defaults[key]),
    )
    .map(([key, value]) => ({ key, value }));
}

// items("NL,BE") -> 2: equal items and empty ones do not count.
export function items(text) {
  return new Set(text.split(/[,;]/).filter((item) => item.trim())).size;
}

export function isTracking(key) {
  return TRACKING.test(key);
}
