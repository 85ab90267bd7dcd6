// Many indicators at once for a few regions: asked family by family, so that the quick ones need not wait for
// the slow ones.
import { INDICATORS, MAX_FIGURES } from "./queries.js";
import { frameOf, isPast } from "./requests.js";
import { parametersOf } from "./state.js";

export const FAMILIES = ["SUPPLY", "GAP", "ACCESS", "RESILIENCE", "NETWORK", "DATA_QUALITY"];

// requestIndicators(answers, state, catalogue, { regions, level, codes, name }) -> [{ family, entries: [{ indicator,
// figures: Map code -> figure | null }], state, failure }]
export function requestIndicators(
  answers,
  state,
  catalogue,
  { regions, level = "COUNTRY", codes = null, name = "many" },
) {
  return FAMILIES.map((family) => {
    const indicators = catalogue.list.filter(
      (one) =>
        one.family === family &&
        one.state === "AVAILABLE" &&
        one.regional &&
        (codes?.includes(one.code) ?? true) &&
        parametersOf(one, state),
    );
    if (!indicators.length || !regions.length) return { family, entries: [], state: "ready", failure: null };
    const [asked, refused] = dividedByDate(indicators, state);
    const within = { ...frameOf(state), level, regions };
    const parts = Array.from({ length: Math.ceil(asked.length / MAX_FIGURES) }, (_, at) =>
      asked.slice(at * MAX_FIGURES, (at + 1) * MAX_FIGURES),
    ).map((indicators, at) => ({
      indicators,
      answer: answers.query(
        `${name} ${family} ${at}`,
        INDICATORS,
        { ...within, ...chosen(indicators, state) },
        null,
      ),
    }));
    const found = parts.flatMap(({ indicators, answer }) =>
      indicators.map((indicator, n) => ({
        indicator,
        figures: new Map(
          (answer.data?.[`a${n}`]?.figures ?? []).map((figure) => [figure.region.code, figure]),
        ),
        answered: Boolean(answer.data),
      })),
    );
    const entries = [...found, ...refused.map((indicator) => undated(indicator, regions))].sort(
      (a, b) => indicators.indexOf(a.indicator) - indicators.indexOf(b.indicator),
    );
    const behind = ["failed", "loading"]
      .map((one) => parts.find(({ answer }) => answer.state === one))
      .find(Boolean);
    return {
      family,
      entries,
      dataVersion: parts.map(({ answer }) => answer.data?.a0?.dataVersion).find(Boolean) ?? null,
      state: behind?.answer.state ?? "ready",
      failure: behind?.answer.failure ?? null,
    };
  }).filter(({ entries }) => entries.length);
}

// The server refuses a past day for indicators whose data have no dates.
function dividedByDate(indicators, state) {
  const known = ({ dated }) => dated || !isPast(state);
  return [indicators.filter(known), indicators.filter((one) => !known(one))];
}

function undated(indicator, regions) {
  const figure = { shown: "NONE", reason: "UNDATED", value: null, lower: null, upper: null, coverage: null };
  const none = { ...figure, numerator: null, denominator: null, n: 0, unknown: 0, sources: [] };
  return {
    indicator,
    figures: new Map(regions.map((code) => [code, { ...none, method: indicator.method, region: { code } }])),
    answered: true,
  };
}

function chosen(indicators, state) {
  return Object.assign(
    {},
    ...indicators.map((indicator, n) => {
      const given = parametersOf(indicator, state);
      return {
        [`i${n}`]: true,
        [`c${n}`]: indicator.code,
        [`p${n}`]: Object.keys(given).length ? given : null,
      };
    }),
  );
}
