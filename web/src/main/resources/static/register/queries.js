// The GraphQL documents of the registers.
import { declare } from "../base/graphql.js";

const CONCEPT = "{ code label(lang: $lang) definition(lang: $lang) }";
const NAMED = "{ id kind name }";

export const PRODUCTS = declare(`query Authorisations($lang: Language, $first: Int!, $after: String) {
  marketStatuses(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes {
      id jurisdiction ${CONCEPT} state ${CONCEPT} validFrom validTo holder ${NAMED} holderName procedureNumber atcCode
      reason sources { id url title }
      product {
        id kind name inn atmpClass ${CONCEPT} productType ${CONCEPT} orphan indication
        relations(types: [MANUFACTURES, DEVELOPS], direction: IN, first: 6) { nodes { type from ${NAMED} } }
        tests: relations(types: [TESTS], direction: IN, first: 6) {
          totalCount nodes { type from ${NAMED} }
        }
      }
    }
  }
}`);

// The trials that name a centre are few: they say who treats with which product.
export const TREATING = declare(`query Treating($first: Int!, $after: String) {
  trials(filter: { centre: { known: true } }, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes {
      tests: relations(types: [TESTS], direction: OUT, first: 10) { nodes { to { id } } }
      centres: relations(types: [RUN_AT], direction: OUT, first: 20) { nodes { to ${NAMED} } }
    }
  }
}`);

export const INSPECTIONS = declare(`query Inspections($lang: Language, $first: Int!, $after: String) {
  inspections(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes {
      id inspected { id kind name country ${CONCEPT} } authority ${NAMED} inspectedOn scope ${CONCEPT} subject
      outcome ${CONCEPT} note sources { id url title }
    }
  }
}`);
