// Loads a whole list, page by page.
import { ask } from "./graphql.js";

const PAGE = 50;
const MAX_PAGES = 20;

// loadAll(document, root, { lang }) -> { nodes, totalCount }; at most a thousand.
export async function loadAll(document, root, variables) {
  let after = null;
  const nodes = [];
  for (let page = 0; page < MAX_PAGES; page++) {
    const list = (await ask(document, { ...variables, first: PAGE, after }))[root];
    nodes.push(...list.nodes);
    after = list.pageInfo.endCursor;
    if (!list.pageInfo.hasNextPage) return { nodes, totalCount: list.totalCount };
  }
  return { nodes, totalCount: Math.max(nodes.length, PAGE * MAX_PAGES) };
}
