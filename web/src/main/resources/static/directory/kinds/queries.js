// The parts of each directory's query: its field in the schema, its facets, and the fields of a row. This file
// has no templates, so that the build can compute the first query for the server (preloaded-queries.json).
import { facet } from "./facets.js";

const CONCEPT = "{ code label(lang: $lang) definition(lang: $lang) }";
const COMMON = `id kind name country ${CONCEPT} location { city } record { lastVerified updatedAt }`;
const plain = {
  map: false,
  compare: false,
  near: false,
  textInFilter: false,
  edgeFields: "",
  orderType: "EntityOrder",
  orders: ["NAME", "COUNTRY", "UPDATED", "RELEVANCE"],
};
const placed = { ...plain, near: true };
// Nearly all records of these kinds have a place. Initiatives have none.
const mapped = { ...placed, map: true };

export const SITES = {
  kind: "sites",
  entity: "SITE",
  field: "sites",
  filterType: "SiteFilter",
  facetType: "SiteFacet",
  orderType: "SiteOrder",
  map: true,
  compare: true,
  near: true,
  textInFilter: true,
  orders: ["NAME", "COUNTRY", "UPDATED", "DISTANCE", "RELEVANCE"],
  facets: [
    facet("country", "COUNTRY", { single: true, open: true }),
    facet("productType", "PRODUCT_TYPE", { scheme: "product-type", open: true }),
    facet("capability", "CAPABILITY", { open: true }),
    facet("status", "STATUS", { single: true, open: true }),
    facet("chainRole", "CHAIN_ROLE", { scheme: "chain-role", open: true }),
    facet("siteType", "SITE_TYPE", { scheme: "site-type" }),
    facet("atmpClass", "ATMP_CLASS", { scheme: "atmp-class" }),
    facet("scale", "SCALE"),
    facet("authorisation", "AUTHORISATION"),
    facet("accreditation", "ACCREDITATION"),
    facet("biosafetyLevel", "BIOSAFETY_LEVEL", { scheme: "biosafety-level" }),
    facet("cleanroomGrade", "CLEANROOM_GRADE", { scheme: "cleanroom-grade" }),
    facet("thirdPartyAccess", "THIRD_PARTY_ACCESS", { scheme: "third-party-access", single: true }),
    facet("operatorKind", "OPERATOR_KIND", { scheme: "institution-kind" }),
    facet("region", "REGION", { scheme: "nuts", single: true }),
  ],
  edgeFields: "distanceKm",
  nodeFields: `id kind name country ${CONCEPT} location { city } operator { id kind name } productTypes ${CONCEPT}
    capabilities ${CONCEPT} chainRoles ${CONCEPT} status ${CONCEPT} authorisations { label(lang: $lang) }
    accreditations { label(lang: $lang) } record { lastVerified updatedAt }`,
};

export const INSTITUTIONS = {
  ...mapped,
  kind: "institutions",
  entity: "INSTITUTION",
  field: "institutions",
  filterType: "InstitutionFilter",
  facetType: "InstitutionFacet",
  facets: [
    facet("country", "COUNTRY", { single: true, open: true }),
    facet("kind", "KIND", { scheme: "institution-kind", open: true }),
    facet("region", "REGION", { scheme: "nuts", single: true }),
  ],
  nodeFields: `${COMMON} kinds ${CONCEPT} sites(first: 0) { totalCount }`,
};

export const EXPERTS = {
  ...plain,
  kind: "experts",
  entity: "EXPERT",
  field: "experts",
  filterType: "ExpertFilter",
  facetType: "ExpertFacet",
  facets: [
    facet("country", "COUNTRY", { single: true, open: true }),
    facet("topic", "TOPIC", { open: true }),
  ],
  nodeFields: `${COMMON} role affiliation { id kind name } topics ${CONCEPT}`,
};

export const INITIATIVES = {
  ...plain,
  kind: "initiatives",
  entity: "INITIATIVE",
  field: "initiatives",
  filterType: "InitiativeFilter",
  facetType: "InitiativeFacet",
  facets: [
    facet("country", "COUNTRY", { single: true, open: true }),
    facet("kind", "KIND", { scheme: "initiative-kind", single: true, open: true }),
    facet("bottleneck", "BOTTLENECK", { open: true }),
  ],
  nodeFields: `${COMMON} acronym initiativeKind ${CONCEPT} startYear endYear budgetEur coordinator { id kind
    name } bottlenecks ${CONCEPT}`,
};

export const REGULATORS = {
  ...mapped,
  kind: "regulators",
  entity: "REGULATOR",
  field: "regulators",
  filterType: "RegulatorFilter",
  facetType: "RegulatorFacet",
  facets: [
    facet("country", "COUNTRY", { single: true, open: true }),
    facet("jurisdiction", "JURISDICTION", { scheme: "country", single: true }),
    facet("role", "ROLE", { scheme: "regulator-role", open: true }),
  ],
  nodeFields: `${COMMON} acronym jurisdiction ${CONCEPT} roles ${CONCEPT}`,
};

