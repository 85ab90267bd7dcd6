// The GraphQL documents of the network page. Some published fields have older names, so aliases give them new
// ones.
import { declare } from "../base/graphql.js";

const NODE = "{ id kind name begins ends country { code label(lang: $lang) } }";
const RELATION = "{ id type from to role validFrom validTo }";
const SOURCES = "sources { title url retrievedOn }";
const BLOCKS = "{ unknown groups { name records } blocks { row column pairs possible density } }";
const COHESION = "{ nodes components isolates largestComponent }";

export const WHOLE =
  declare(`query Network($filter: NetworkFilter, $asOf: Date, $seq: ChangeNumber, $first: Int!, $lang: Language) {
  network(filter: $filter, asOf: $asOf, seq: $seq, first: $first) {
    computedAt current nodeCount relationCount: tieCount communityCount state { dataVersion asOf }
    communities(first: 100) { number size centre ${NODE} }
    nodes { degree betweenness pageRank coreness community constraint cutsOff node ${NODE} }
    relations: ties { bridge relation: tie ${RELATION} }
  }
}`);

// The records that match the filter, for networks that are too large to load as a whole.
export const AMONG = declare(
  `query Among($filter: NetworkFilter, $asOf: Date, $seq: ChangeNumber) {
  network(filter: $filter, asOf: $asOf, seq: $seq, first: 1000) { nodes { node { id } } } }`,
);

export const AROUND =
  declare(`query Around($id: ID!, $depth: Int, $types: [RelationType!], $kinds: [EntityKind!], $asOf: Date,
    $seq: ChangeNumber, $limit: Int, $lang: Language) {
  neighbourhood(id: $id, depth: $depth, types: $types, kinds: $kinds, asOf: $asOf, seq: $seq, limit: $limit) {
    more nodes { distance relevance hiddenRelations: hiddenTies node ${NODE} }
    relations: ties ${RELATION}
  }
}`);

export const PATHS =
  declare(`query Paths($from: ID!, $to: ID, $capability: String, $product: String, $country: FacetFilter,
    $types: [RelationType!], $regulators: Boolean, $asOf: Date, $seq: ChangeNumber, $longest: Int, $lang: Language) {
  paths(from: $from, to: $to, toCapability: $capability, toProductType: $product, toCountry: $country,
    types: $types, throughRegulators: $regulators, asOf: $asOf, seq: $seq, maxLength: $longest, k: 5) {
    complete matching shortest paths { length cost explanation(lang: $lang) nodes ${NODE}
      steps { from { id } to { id } relations: ties { id type from to role validFrom validTo
        record: relation { ${SOURCES} } } } }
  }
}`);

export const CUT =
  declare(`query Cut($from: ID!, $to: ID!, $types: [RelationType!], $asOf: Date, $seq: ChangeNumber, $lang: Language) {
  minimumCut(from: $from, to: $to, types: $types, asOf: $asOf, seq: $seq) { joined records ${NODE} pairs { from ${NODE}
    to ${NODE} } }
}`);

export const LOSS =
  declare(`query Loss($ids: [ID!]!, $filter: NetworkFilter, $asOf: Date, $seq: ChangeNumber, $lang: Language) {
  simulateLoss(ids: $ids, filter: $filter, asOf: $asOf, seq: $seq) {
    removed ${NODE} cutOff ${NODE} before ${COHESION} after ${COHESION}
    dependents { by remaining bereft node ${NODE} lost ${RELATION} }
  }
}`);

export const CRITICAL =
  declare(`query Critical($filter: NetworkFilter, $asOf: Date, $seq: ChangeNumber, $lang: Language) {
  criticalNodes(filter: $filter, asOf: $asOf, seq: $seq, first: 8) { nodes { cutOffCount loss ${NODE} } }
}`);

export const SUMMARY =
  declare(`query Summary($filter: NetworkFilter, $asOf: Date, $seq: ChangeNumber, $lang: Language) {
  networkSummary(filter: $filter, asOf: $asOf, seq: $seq) {
    computedAt current nodeCount relationCount: tieCount pairCount density modularity communityCount
    cohesion ${COHESION}
    acrossBorders { index external internal unknown } acrossSectors { index external internal unknown }
    byKind ${BLOCKS} byCountry ${BLOCKS} methods { measure method(lang: $lang) exact error }
  }
}`);

export const SUGGESTIONS = declare(`query Suggestions($id: ID!, $lang: Language) {
  suggestedRelations: suggestedTies(id: $id, first: 5) { score to ${NODE} reasons { text(lang: $lang) } }
}`);

// The sources of all relations between two records, or of one record's.
export const RELATION_SOURCES =
  declare(`query RelationSources($ids: [ID!]!, $asOf: Date, $seq: ChangeNumber) {
  network(filter: { ids: $ids }, asOf: $asOf, seq: $seq, first: 2) {
    relations: ties { relation: tie { id record: relation { ${SOURCES} } } } }
}`);

export const NAME = declare("query Name($id: ID!) { entity(id: $id) { id kind name country { code } } }");

export const TERMS = declare(
  `query Terms($scheme: String!, $lang: Language) { vocabulary(scheme: $scheme) { concepts { code
    label(lang: $lang) broader { code } groups { code } } } }`,
);
