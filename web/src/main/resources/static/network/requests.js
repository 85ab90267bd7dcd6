// The GraphQL queries that a state of the page needs.
import { currentLanguage } from "../base/i18n.js";
import {
  AMONG,
  AROUND,
  CRITICAL,
  CUT,
  LOSS,
  NAME,
  PATHS,
  SUGGESTIONS,
  SUMMARY,
  TERMS,
  RELATION_SOURCES,
  WHOLE,
} from "./queries.js";
import { countryFilter, filtersByConcept, networkFilter, shownFilter } from "./state.js";

const MAX_RECORDS = 2000;
const MAX_NEIGHBOURS = 100;
const MAX_EXPANDED = 60;

// requestData(answers, state) -> { whole, arounds, among, paths, loss, critical, summary, sources, suggestions }:
// the data that is available so far.
export function requestData(answers, state) {
  const lang = currentLanguage().toUpperCase();
  const filter = networkFilter(state);
  const part = { filter, asOf: state.asOf };
  const cited = { ...part, seq: state.version?.seq ?? null };
  const shown = { ...cited, filter: shownFilter(state) };
  const measured = { measured: true };
  const types = state.types.length ? state.types : null;
  const found = {
    whole: answers.query("whole", WHOLE, { ...shown, first: MAX_RECORDS, lang }, "network", measured),
    arounds: [],
    among: null,
    paths: answers.current("paths"),
    loss: answers.current("loss"),
    critical: answers.current("critical"),
    summary: answers.current("summary"),
    cut: answers.current("cut"),
    sources: answers.current("none"),
    suggestions: answers.current("none"),
  };
  if (state.focus) {
    found.arounds = [state.focus, ...state.expand.filter((id) => id !== state.focus)].map((id, index) =>
      answers.query(
        `around ${id}`,
        AROUND,
        {
          id,
          depth: index ? 1 : state.depth,
          types,
          kinds: state.kinds.length ? state.kinds : null,
          asOf: state.asOf,
          seq: cited.seq,
          limit: index ? MAX_EXPANDED : MAX_NEIGHBOURS,
          lang,
        },
        "neighbourhood",
      ),
    );
    found.among = allowed(answers, state, found, cited);
  }
  if (state.task === "path" && state.from && (state.to || state.need)) {
    const [scheme, code] = state.to ? [] : state.need.split(":");
    found.paths = answers.query(
      "paths",
      PATHS,
      {
        from: state.from,
        to: state.to,
        capability: scheme === "capability" ? code : null,
        product: scheme === "product-type" ? code : null,
        country: state.to ? null : countryFilter(state.abroad),
        types,
        regulators: state.regulators,
        asOf: state.asOf,
        seq: cited.seq,
        lang,
        ...(state.longest ? { longest: state.longest } : {}),
      },
      "paths",
    );
  }
  if (state.task === "path" && state.from && state.to && state.cut)
    found.cut = answers.query(
      "cut",
      CUT,
      { from: state.from, to: state.to, types, asOf: state.asOf, seq: cited.seq, lang },
      "minimumCut",
    );
  if (state.task === "loss" && state.lost.length)
    found.loss = answers.query("loss", LOSS, { ids: state.lost, ...cited, lang }, "simulateLoss");
  if (state.task === "loss" && !state.lost.length)
    found.critical = answers.query("critical", CRITICAL, { ...cited, lang }, "criticalNodes", measured);
  if (state.task === "look" && !state.selected)
    found.summary = answers.query("summary", SUMMARY, { ...shown, lang }, "networkSummary", measured);
  if (state.selected?.includes("~") && !state.selected.includes("group:")) {
    found.sources = answers.query(
      "sources",
      RELATION_SOURCES,
      { ids: state.selected.split("~"), asOf: state.asOf, seq: cited.seq },
      "network",
      measured,
    );
  }
  if (state.task === "look" && state.selected && !/[~:]/.test(state.selected))
    found.suggestions = answers.query(
      "suggestions",
      SUGGESTIONS,
      { id: state.selected, lang },
      "suggestedRelations",
    );
  return found;
}

// The records that match the filters which the neighbourhood query lacks; null = all records.
function allowed(answers, state, { whole, arounds }, part) {
  if (!filtersByConcept(state) || !whole.data) return null;
  if (whole.data.nodeCount <= whole.data.nodes.length)
    return new Set(whole.data.nodes.map(({ node }) => node.id));
  const ids = [...new Set(arounds.flatMap(({ data }) => data?.nodes ?? []).map(({ node }) => node.id))].slice(
    0,
    1000,
  );
  if (!ids.length) return null;
  const among = answers.query("among", AMONG, { ...part, filter: { ...part.filter, ids } }, "network", {
    measured: true,
  });
  return among.data ? new Set(among.data.nodes.map(({ node }) => node.id)) : null;
}

// termsOf(answers, "capability") -> [{ code, label, group }] by name; empty until they are loaded. `group`: whether
// others belong to it, as countries do to the European Union.
export function termsOf(answers, scheme) {
  const lang = currentLanguage().toUpperCase();
  const { data } = answers.query(`terms ${scheme}`, TERMS, { scheme, lang }, "vocabulary");
  const concepts = data?.concepts ?? [];
  const groups = new Set(concepts.flatMap((one) => [one.broader, ...one.groups].map((wide) => wide?.code)));
  return concepts
    .map(({ code, label }) => ({ code, label, group: groups.has(code) }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

// nameOf(answers, known, "lumc") -> { id, kind, name }: from loaded records, else by a query.
export function recordOf(answers, known, id) {
  return (
    known.get(id) ?? answers.query(`name ${id}`, NAME, { id }, "entity").data ?? { id, kind: null, name: id }
  );
}
