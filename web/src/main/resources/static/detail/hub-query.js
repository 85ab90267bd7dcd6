// The GraphQL document of an initiative as a hub: what its relations lead to, beyond names and roles.
import { declare } from "../base/graphql.js";

const CONCEPT = "{ code label(lang: $lang) definition(lang: $lang) }";

export const HUB = declare(`query Hub($id: ID!, $lang: Language) {
  entity(id: $id) {
    id
    events: relations(types: [ORGANISED_BY], direction: IN, first: 50) {
      nodes { from { id ... on Event { startsOn endsOn online location { city } eventKind ${CONCEPT} } } }
    }
    resources: relations(types: [PUBLISHED_BY, ABOUT], direction: IN, first: 80) {
      nodes { from { id ... on Resource { publishedOn resourceKind { code broader { code } label(lang: $lang) } } } }
    }
    members: relations(types: [MEMBER_OF, COORDINATES], direction: IN, first: 60) {
      totalCount
      nodes { from { id ... on Institution {
        name
        sites(first: 8) { totalCount nodes { id kind name status ${CONCEPT} location { lat lon city } } }
        trials: relations(types: [SPONSORED_BY], direction: IN, first: 8) {
          totalCount nodes { from { id kind name ... on Trial { status ${CONCEPT} } } }
        }
      } } }
    }
  }
}`);
