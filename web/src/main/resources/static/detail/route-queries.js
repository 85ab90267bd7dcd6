// The GraphQL documents of routes: which there are, and the steps of some.
import { declare } from "../base/graphql.js";

const CONCEPT = "{ code label(lang: $lang) }";
const STEP = `{ id position title titleNl stepKind ${CONCEPT} statutoryDays daysNote daysNoteNl decider { id kind name }
    otherParty legalBasis appliesTo statedOn note noteNl sources { url title retrievedOn } }`;
const FOLLOWED = "relations(types: [FOLLOWS], direction: OUT, first: 1) { nodes { to { id } } }";

export const ROUTES = declare(`query Routes($lang: Language) {
  vocabulary(scheme: "route-step-kind") { concepts ${CONCEPT} }
  routes(first: 100) { nodes { id country ${CONCEPT} coverage ${CONCEPT} ${FOLLOWED} } }
}`);

export const ROUTE_STEPS = declare(`query RouteSteps($ids: [ID!]!, $lang: Language) {
  vocabulary(scheme: "route-step-kind") { concepts ${CONCEPT} }
  nodes(ids: $ids) { ... on Route { id kind name nameNl note noteNl country ${CONCEPT} routeSteps ${STEP} } }
}`);
