// The GraphQL documents of the directories: one for a view (page, total, facets and points), one for its points
// alone, and two for counts. The documents are fixed; only the variables depend on the view.
import { declare } from "../base/graphql.js";
import { filterOf, restOf, variablesOf } from "./filter-query.js";
import { setKnown } from "./filter-state.js";
import { ASSUMED } from "../base/address-grammar.js";
import * as queries from "./kinds/queries.js";

export const PAGE_SIZE = 50;
export const MAX_COUNTS = 12;

const buckets = (may) => `{ name unknown buckets { count ${may} concept { scheme code label(lang: $lang)
    definition(lang: $lang) broader { code } groups { code } } } }`;
const BUCKETS = buckets("");
const IF_MAY = "@include(if: $may)";
const REASONS = `certainty ${IF_MAY} reasons ${IF_MAY} { verdict text(lang: $lang) }`;

const ofKind = (write) =>
  new Map(Object.values(queries).map((directory) => [directory.kind, declare(write(directory))]));

const LISTS = ofKind((directory) => {
  const { field, filterType, facetType, orderType, edgeFields, nodeFields, map } = directory;
  const order = orderType ? `, $order: ${orderType}` : "";
  const text = directory.textInFilter ? "" : ", $text: String";
  const rested = hasRest(directory);
  const rest = `rest: ${field}(filter: $rest, first: 0) @include(if: $rested) { totalCount }\n  `;
  const args = (page) => `${directory.textInFilter ? "" : "text: $text, "}filter: $filter${page}`;
  return `query Directory($filter: ${filterType}${text}${order}, $first: Int!, $after: String,
    $lang: Language, $may: Boolean!, $facets: [${facetType}!], $overview: Boolean!${
      map ? ", $points: Boolean!" : ""
    }, $overall: Boolean!${rested ? `, $rest: ${filterType}, $rested: Boolean!` : ""}) {
  all: ${field}(first: 0) @include(if: $overall) { totalCount }
  ${rested ? rest : ""}list: ${field}(${args(
    `${orderType ? ", order: $order" : ""}, first: $first, after: $after, includeMay: $may`,
  )}) {
    totalCount mayCount pageInfo { hasNextPage endCursor }
    edges { cursor ${REASONS} ${edgeFields} node { ${nodeFields} } }
    facets(names: $facets) @include(if: $overview) ${buckets(`may ${IF_MAY}`)}
    ${map ? `points @include(if: $points) { id lat lon name status certainty ${IF_MAY} }` : ""}
  }
}`;
});

const POINTS = new Map(
  Object.values(queries)
    .filter(({ map }) => map)
    .map(({ kind, field, filterType }) => [
      kind,
      declare(
        `query Points($filter: ${filterType}, $may: Boolean!) { list: ${field}(filter: $filter, first: 0,
          includeMay: $may) { points { id lat lon name status certainty ${IF_MAY} } } }`,
      ),
    ]),
);

// slots(n, line): n numbered fields of a document. The variable $i<number> includes a field.
const slots = (count, write) => Array.from({ length: count }, (_, index) => write(index));

const OPEN_COUNTS = ofKind(
  ({
    field,
    filterType,
    facetType,
    facets,
    textInFilter,
  }) => `query OpenCounts($lang: Language${textInFilter ? "" : ", $text: String"}${slots(
    facets.length,
    (n) => `, $i${n}: Boolean! = false, $n${n}: [${facetType}!], $f${n}: ${filterType}`,
  ).join("")}) {
${slots(
  facets.length,
  (n) =>
    `  c${n}: ${field}(${
      textInFilter ? "" : "text: $text, "
    }filter: $f${n}, first: 0) @include(if: $i${n}) { facets(names: $n${n}) { ...B } }`,
).join("\n")}
}
fragment B on ${facetType === "SiteFacet" ? "Facet" : `${facetType}Counts`} ${BUCKETS}`,
);

