// The introspection query of the explorer.
import { declare } from "../base/graphql.js";

const TYPE = "kind name ";
const wrapped = (depth) => (depth ? `${TYPE}ofType { ${wrapped(depth - 1)} }` : TYPE);
const INPUT = "name description type { ...TypeRef } defaultValue";

export const SCHEMA = declare(`query Schema { __schema {
  queryType { name } mutationType { name } subscriptionType { name }
  types { ...FullType }
  directives { name description locations args { ${INPUT} } }
} }
fragment FullType on __Type {
  kind name description
  fields(includeDeprecated: true) { name description args { ${INPUT} } type { ...TypeRef } isDeprecated
    deprecationReason }
  inputFields { ${INPUT} } interfaces { ...TypeRef }
  enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
  possibleTypes { ...TypeRef }
}
fragment TypeRef on __Type { ${wrapped(6)} }`);

export const TRUSTED_ONLY = declare("query TrustedOnly { about { trustedDocumentsOnly } }");
