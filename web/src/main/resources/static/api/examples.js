// The example queries. Each is a file in /api/examples. The server's tests run the same files.

// loadExamples() -> [{ name }] in reading order.
export async function loadExamples() {
  return (await (await fetch("/api/examples/index.json")).json()).map((name) => ({ name }));
}

// exampleText("sites-by-filter") -> { query, variables } as texts. `variables` is undefined if the query has
// none.
export async function exampleText(name) {
  const query = await text(`/api/examples/${name}.graphql`);
  return {
    query,
    variables: /^\s*query\s+\w+\s*\(/m.test(query) ? await text(`/api/examples/${name}.json`) : undefined,
  };
}

async function text(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}