const TOTALS = ofKind(
  ({ field, filterType, textInFilter }) => `query Counts(${slots(
    MAX_COUNTS,
    (n) => `$i${n}: Boolean! = false, $f${n}: ${filterType}${textInFilter ? "" : `, $t${n}: String`}`,
  ).join(", ")}) {
${slots(
  MAX_COUNTS,
  (n) =>
    `  c${n}: ${field}(${
      textInFilter ? "" : `text: $t${n}, `
    }filter: $f${n}, first: 0) @include(if: $i${n}) { totalCount }`,
).join("\n")}
}`,
);

const NEAR_MISSES = ofKind((directory) => {
  const text = directory.textInFilter ? "" : ", $text: String";
  return `query NearMisses($filter: ${directory.filterType}${text}, $lang: Language) {
  list: ${directory.field}(${directory.textInFilter ? "" : "text: $text, "}filter: $filter, first: 0) {
    nearMisses(first: 10) { node { id kind name } missing { text(lang: $lang) } } } }`;
});

const CITED_COUNTS = ofKind(({ field, filterType, textInFilter }) => {
  const [declared, given] = textInFilter ? ["", ""] : [", $text: String", "text: $text, "];
  return `query CitedCount($filter: ${filterType}${declared}, $seq: ChangeNumber!) {
  list: ${field}(${given}filter: $filter, first: 0, seq: $seq) { totalCount mayCount } }`;
});

// hasRest(SITES): whether the first view of the directory leaves out some records.
function hasRest({ facets }) {
  return facets.some(({ key }) => key === ASSUMED.facet);
}

// listDocument(SITES): its variables come from listVariables.
export function listDocument({ kind }) {
  return LISTS.get(kind);
}

export function listVariables(
  view,
  directory,
  { after = null, overview = true, points = overview, overall = false } = {},
) {
  const rest = restOf(view, directory);
  return {
    ...variablesOf(view, directory),
    first: PAGE_SIZE,
    after,
    overview,
    overall,
    facets: directory.facets.map(({ name }) => name),
    ...(directory.map ? { points } : {}),
    ...(hasRest(directory) ? { rest, rested: overview && rest !== null } : {}),
  };
}

// firstVariables(view, directory): for the first view of a directory. The points are loaded after the rows.
export function firstVariables(view, directory) {
  return listVariables(view, directory, { overview: true, points: false, overall: true });
}

// pointsDocument(SITES): its variables are the filter and `may`.
export function pointsDocument({ kind }) {
  return POINTS.get(kind);
}

// openCounts(view, directory): if a facet is limited to "not stated" or "stated", its values have no counts. This
// query gets their counts without that limit. Null if there is no such facet.
export function openCounts(view, directory) {
  const limited = directory.facets.filter(
    ({ key }) => view.facets[key]?.known !== null && view.facets[key]?.known !== undefined,
  );
  if (!limited.length) return null;
  const { lang, text } = variablesOf(view, directory);
  const variables = directory.textInFilter ? { lang } : { lang, text };
  limited.forEach(({ key, name }, index) => {
    Object.assign(variables, {
      [`i${index}`]: true,
      [`n${index}`]: [name],
      [`f${index}`]: filterOf(setKnown(view, key, null), directory),
    });
  });
  return { document: OPEN_COUNTS.get(directory.kind), variables };
}

// nearMisses(view, directory): the records that miss one criterion only, and which.
export function nearMisses(view, directory) {
  const { filter, text, lang } = variablesOf(view, directory);
  return {
    document: NEAR_MISSES.get(directory.kind),
    variables: directory.textInFilter ? { filter, lang } : { filter, text, lang },
  };
}

// citedCount(view, directory, 12): how many records matched in a version of the data.
export function citedCount(view, directory, seq) {
  const { filter, text } = variablesOf(view, directory);
  return {
    document: CITED_COUNTS.get(directory.kind),
    variables: directory.textInFilter ? { filter, seq } : { filter, text, seq },
  };
}

// countsDocument(views, directory): the number of records in each view, for at most MAX_COUNTS views. The
// response is { c0: { totalCount }, ... }.
export function countsDocument(views, directory) {
  const variables = {};
  views.forEach((view, index) => {
    Object.assign(variables, { [`i${index}`]: true, [`f${index}`]: filterOf(view, directory) });
    if (!directory.textInFilter) variables[`t${index}`] = view.text.trim() || null;
  });
  return { document: TOTALS.get(directory.kind), variables };
}
