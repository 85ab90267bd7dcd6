// The GraphQL documents for proposing a change.
import { declare } from "../base/graphql.js";

// The fields that every record has and that are no statements.
const COMMON = "name aliases summary website note location { lat lon city }";

export const FORM = declare(`query Form($kind: EntityKind!) {
  fieldDefinitions(kind: $kind) { name valueType scheme many expected description }
}`);

export const FORM_RECORD = declare(`query FormRecord($id: ID!, $lang: Language) {
  entity(id: $id) { id kind ${COMMON}
    statements(first: 100) { nodes { id field concept { code label(lang: $lang) } value asserted complete shown
      statedOn retrievedOn method wholeRecord note sources { id title url } } } }
}`);

export const FORM_TERMS = declare(`query FormTerms($scheme: String!, $lang: Language) {
  vocabulary(scheme: $scheme) { scheme title(lang: $lang)
    concepts { code label(lang: $lang) altLabels(lang: $lang) definition(lang: $lang) } }
}`);

const PROBLEMS = "problems { code field message }";

// The names of fields and terms are read apart, so that a list of proposals stays small.
const PROPOSED = `fragment P on Proposal { id kind state note createdAt decidedAt decidedBy reason
  record { id kind name country { label(lang: $lang) } }
  changes { field values asserted before after source statedOn note } }`;

export const SUGGEST =
  declare(`mutation Suggest($record: ID, $kind: EntityKind, $changes: [FieldChangeInput!]!,
    $note: String, $key: String) {
  suggestChange(record: $record, kind: $kind, changes: $changes, note: $note, key: $key) {
    proposal { id } ${PROBLEMS} }
}`);

export const PROPOSAL = declare(`query Proposal($id: ID!, $lang: Language) {
  proposal(id: $id) { ...P }
}
${PROPOSED}`);

export const PROPOSALS = declare(`query Proposals($filter: ProposalFilter, $first: Int, $after: String,
    $lang: Language) {
  proposals(filter: $filter, first: $first, after: $after) { nodes { ...P } pageInfo { hasNextPage endCursor } }
}
${PROPOSED}`);

export const DECIDE =
  declare(`mutation Decide($id: ID!, $decision: ProposalState!, $changes: [FieldChangeInput!],
    $reason: String, $lang: Language) {
  decideProposal(id: $id, decision: $decision, changes: $changes, reason: $reason) {
    proposal { ...P } ${PROBLEMS} }
}
${PROPOSED}`);

export const STATED = declare(`query Stated($id: ID!, $fields: [String!], $lang: Language) {
  entity(id: $id) { id statements(fields: $fields, first: 50) { nodes { id field concept { code label(lang: $lang) }
    value asserted complete shown statedOn retrievedOn wholeRecord method note sources { id title url } } } }
}`);
