// The GraphQL documents of a directory: one for a view (page, total, facets and points together), one for loosening.
import { filterOf, variablesOf } from "./filter-query.js";
import { setKnown } from "./filter-state.js";

export const PAGE_SIZE = 50;

const BUCKETS = "{ name unknown buckets { count concept { scheme code label(lang: $lang) definition(lang: $lang) broader { code } } } }";

// listDocument(SITES): variables from listVariables.
export function listDocument(directory) {
  const { field, filterType, facetType, orderType, edgeFields, nodeFields, map } = directory;
  const order = orderType ? `, $order: ${orderType}` : "";
  const text = directory.textInFilter ? "" : ", $text: String";
  const args = (page) => `${directory.textInFilter ? "" : "text: $text, "}filter: $filter${page}`;
  return `query Directory($filter: ${filterType}${text}${order}, $first: Int!, $after: String, $lang: Language, $facets: [${facetType}!], $overview: Boolean!${
    map ? ", $points: Boolean!" : ""}, $overall: Boolean!) {
  all: ${field}(first: 0) @include(if: $overall) { totalCount }
  list: ${field}(${args(`${orderType ? ", order: $order" : ""}, first: $first, after: $after`)}) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { cursor ${edgeFields} node { ${nodeFields} } }
    facets(names: $facets) @include(if: $overview) ${BUCKETS}
    ${map ? "points @include(if: $points) { id lat lon name status }" : ""}
  }
}`;
}

export function listVariables(view, directory, { after = null, overview = true, points = overview, overall = false } = {}) {
  return {
    ...variablesOf(view, directory), first: PAGE_SIZE, after, overview, overall,
    facets: directory.facets.map(({ name }) => name), ...(directory.map ? { points } : {}),
  };
}

// firstVariables(view, directory): of the first view of a directory. Its points come after its rows.
export function firstVariables(view, directory) {
  return listVariables(view, directory, { overview: true, points: false, overall: true });
}

// openCounts(view, directory): facets limited to "not stated" or "stated" hide what their values would give. This asks for
// their counts as if they were not. null when there is no such facet.
export function openCounts(view, directory) {
  const limited = directory.facets.filter(({ key }) => view.facets[key]?.known !== null && view.facets[key]?.known !== undefined);
  if (!limited.length) return null;
  const { field, filterType } = directory;
  const variables = { ...variablesOf(view, directory) };
  delete variables.filter;
  delete variables.order;
  limited.forEach(({ key }, index) => (variables[`f${index}`] = filterOf(setKnown(view, key, null), directory)));
  const text = directory.textInFilter ? "" : ", $text: String";
  return {
    names: limited.map(({ name }) => name),
    variables,
    document: `query OpenCounts($lang: Language${text}${limited.map((_, index) => `, $f${index}: ${filterType}`).join("")}) {
${limited.map(({ name }, index) => `  c${index}: ${field}(${directory.textInFilter ? "" : "text: $text, "}filter: $f${index}, first: 0) { facets(names: [${name}]) ${BUCKETS} }`).join("\n")}
}`,
  };
}

// countsDocument(views, directory): how many records each of these views would show. Answers as { c0: { totalCount }, ... }.
export function countsDocument(views, directory) {
  const { field, filterType } = directory;
  const own = directory.textInFilter ? "" : "text";
  const variables = {};
  const heads = [];
  const lines = views.map((view, index) => {
    variables[`f${index}`] = filterOf(view, directory);
    heads.push(`$f${index}: ${filterType}`);
    if (own) {
      variables[`t${index}`] = view.text.trim() || null;
      heads.push(`$t${index}: String`);
    }
    return `  c${index}: ${field}(${own ? `text: $t${index}, ` : ""}filter: $f${index}, first: 0) { totalCount }`;
  });
  return { document: `query Counts(${heads.join(", ")}) {\n${lines.join("\n")}\n}`, variables };
}
