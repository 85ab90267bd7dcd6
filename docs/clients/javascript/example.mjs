// node example.mjs [address] [country]: names of all sites of a country, and what a wrong filter is told. A key in ATLAS_KEY.
import { Atlas, AtlasError } from "./atlas.mjs";

const [address = "http://localhost:8080", country = "NL"] = process.argv.slice(2);
const key = process.env.ATLAS_KEY;
const SITES = `query Sites($filter: SiteFilter, $after: String) {
  sites(filter: $filter, order: NAME, first: 50, after: $after) { nodes { id name } pageInfo { hasNextPage endCursor } }
}`;

try {
  const atlas = new Atlas(address, { key });
  let count = 0;
  for await (const site of atlas.all(SITES, { filter: { country: { any: [country] } } }, ({ sites }) => sites)) {
    count += 1;
    console.log(`${site.id}\t${site.name}`);
  }
  console.log(`${count} sites`);
  await atlas.ask(SITES, { filter: { country: { any: ["XX"] } } });
} catch (refused) {
  if (!(refused instanceof AtlasError)) throw refused;
  console.log(`refused: ${refused.code}`);
}
