// The documents of the need page.
import { declare } from "../base/graphql.js";

export const NEED = declare(`query Need($need: NeedInput!, $lang: Language) {
  matchNeed(need: $need, first: 40) {
    matchCount mayCount
    understood { criterion text(lang: $lang) }
    loosenings { count criterion { criterion text(lang: $lang) } }
    understanding { notUnderstood terms { phrase criterion concept { code label(lang: $lang) }
      place { name(lang: $lang) lat lon km } } }
    nodes { ...Match }
    nearMisses(first: 10) { ...Match }
    pairs { distanceKm sites { id kind name country { label(lang: $lang) } location { city } }
      path { explanation(lang: $lang) } }
  }
}
fragment Match on NeedMatch {
  score certainty distanceKm missing(lang: $lang)
  node { id kind name country { label(lang: $lang) } location { city }
    operator { id kind name } record { lastVerified } }
  criteria { weight score reason { criterion verdict text(lang: $lang) } }
  path { explanation(lang: $lang) }
}`);

export const NEED_TERMS = declare(`query NeedTerms($lang: Language) {
  made: vocabulary(scheme: "product-type") { concepts { code label(lang: $lang) broader { code } } }
  done: vocabulary(scheme: "capability") { concepts { code label(lang: $lang) broader { code } } }
}`);

export const NEED_ASKER = declare(`query NeedAsker($ids: [ID!]!) {
  nodes(ids: $ids) { id ... on Entity { kind name } }
}`);
