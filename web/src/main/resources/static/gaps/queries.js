// The GraphQL documents of the Gaps page.
import { declare } from "../base/graphql.js";

const REGION = "{ code level name(lang: $lang) lat lon population { persons year } }";
const NUMBERS = "value numerator denominator n bound unknown lower upper coverage shown reason";
const SOURCES = "sources { title url retrievedOn }";
const NODE = "node { id kind name }";
const RECORDS = `records(of: $of, first: 50, after: $after) { totalCount pageInfo { hasNextPage endCursor }
  edges { id name of why(lang: $lang) ${NODE} } }`;

export const CATALOGUE = declare(`query Indicators($lang: Language) {
  indicators { code family state name(lang: $lang) definition(lang: $lang) formula method(lang: $lang) unit
    direction lowest highest regional dated
    parameters { name required scheme description(lang: $lang) } needs(lang: $lang) ${SOURCES} reference }
}`);

export const COUNTRIES = declare(
  `query Countries($lang: Language) { regions(level: COUNTRY) { code name(lang: $lang) siteCount }
    groups: regions(level: EUROPE) { code name(lang: $lang) siteCount } }`,
);

export const SHAPES = declare("query Shapes { regionShapes { available url attribution } }");

export const TERMS = declare(
  `query Terms($scheme: String!, $lang: Language) { vocabulary(scheme: $scheme) { concepts { code
    label(lang: $lang) broader { code } } } }`,
);

export const PLATFORMS = declare(
  "query Platforms($lang: Language) { therapyPlatforms { code name(lang: $lang) } }",
);

const ASKED = `$code: String!, $level: RegionLevel, $regions: [String!], $within: String, $filter: SiteFilter,
    $parameters: IndicatorParameters, $scenario: GapScenario, $asOf: Date, $seq: ChangeNumber, $lang: Language`;
const WITH = `code: $code, level: $level, regions: $regions, within: $within, filter: $filter, parameters: $parameters,
    scenario: $scenario, asOf: $asOf, seq: $seq`;

// The figure of each region, without its evidence.
export const FIGURES = declare(`query Figures(${ASKED}) {
  indicator(${WITH}) { asOf dataVersion placeless regionsWithoutRecord { code name(lang: $lang) }
    indicator { code } figures { ${NUMBERS} region ${REGION} }
    overall { ${NUMBERS} } }
}`);

// One figure with its evidence: of one region, or of all regions together.
export const FIGURE = declare(`query Figure(${ASKED}) {
  indicator(${WITH}) { dataVersion placeless regionsWithoutRecord { code name(lang: $lang) } indicator { code }
    overall { ${NUMBERS} asOf method(lang: $lang) ${SOURCES}
    parts { code name(lang: $lang) value numerator denominator unknown lower upper } } }
}`);

export const FIGURE_RECORDS =
  declare(`query FigureRecords(${ASKED}, $part: String, $standing: RecordStanding, $after: String,
    $named: Boolean = false) {
  indicator(${WITH}) { overall { parts @include(if: $named) { code name(lang: $lang) }
    records(part: $part, standing: $standing, first: 50, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { id name standing why(lang: $lang)
      parts @include(if: $named) ${NODE} } } } }
}`);

const GRID = `$level: RegionLevel, $regions: [String!], $within: String, $columns: String, $codes: [String!],
    $filter: SiteFilter, $scenario: GapScenario, $asOf: Date, $km: Float, $seq: ChangeNumber, $lang: Language`;
const OF_GRID = `level: $level, regions: $regions, within: $within, columns: $columns, codes: $codes, filter: $filter,
    scenario: $scenario, asOf: $asOf, withinKm: $km, seq: $seq`;

export const MATRIX = declare(`query Matrix(${GRID}) {
  gapMatrix(${OF_GRID}) { asOf dataVersion method(lang: $lang) columns { scheme code label(lang: $lang)
    definition(lang: $lang) }
    rows { region ${REGION} gapCount gapCountLower gapCountUpper acrossBorderCount siteCount cells { state: cellState
      sites unknown planned acrossBorder } } }
}`);

export const CELL = declare(`query Cell(${GRID}) {
  gapMatrix(${OF_GRID}) { asOf dataVersion method(lang: $lang) columns { scheme code label(lang: $lang)
    definition(lang: $lang) }
    rows { region ${REGION} siteCount cells { state: cellState sites unknown planned acrossBorder nearestKm } } }
}`);

export const CELL_RECORDS = declare(
  `query CellRecords(${GRID}, $of: GapRecordKind,
    $after: String) { gapMatrix(${OF_GRID}) { rows { cells { ${RECORDS} } } } }`,
);

const CHAIN = `$platform: String!, $level: RegionLevel, $regions: [String!], $within: String,
    $filter: SiteFilter, $scenario: GapScenario, $asOf: Date, $seq: ChangeNumber, $lang: Language`;
