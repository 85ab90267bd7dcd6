// Many indicators at once for a few regions: asked family by family, so that the quick ones need not wait for the slow ones.
import { graphqlLanguage } from "../base/i18n.js";
import { manyFigures } from "./queries.js";
import { frameOf } from "./questions.js";
import { parametersOf } from "./state.js";

export const FAMILIES = ["SUPPLY", "GAP", "ACCESS", "RESILIENCE", "NETWORK", "DATA_QUALITY"];

// askMany(answers, state, catalogue, { regions, level, codes }) -> [{ family, entries: [{ indicator, figures: Map code -> figure | null }], state, failure }]
export function askMany(answers, state, catalogue, { regions, level = "COUNTRY", codes = null }) {
  return FAMILIES.map((family) => {
    const asked = catalogue.list.filter((one) => one.family === family && one.state === "AVAILABLE" && one.regional && (codes?.includes(one.code) ?? true) && parametersOf(one, state));
    if (!asked.length || !regions.length) return { family, entries: [], state: "ready", failure: null };
    const { filter, scenario, asOf } = frameOf(state);
    const parameters = Object.fromEntries(asked.map((one, n) => [`p${n}`, parametersOf(one, state)]).map(([key, given]) => [key, Object.keys(given).length ? given : null]));
    const answer = answers.want(`many ${family}`, manyFigures(asked.map(({ code }) => code)), { level, regions, filter, scenario, asOf, lang: graphqlLanguage(), ...parameters }, null);
    const entries = asked.map((indicator, n) => ({ indicator, figures: new Map((answer.data?.[`a${n}`]?.figures ?? []).map((figure) => [figure.region.code, figure])), answered: Boolean(answer.data) }));
    return { family, entries, state: answer.state, failure: answer.failure };
  }).filter(({ entries }) => entries.length);
}
