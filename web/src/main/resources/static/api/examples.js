// The example questions: one file each in /api/examples, the same that the tests ask.

// loadExamples() -> [{ name }] in the order of reading.
export async function loadExamples() {
  return (await (await fetch("/api/examples/index.json")).json()).map((name) => ({ name }));
}

// exampleText("sites-by-filter") -> { query, variables }: texts; variables undefined where it takes none.
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
