// "node:test" for the browser: collects the tests of one file and runs them one after the other.
let tests = [];

export function test(name, body) {
  tests.push({ name, body });
}

// runFile("/web/src/test/js/api.test.js") -> [{ name, failure: text | null }]. Rejects if the file cannot be
// loaded.
export async function runFile(address) {
  tests = [];
  await import(address);
  const results = [];
  for (const { name, body } of tests) {
    try {
      await body();
      results.push({ name, failure: null });
    } catch (problem) {
      results.push({ name, failure: String(problem?.stack ?? problem) });
    }
  }
  return results;
}
