// npm install && node example.mjs [address] [site ids]: a hub's own subgraph joined on to the atlas. The hub knows waiting times
// by site and patients by term, and nothing else; a gateway answers questions to both at once. A key in ATLAS_KEY.
import { composeServices } from "@apollo/composition";
import { ApolloGateway, LocalGraphQLDataSource, RemoteGraphQLDataSource } from "@apollo/gateway";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { parse } from "graphql";

const [address = "http://localhost:8080", ...given] = process.argv.slice(2);
const ids = given.length > 0 ? given : ["site-umcu-ctf", "site-lumc-igfl"];
const url = `${address}/graphql`;
const key = process.env.ATLAS_KEY ? { authorization: `Bearer ${process.env.ATLAS_KEY}` } : {};

const HUB = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
  type Site @key(fields: "id") { id: ID! waitingDays: Int! }
  type Concept @key(fields: "scheme code") { scheme: String! code: String! patients: Int! }
  type Query { shortestWaits: [Site!]! }
`);
const WAITS = Object.fromEntries(ids.map((id, place) => [id, 12 + 18 * place]));

const hub = buildSubgraphSchema({
  typeDefs: HUB,
  resolvers: {
    Query: { shortestWaits: () => Object.keys(WAITS).map((id) => ({ id })) },
    Site: { __resolveReference: ({ id }) => ({ id }), waitingDays: ({ id }) => WAITS[id] ?? 90 },
    Concept: { __resolveReference: (key) => key, patients: ({ code }) => code.length },
  },
});

async function schemaOfTheAtlas() {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...key },
    body: JSON.stringify({ query: "{ _service { sdl } }" }),
  });
  const { data, errors, code } = await response.json().catch(() => ({}));
  if (!data) throw new Error(`no schema: ${errors?.[0]?.extensions?.code ?? code ?? `HTTP ${response.status}`}`);
  return parse(data._service.sdl);
}

const composed = composeServices([
  { name: "atlas", url, typeDefs: await schemaOfTheAtlas() },
  { name: "hub", url: "http://hub.invalid", typeDefs: HUB },
]);
if (composed.errors) {
  for (const { message } of composed.errors) console.error(message);
  process.exit(1);
}
console.log("composed");

let asked = 0;
function count({ request }) {
  asked += 1;
  for (const [name, value] of Object.entries(key)) request.http.headers.set(name, value);
}
const gateway = new ApolloGateway({
  supergraphSdl: composed.supergraphSdl,
  buildService: ({ name }) => (name === "hub" ? new LocalGraphQLDataSource(hub) : new RemoteGraphQLDataSource({ url, willSendRequest: count })),
});
const { schema, executor } = await gateway.load();

async function ask(query) {
  asked = 0;
  const { data, errors } = await executor({
    document: parse(query), request: { query }, operationName: null, queryHash: query, context: {}, metrics: {}, schema, logger: console, cache: new Map(), overallCachePolicy: undefined,
  });
  if (errors) throw new Error(errors.map(({ message }) => message).join("; "));
  return data;
}

// From the hub's list to the atlas's names, in one question to the atlas however long the list is.
for (const { name, country, waitingDays } of (await ask("{ shortestWaits { name waitingDays country { label patients } } }")).shortestWaits) {
  console.log(`${name}, ${country?.label ?? "country not stated"} (${country?.patients ?? 0}): ${waitingDays} days`);
}
console.log(`${asked} question to the atlas`);

// From the atlas's list to the hub's figures.
const { sites } = await ask('{ sites(filter: {country: {any: "NL"}}, first: 1) { nodes { id name waitingDays } } }');
for (const { name, waitingDays } of sites.nodes) console.log(`${name}: ${waitingDays} days`);
await gateway.stop();