export const PRODUCTS = {
  ...plain,
  kind: "products",
  entity: "PRODUCT",
  field: "products",
  filterType: "ProductFilter",
  facetType: "ProductFacet",
  facets: [
    facet("status", "STATUS", { scheme: "product-status", single: true, open: true }),
    facet("atmpClass", "ATMP_CLASS", { scheme: "atmp-class", single: true, open: true }),
    facet("productType", "PRODUCT_TYPE", { scheme: "product-type", single: true, open: true }),
    facet("country", "COUNTRY", { single: true }),
  ],
  nodeFields: `${COMMON} inn atmpClass ${CONCEPT} productType ${CONCEPT} status ${CONCEPT} holder { id kind
    name } authorisedOn orphan`,
};

// Trials are on the map where their centres are.
export const TRIALS = {
  ...mapped,
  kind: "trials",
  entity: "TRIAL",
  field: "trials",
  filterType: "TrialFilter",
  facetType: "TrialFacet",
  facets: [
    facet("productType", "PRODUCT_TYPE", { scheme: "product-type", single: true, open: true }),
    facet("phase", "PHASE", { scheme: "trial-phase", open: true }),
    facet("status", "STATUS", { scheme: "trial-status", single: true, open: true }),
    facet("condition", "CONDITION", { scheme: "record", open: true }),
    facet("country", "COUNTRY", { open: true }),
    facet("sponsor", "SPONSOR", { scheme: "record" }),
    facet("centre", "CENTRE", { scheme: "record" }),
    facet("sponsorType", "SPONSOR_TYPE", { scheme: "sponsor-type", single: true }),
    facet("atmpClass", "ATMP_CLASS", { scheme: "atmp-class", single: true }),
  ],
  nodeFields: `${COMMON} sponsorName productType ${CONCEPT} phases ${CONCEPT} status ${CONCEPT} statusOn sponsor { id
    kind name } countries ${CONCEPT}`,
};

export const CONDITIONS = {
  ...plain,
  kind: "conditions",
  entity: "CONDITION",
  field: "conditions",
  filterType: "ConditionFilter",
  facetType: "ConditionFacet",
  orders: ["NAME", "UPDATED", "RELEVANCE"],
  facets: [facet("group", "GROUP", { scheme: "condition-group", single: true, open: true })],
  nodeFields: `${COMMON} conditionGroup ${CONCEPT} relations(types: [FOR_CONDITION], first: 0) { totalCount }`,
};

export const RESOURCES = {
  ...plain,
  kind: "resources",
  entity: "RESOURCE",
  field: "resources",
  filterType: "ResourceFilter",
  facetType: "ResourceFacet",
  facets: [
    facet("kind", "KIND", { scheme: "resource-kind", single: true, open: true }),
    facet("topic", "TOPIC", { open: true }),
    facet("audience", "AUDIENCE", { open: true }),
    facet("language", "LANGUAGE"),
    facet("access", "ACCESS", { single: true, open: true }),
    facet("bottleneck", "BOTTLENECK"),
    facet("country", "COUNTRY", { single: true }),
  ],
  nodeFields: `${COMMON} resourceKind ${CONCEPT} topics ${CONCEPT} languages ${CONCEPT} access ${CONCEPT}
    publishedOn publisherName publisher { id kind name }`,
};

export const EVENTS = {
  ...plain,
  kind: "events",
  entity: "EVENT",
  field: "events",
  filterType: "EventFilter",
  facetType: "EventFacet",
  near: true,
  months: true,
  orders: ["NEWEST", "OLDEST", "NAME", "COUNTRY", "UPDATED", "RELEVANCE"],
  facets: [
    facet("kind", "KIND", { scheme: "event-kind", single: true, open: true }),
    facet("topic", "TOPIC", { open: true }),
    facet("country", "COUNTRY", { single: true, open: true }),
    facet("recurrence", "RECURRENCE", { single: true }),
  ],
  nodeFields: `${COMMON} eventKind ${CONCEPT} eventStatus ${CONCEPT} startsOn endsOn online organiserName
    organiser { id kind name }`,
};

export const MATERIALS = {
  ...plain,
  kind: "materials",
  entity: "MATERIAL",
  field: "materials",
  filterType: "MaterialFilter",
  facetType: "MaterialFacet",
  near: true,
  facets: [
    facet("productType", "PRODUCT_TYPE", { scheme: "product-type", single: true, open: true }),
    facet("grade", "GRADE", { scheme: "material-grade", single: true, open: true }),
    facet("availability", "AVAILABILITY", { single: true, open: true }),
    facet("access", "ACCESS", { single: true, open: true }),
    facet("country", "COUNTRY", { single: true }),
  ],
  nodeFields: `${COMMON} productType ${CONCEPT} materialGrade ${CONCEPT} availability ${CONCEPT} access ${CONCEPT}
    supplier { id kind name }`,
};

export const ROUTES = {
  ...plain,
  kind: "routes",
  entity: "ROUTE",
  field: "routes",
  filterType: "RouteFilter",
  facetType: "RouteFacet",
  facets: [
    facet("country", "COUNTRY", { single: true, open: true }),
    facet("coverage", "COVERAGE", { scheme: "route-coverage", single: true, open: true }),
  ],
  nodeFields: `${COMMON} coverage ${CONCEPT} relations(types: [DECIDED_BY], first: 0) { totalCount }`,
};
