// A client of ATMP Atlas for browsers, Node 18 and later, Deno and Bun. No dependencies.
const WAITS = 3;

/** What the atlas refused: `code` is stable, `field` names the argument, see the guide for hubs. */
export class AtlasError extends Error {
  /** @param {{ message: string, extensions?: { code?: string, field?: string } }[]} errors */
  constructor(errors) {
    super(errors.map(({ message }) => message).join("; "));
    this.name = "AtlasError";
    this.code = errors[0]?.extensions?.code ?? null;
    this.field = errors[0]?.extensions?.field ?? null;
    this.errors = errors;
  }
}

export class Atlas {
  /** @param {string} address for example "https://atlas.example" */
  constructor(address) {
    this.endpoint = new URL("/graphql", address);
  }

  /**
   * The data that answer a document. Waits and asks again where the atlas says that it is too busy.
   * @param {string} query
   * @param {Record<string, unknown>} [variables]
   * @returns {Promise<import("./schema").Query>}
   */
  async ask(query, variables = {}) {
    for (let waited = 0; ; waited += 1) {
      const response = await fetch(this.endpoint, {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
        body: JSON.stringify({ query, variables }),
      });
      if ([429, 503].includes(response.status) && waited < WAITS) {
        await new Promise((resolve) => setTimeout(resolve, 1000 * Number(response.headers.get("retry-after") ?? 1)));
        continue;
      }
      const { data, errors, detail } = await response.json();
      if (errors?.length) throw new AtlasError(errors);
      if (!data) throw new AtlasError([{ message: detail ?? `HTTP ${response.status}` }]);
      return data;
    }
  }

  /**
   * Everything in a list, page by page: the document takes $after and asks for pageInfo.
   * @param {string} query
   * @param {Record<string, unknown>} variables
   * @param {(data: import("./schema").Query) => { nodes: unknown[], pageInfo: import("./schema").PageInfo }} list
   */
  async *all(query, variables, list) {
    for (let after = null; ; ) {
      const { nodes, pageInfo } = list(await this.ask(query, { ...variables, after }));
      yield* nodes;
      if (!pageInfo.hasNextPage) return;
      after = pageInfo.endCursor;
    }
  }
}
