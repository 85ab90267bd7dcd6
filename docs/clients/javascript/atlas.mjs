// A client of ATMP Atlas for browsers, Node 18 and later, Deno and Bun. No dependencies.
const WAITS = 3;

/**
 * What the atlas refused: `code` is stable, `field` names the argument, see the guide for hubs; `status` is HTTP's. Without a code
 * it was not the atlas that answered.
 */
export class AtlasError extends Error {
  /**
   * @param {{ message: string, extensions?: { code?: string, field?: string } }[]} errors
   * @param {number} status
   */
  constructor(errors, status) {
    super(errors.map(({ message }) => message).join("; "));
    this.name = "AtlasError";
    this.code = errors[0]?.extensions?.code ?? null;
    this.field = errors[0]?.extensions?.field ?? null;
    this.errors = errors;
    this.status = status;
  }
}

export class Atlas {
  /**
   * @param {string} address for example "https://atlas.example"
   * @param {{ key?: string }} [options] a key that allows more, on a server only
   */
  constructor(address, { key } = {}) {
    this.endpoint = new URL("/graphql", address);
    this.headers = { "content-type": "application/json", accept: "application/graphql-response+json" };
    if (key) this.headers.authorization = `Bearer ${key}`;
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
        headers: this.headers,
        body: JSON.stringify({ query, variables }),
      });
      if ([429, 503].includes(response.status) && waited < WAITS) {
        const seconds = Number(response.headers.get("retry-after")) || 1;
        await new Promise((resolve) => setTimeout(resolve, 1000 * seconds));
        continue;
      }
      // A proxy in between may answer with something that is not JSON.
      const answer = (await response.json().catch(() => null)) ?? {};
      if (answer.errors?.length) throw new AtlasError(answer.errors, response.status);
      if (!answer.data) {
        // Outside GraphQL the atlas answers with a problem as RFC 9457 has it.
        const { detail, title, code, field } = answer;
        const message = detail ?? title ?? `HTTP ${response.status}`;
        throw new AtlasError([{ message, extensions: { code, field } }], response.status);
      }
      return answer.data;
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
