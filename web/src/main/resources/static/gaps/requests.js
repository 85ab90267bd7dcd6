// The GraphQL queries that a state of the page needs, and their variables.
import { ASSUMED } from "../base/address-grammar.js";
import { graphqlLanguage } from "../base/i18n.js";
import {
  BOTTLENECKS,
  CATALOGUE,
  CHAINS,
  COUNTRIES,
  FIGURE,
  FIGURES,
  MATRIX,
  PLATFORMS,
  POINTS,
  SHAPES,
  TERMS,
  WHAT_IF,
  WHAT_IF_CELLS,
} from "./queries.js";
import { levelOfRegion, partsOf } from "./regions.js";
import { LEVELS, SCENARIOS, changesOf, parametersOf, siteFilter } from "./state.js";

// Figures count only sites that make, test or supply.
const MAKING = { [ASSUMED.facet]: { any: ASSUMED.any } };

const UNDATED = { state: "undated", data: null, failure: null };

// frameOf(state): the variables that all queries have in common.
export function frameOf(state) {
  return {
    level: LEVELS[state.level],
    filter: siteFilter(state),
    scenario: SCENARIOS[state.scenario],
    asOf: state.asOf,
    seq: state.version?.seq ?? null,
    lang: graphqlLanguage(),
  };
}

// isPast(state): whether its day is before today, or before the last change of the version that it cites. Days begin
// at midnight UTC, as on the server.
export function isPast({ asOf, version }, today = new Date().toISOString().slice(0, 10)) {
  const first = version && version.seq !== null ? (version.day ?? "") : today;
  return Boolean(asOf) && asOf < first;
}

// catalogueOf(answers) -> { list, get(code) }, or null until it is loaded.
export function catalogueOf(answers) {
  const { data } = answers.query("catalogue", CATALOGUE, { lang: graphqlLanguage() }, "indicators");
  return data && { list: data, get: (code) => data.find((one) => one.code === code) };
}

// countriesOf(answers) -> [{ code, name, siteCount }], sorted by name
export function countriesOf(answers) {
  return answers.query("countries", COUNTRIES, { lang: graphqlLanguage() }, null).data?.regions ?? [];
}

// groupsOf(answers) -> the groups of countries, in the same form
export function groupsOf(answers) {
  const { data } = answers.query("countries", COUNTRIES, { lang: graphqlLanguage() }, null);
  return (data?.groups ?? []).filter(({ code }) => code !== "EUROPE");
}

// withinOf(answers, state, regions) -> the region whose parts are shown: a group of countries, or, for smaller
// regions, the chosen country; null = all.
function withinOf(state, regions) {
  const group = state.place && levelOfRegion(state.place, state.groups ?? []) === "EUROPE";
  return !regions && (group || state.level === "nuts2") ? state.place : null;
}

export function platformsOf(answers) {
  return answers.query("platforms", PLATFORMS, { lang: graphqlLanguage() }, "therapyPlatforms").data ?? [];
}

export function shapesOf(answers) {
  return answers.query("shapes", SHAPES, {}, "regionShapes").data;
}

// termsOf(answers, "capability") -> [{ code, label, depth }]; each concept is below its broader one.
export function termsOf(answers, scheme) {
  const { data } = answers.query(`terms ${scheme}`, TERMS, { scheme, lang: graphqlLanguage() }, "vocabulary");
  return nested(data?.concepts ?? []);
}

// nested([{ code, label, broader }]) -> the same in the order of the hierarchy, by name on each level, with its
// depth.
export function nested(concepts) {
  const known = new Set(concepts.map(({ code }) => code));
  const under = grouped(concepts, known);
  const walk = (parent, depth) =>
    [...(under.get(parent) ?? [])]
      .sort((a, b) => a.label.localeCompare(b.label))
      .flatMap((one) => [{ code: one.code, label: one.label, depth }, ...walk(one.code, depth + 1)]);
  return walk(null, 0);
}

// figureRequest(state, indicator, regions) -> variables, or null if a required parameter is not chosen.
export function figureRequest(state, indicator, regions = null) {
  const parameters = parametersOf(indicator, state);
  if (!parameters) return null;
  const { level, ...rest } = frameOf(state);
  return {
    ...rest,
    code: indicator.code,
    level,
    regions,
    within: withinOf(state, regions),
    parameters: Object.keys(parameters).length ? parameters : null,
  };
}

export function askFigures(answers, state, indicator) {
  const variables = figureRequest(state, indicator);
  return variables ? answers.query("figures", FIGURES, variables, "indicator") : null;
}