const OF_CHAIN = `platform: $platform, level: $level, regions: $regions, within: $within, filter: $filter,
    scenario: $scenario, asOf: $asOf, seq: $seq`;

export const CHAINS = declare(`query Chains(${CHAIN}) {
  valueChain(${OF_CHAIN}) { platform { code name(lang: $lang) } region ${REGION} completeness { ${NUMBERS}
    asOf method(lang: $lang) ${SOURCES} } weakest { step { code } }
    steps { state: cellState sites unknown planned step { code name(lang: $lang) decidedBy(lang: $lang) measured } } }
}`);

export const STEP_RECORDS = declare(
  `query StepRecords(${CHAIN}, $of: GapRecordKind,
    $after: String) { valueChain(${OF_CHAIN}) { steps { step { code } ${RECORDS} } } }`,
);

export const BOTTLENECKS = declare(`query Bottlenecks($asOf: Date, $countries: [String!], $seq: ChangeNumber,
  $lang: Language) {
  bottlenecks(asOf: $asOf, countries: $countries, seq: $seq) { state running unknown ended notStarted budgetEur
    budgetUnknown concept { code label(lang: $lang) definition(lang: $lang) }
    expertCount experts(first: 12) { id kind name role }
    resources(first: 12) { totalCount nodes { id kind name resourceKind { label(lang: $lang) } } }
    initiatives { id name time since until budgetEur participantCount countries { code label(lang: $lang) }
      funders { id kind name } initiative { id kind name acronym } } }
}`);

export const WHAT_IF =
  declare(`query WhatIf($changes: [WhatIfChange!]!, $level: RegionLevel, $columns: String,
    $filter: SiteFilter, $per: PopulationUnit, $scenario: GapScenario, $asOf: Date, $km: Float,
    $seq: ChangeNumber, $lang: Language) {
  whatIf(changes: $changes, level: $level, columns: $columns, filter: $filter, per: $per, scenario: $scenario,
    asOf: $asOf, withinKm: $km, seq: $seq) {
    dataVersion changes { kind id name lat lon country { code label(lang: $lang) } region { code label(lang: $lang) } }
    indicators { indicator { code name(lang: $lang) unit direction } parameter { scheme code
      label(lang: $lang) } platform { code name(lang: $lang) }
      overall { difference before { ${NUMBERS} } after { ${NUMBERS} } } regions { difference region { code
        name(lang: $lang) } before { ${NUMBERS} } after { ${NUMBERS} } } }
    cells { before: cellStateBefore after: cellStateAfter
      region { code name(lang: $lang) } concept { scheme code label(lang: $lang) } } }
}`);

// Only the gaps. The query names one indicator, because without a name it would return all.
export const WHAT_IF_CELLS =
  declare(`query WhatIfCells($changes: [WhatIfChange!]!, $level: RegionLevel, $columns: String,
    $filter: SiteFilter, $per: PopulationUnit, $scenario: GapScenario, $asOf: Date, $km: Float,
    $seq: ChangeNumber, $lang: Language) {
  whatIf(changes: $changes, level: $level, codes: ["SITE_DENSITY"], columns: $columns, filter: $filter,
    per: $per, scenario: $scenario, asOf: $asOf, withinKm: $km, seq: $seq) {
    cells { before: cellStateBefore after: cellStateAfter
      region { code name(lang: $lang) } concept { scheme code label(lang: $lang) } } }
}`);

export const POINTS = declare(`query Points($filter: SiteFilter, $seq: ChangeNumber) {
  sites(filter: $filter, first: 1, seq: $seq) { points { id lat lon name status } } }`);

// Many indicators for some regions. For the indicator with number n, the variable $i<n> includes it, $c<n> is its
// code, $p<n> are its parameters, and its response has the alias "a<n>".
export const MAX_FIGURES = 12;
const slots = (write, between) => Array.from({ length: MAX_FIGURES }, (_, n) => write(n)).join(between);

export const INDICATORS =
  declare(`query Many($level: RegionLevel, $regions: [String!], $filter: SiteFilter, $scenario: GapScenario,
    $asOf: Date, $seq: ChangeNumber, $lang: Language, ${slots(
      (n) => `$i${n}: Boolean! = false, $c${n}: String! = "", $p${n}: IndicatorParameters`,
      ", ",
    )}) {
${slots(
  (n) =>
    `  a${n}: indicator(code: $c${n}, level: $level, regions: $regions, filter: $filter, parameters: $p${n},
      scenario: $scenario, asOf: $asOf, seq: $seq) @include(if: $i${n}) { ...Answer }`,
  "\n",
)}
}
fragment Answer on IndicatorAnswer { asOf dataVersion indicator { code } figures { ${NUMBERS}
  method(lang: $lang) ${SOURCES} region { code name(lang: $lang) population { persons year } } } }`);
