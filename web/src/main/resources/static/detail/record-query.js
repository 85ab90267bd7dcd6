// The GraphQL documents for one record: common fields, and the fields of each kind.
import { declare } from "../base/graphql.js";

// Fragments keep the document of all kinds below the server's limit of tokens.
const CONCEPT = "{ ...C }";
const NAMED = "{ ...N }";
const SOURCE = "{ url title retrievedOn }";
const FRAGMENTS = `fragment C on Concept { code label(lang: $lang) definition(lang: $lang) }
fragment N on Entity { id kind name }`;

const STEP = `{ id position title titleNl daysNoteNl noteNl stepKind ${CONCEPT} statutoryDays daysNote decider ${NAMED}
    otherParty legalBasis appliesTo statedOn note sources ${SOURCE} }`;
const RELATION = `fragment R on Relation { type role validFrom validTo asserted statedOn retrievedOn method note
  from { id kind name } to { id kind name } sources ${SOURCE} }`;

const AUTHORISATION = `{ id type ${CONCEPT} number issuer ${NAMED} issuedOn expiresOn state sources ${SOURCE} }`;

const MARKET_STATUS = `{ id jurisdiction ${CONCEPT} state ${CONCEPT} validFrom validTo holder ${NAMED} holderName
    grantedBy ${NAMED} procedureNumber atcCode reason statedOn note sources ${SOURCE} }`;

const DESIGNATION = `{ id designationKind ${CONCEPT} state ${CONCEPT} condition decidedOn number sponsor ${NAMED}
    sponsorName statedOn note sources ${SOURCE} }`;

const INSPECTION = `inspections { id authority ${NAMED} inspectedOn scope ${CONCEPT} subject outcome ${CONCEPT}
    statedOn note sources ${SOURCE} }`;

const COUNT = `{ id country ${CONCEPT} capability ${CONCEPT} productType ${CONCEPT} labelEn labelNl count countedOn
    statedOn note sources ${SOURCE} }`;

export const RELATIONS_PER_PAGE = 40;

const RELATIONS = `relations(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { ...R } }`;

const DETAIL = `{ concept { code } status ${CONCEPT} statusOn }`;

const STATEMENTS = `statements(first: 100) { nodes { id field concept { code label(lang: $lang) } value asserted
    complete shown wholeRecord method statedOn retrievedOn note sources { id url title } } }`;

export const KIND_FIELDS = {
  Site: `operator ${NAMED} siteTypes ${CONCEPT} atmpClasses ${CONCEPT} productTypes ${CONCEPT}
    capabilities ${CONCEPT} authorisations ${CONCEPT}
      scales ${CONCEPT} status ${CONCEPT} cleanroomArea capabilityDetails ${DETAIL} productTypeDetails ${DETAIL}
      chainRoles ${CONCEPT} biosafetyLevels ${CONCEPT} cleanroomGrades ${CONCEPT} thirdPartyAccess ${CONCEPT}
      authorisationRecords ${AUTHORISATION} ${INSPECTION}`,
  Institution: `kinds ${CONCEPT} authorisationRecords ${AUTHORISATION} ${INSPECTION} sites(first: 20) { totalCount
    nodes { id kind name status ${CONCEPT} location { city } } }`,
  Expert: `role affiliation ${NAMED} topics ${CONCEPT}`,
  Initiative: `acronym initiativeKind ${CONCEPT} startYear endYear budgetEur coordinator ${NAMED} bottlenecks ${CONCEPT}
      workPackages { code title leads ${NAMED} leadInstitution ${NAMED} }`,
  Regulator: `acronym jurisdiction ${CONCEPT} roles ${CONCEPT}`,
  Product: `inn atmpClass ${CONCEPT} productType ${CONCEPT} productStatus: status ${CONCEPT} holder ${NAMED}
    authorisedOn orphan indication marketStatuses ${MARKET_STATUS}
    designations ${DESIGNATION}`,
  Trial: `phases ${CONCEPT} trialStatus: status ${CONCEPT} statusOn sponsor ${NAMED} sponsorName sponsorType ${CONCEPT}
    atmpClass ${CONCEPT} productType ${CONCEPT} productName target indication conditions ${NAMED} startDate endDate
    enrolment countries ${CONCEPT}`,
  Condition: `conditionGroup ${CONCEPT}`,
  Resource: `resourceKind ${CONCEPT} topics ${CONCEPT} audiences ${CONCEPT} languages ${CONCEPT} access ${CONCEPT}
    bottlenecks ${CONCEPT} publishedOn publisherName publisher ${NAMED}
    externalCounts ${COUNT}`,
  Event: `eventKind ${CONCEPT} topics ${CONCEPT} recurrence ${CONCEPT} startsOn endsOn
    startTime endTime timeZone eventStatus ${CONCEPT} online organiserName
    organiser ${NAMED} venue ${NAMED}`,
  Material: `productType ${CONCEPT} materialGrade ${CONCEPT} availability ${CONCEPT} access ${CONCEPT} accessTerms
    supplier ${NAMED} site ${NAMED}`,
  Route: `coverage ${CONCEPT} nameNl noteNl routeSteps ${STEP}`,
};

export const RECORD = declare(`query Record($id: ID!, $lang: Language, $first: Int!, $after: String) {
  entity(id: $id) {
    id kind name aliases summary website country ${CONCEPT}
    location { lat lon city precision region ${CONCEPT} }
    note identifiers { scheme value url } sources ${SOURCE}
    record { lastVerified completeness updatedAt contradictions oldestStatement newestStatement missingFields
      relationsNotShown { ...R } }
    ${STATEMENTS}
    ${RELATIONS}
    ${Object.entries(KIND_FIELDS)
      .map(([type, fields]) => `... on ${type} { ${fields} }`)
      .join("\n    ")}
  }
}
${FRAGMENTS}
${RELATION}`);

export const MORE_RELATIONS = declare(
  `query Relations($id: ID!, $first: Int!, $after: String) { entity(id: $id) { id ${RELATIONS} } }
${RELATION}`,
);

// recordVariables("lumc", "nl"): the variables of RECORD.
export function recordVariables(id, lang) {
  return { id, lang: lang.toUpperCase(), first: RELATIONS_PER_PAGE };
}

export const HISTORY = declare(`query History($id: ID!, $lang: Language, $before: String) {
  history(id: $id, last: 20, before: $before) { pageInfo { hasPreviousPage startCursor }
    nodes { number at actor reason method subject title(lang: $lang) fields { name before after }
      statements { text(lang: $lang) before { field } after { field } } sources { url title } } }
}`);

export const REVERT = declare(`mutation Revert($seq: Int!, $reason: String!) {
  revertChange(seq: $seq, reason: $reason) { seq problems { code field message } }
}`);