// matrixRequest(state) -> variables; with ("NL", "QC_RELEASE_TESTING") of one cell.
export function matrixRequest(state, region = null, column = null) {
  return {
    ...frameOf(state),
    regions: region ? [region] : null,
    within: withinOf(state, region),
    columns: state.columns,
    codes: column ? [column] : null,
    km: state.km,
  };
}

// The server refuses a past day, because statuses and capabilities have no dates: the state is "undated" then.
export function askMatrix(answers, state) {
  if (isPast(state)) return UNDATED;
  return answers.query("matrix", MATRIX, matrixRequest(state), "gapMatrix");
}

// What is on record, and the matrix by capability of all countries, or of the chosen group, for the summary at the
// top.
export function askSummary(answers, state) {
  const { level: _, ...within } = frameOf(state);
  const level = levelOfRegion(state.place, groupsOf(answers));
  const figures = (name, code) =>
    answers.query(
      `summary ${name}`,
      FIGURES,
      {
        code,
        level,
        regions: [state.place ?? "EUROPE"],
        within: null,
        parameters: null,
        ...within,
      },
      "indicator",
    );
  return {
    matrix: isPast(state)
      ? UNDATED
      : answers.query(
          "summary matrix",
          MATRIX,
          {
            ...within,
            level: level === "COUNTRY" || !state.place ? "COUNTRY" : level,
            regions: level === "COUNTRY" || !state.place ? null : [state.place],
            within: null,
            columns: "capability",
            codes: null,
            km: null,
          },
          "gapMatrix",
        ),
    single: figures("single", "SINGLE_POINTS"),
    bottlenecks: askBottlenecks(answers, { ...state, place: null }, "summary bottlenecks"),
  };
}

// How complete and how old the records of the chosen place are, and how many of those officially listed there are.
export function askRecord(answers, state) {
  const { level: _, ...within } = frameOf(state);
  const level = levelOfRegion(state.place, groupsOf(answers));
  const variables = { level, regions: [state.place ?? "EUROPE"], within: null, parameters: null };
  const figure = (code) =>
    answers.query(`record ${code}`, FIGURE, { ...variables, code, ...within }, "indicator");
  return {
    completeness: figure("COMPLETENESS"),
    freshness: figure("FRESHNESS"),
    listed: figure("EXTERNAL_COVERAGE"),
  };
}

// Chains are per country, because few smaller regions have more than one step.
export function chainRequest(state, region = null) {
  return {
    ...frameOf(state),
    platform: state.platform,
    level: region ? levelOfRegion(region, state.groups ?? []) : "COUNTRY",
    regions: region ? [region] : null,
    within: withinOf({ ...state, level: "country" }, region),
  };
}

export function askChains(answers, state) {
  return answers.query("chains", CHAINS, chainRequest(state), "valueChain");
}

export function askBottlenecks(answers, state, name = "bottlenecks") {
  return answers.query(
    name,
    BOTTLENECKS,
    {
      asOf: state.asOf,
      countries: state.place ? partsOf(state.place) : null,
      seq: frameOf(state).seq,
      lang: graphqlLanguage(),
    },
    "bottlenecks",
  );
}

// -> { whole, products }: `whole` has all figures and the gaps by capability; `products` has the gaps by product
// type.
export function askWhatIf(answers, state) {
  const changes = changesOf(state);
  if (!changes.length || isPast(state))
    return {
      whole: answers.current("none"),
      products: answers.current("none"),
    };
  const variables = {
    ...frameOf(state),
    changes,
    per: state.per === 10 ? "TEN_MILLION" : "MILLION",
    km: state.km,
  };
  return {
    whole: answers.query("what if", WHAT_IF, { ...variables, columns: "capability" }, "whatIf"),
    products: answers.query(
      "what if products",
      WHAT_IF_CELLS,
      { ...variables, columns: "product-type" },
      "whatIf",
    ),
  };
}

export function askPoints(answers, state) {
  return (
    answers.query(
      "points",
      POINTS,
      { filter: { ...MAKING, ...siteFilter(state) }, seq: frameOf(state).seq },
      "sites",
    ).data?.points ?? []
  );
}

function parentOf({ broader }, known) {
  return known.has(broader?.code) ? broader.code : null;
}

function grouped(concepts, known) {
  const groups = new Map();
  for (const one of concepts)
    groups.set(parentOf(one, known), [...(groups.get(parentOf(one, known)) ?? []), one]);
  return groups;
}
