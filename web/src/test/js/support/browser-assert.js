// The part of "node:assert/strict" that our tests use, for the browser.
class AssertionError extends Error {
  name = "AssertionError";
}

function fail(message, fallback) {
  if (message instanceof Error) throw message;
  throw new AssertionError(message === undefined ? fallback : `${message}: ${fallback}`);
}

function ok(value, message) {
  if (!value) fail(message, `${show(value)} is not truthy`);
}

function equal(actual, expected, message) {
  if (!Object.is(actual, expected)) fail(message, `${show(actual)} instead of ${show(expected)}`);
}

function notEqual(actual, expected, message) {
  if (Object.is(actual, expected)) fail(message, `${show(actual)} is not to be had`);
}

function deepEqual(actual, expected, message) {
  if (!same(actual, expected)) fail(message, `${show(actual)} instead of ${show(expected)}`);
}

function match(text, pattern, message) {
  if (!pattern.test(text)) fail(message, `${show(text)} does not match ${pattern}`);
}

function doesNotMatch(text, pattern, message) {
  const found = pattern.exec(text);
  if (found) fail(message, `${show(found[0])} matches ${pattern}`);
}

function throws(run, pattern, message) {
  try {
    run();
  } catch (problem) {
    if (pattern instanceof RegExp) match(String(problem), pattern, message);
    return;
  }
  fail(message ?? pattern, "nothing was thrown");
}

function same(a, b) {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Map)
    return a.size === b.size && [...a].every(([key, value]) => b.has(key) && same(value, b.get(key)));
  if (a instanceof Set) return a.size === b.size && [...a].every((value) => b.has(value));
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key])) &&
    (!Array.isArray(a) || a.length === b.length)
  );
}

function show(value) {
  const text = typeof value === "string" ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 2000 ? `${text.slice(0, 2000)}…` : text;
}

export default Object.assign(ok, {
  ok,
  equal,
  notEqual,
  deepEqual,
  match,
  doesNotMatch,
  throws,
  AssertionError,
});
