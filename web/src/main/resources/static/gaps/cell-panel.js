// Explains one cell of the matrix or one step of a value chain: its state, its records, and the link to them in
// the directory.
import { html, nothing } from "lit";
import { ask } from "../base/graphql.js";
import { failure } from "../base/failure.js";
import { formatDate, formatDistance } from "../base/format.js";
import { locale, t } from "../base/i18n.js";
import { emptyFacet } from "../base/facet-parameters.js";
import { linkTo } from "../base/url-state.js";
import { CELL, CELL_RECORDS, CHAINS, STEP_RECORDS } from "./queries.js";
import { chainRequest, matrixRequest } from "./requests.js";
import { loadingNote, scopeWords, stateMark } from "./figure-text.js";
import "./records.js";

const KINDS = ["SITE", "UNKNOWN", "PLANNED", "ACROSS_BORDER"];
const FACETS = {
  capability: "capability",
  "product-type": "productType",
  "atmp-class": "atmpClass",
};

export function cellPanel(all) {
  return all.state.view === "chain" ? stepPanel(all) : matrixPanel(all);
}

function matrixPanel(all) {
  const { state, answers, region, what, retry, lang } = all;
  const request = matrixRequest(state, region, what);
  const answer = answers.query("cell", CELL, request, "gapMatrix");
  if (answer.state === "failed") return failure(answer.failure, retry);
  if (!answer.data || answer.state === "loading") return loadingNote({ state: "loading", data: null });
  const {
    rows: [row],
    columns: [column],
    method,
    asOf,
  } = answer.data;
  if (!row) return html`<p class="soft">${t("gaps.panel.nothing")}</p>`;
  const [cell] = row.cells;
  const facets = {
    [state.level === "country" ? "country" : "region"]: {
      ...emptyFacet(),
      any: [region],
    },
    [FACETS[state.columns]]: { ...emptyFacet(), any: [what] },
  };
  return html`<h3 class="panel-title">${row.region.name}: ${column.label}</h3>
    <p class="small soft">${column.definition}</p>
    ${stateLine(cell)}
    <p class="small">${scopeWords(state)}, ${formatDate(asOf, locale())}</p>
    <dl class="facts">
      ${fact("gaps.of.SITE", cell.sites)}${fact(
        "gaps.of.UNKNOWN",
        cell.unknown,
      )}${fact("gaps.of.PLANNED", cell.planned)}${fact("gaps.of.ACROSS_BORDER", cell.acrossBorder)}
      ${fact(
        "gaps.nearest",
        cell.nearestKm === null ? t("gaps.nearest.none") : formatDistance(cell.nearestKm, locale()),
      )}${fact("gaps.sitesHere", row.siteCount)}
    </dl>
    <p>
      <a class="button" href=${linkTo({ page: "directory", kind: "sites", facets }, lang)}
        >${t("gaps.inDirectory")}</a
      >
    </p>
    ${records({
      ...all,
      key: JSON.stringify(request),
      load: (of) => (after, signal) =>
        ask(CELL_RECORDS, { ...request, of, after }, { signal }).then(
          (data) => data.gapMatrix.rows[0].cells[0].records,
        ),
    })}
    <h3>${t("gaps.method")}</h3>
    <p class="small">${method}</p>`;
}

function stepPanel(all) {
  const { state, answers, region, what, retry } = all;
  const request = chainRequest(state, region);
  const answer = answers.query("cell", CHAINS, request, "valueChain");
  if (answer.state === "failed") return failure(answer.failure, retry);
  if (!answer.data || answer.state === "loading") return loadingNote({ state: "loading", data: null });
  const [chain] = answer.data;
  const one = chain?.steps.find(({ step }) => step.code === what);
  if (!one) return html`<p class="soft">${t("gaps.panel.nothing")}</p>`;
  const load = (of) => (after, signal) =>
    ask(STEP_RECORDS, { ...request, of, after }, { signal }).then(
      (data) => data.valueChain[0].steps.find(({ step }) => step.code === what).records,
    );
  return html`<h3 class="panel-title">${chain.region.name}: ${one.step.name}</h3>
    <p class="small soft">
      ${chain.platform.name}. ${one.step.measured ? one.step.decidedBy : t("gaps.notMeasured.long")}
    </p>
    ${stateLine(one)}
    <p class="small">
      ${scopeWords({ ...state, level: "country" })}, ${formatDate(chain.completeness.asOf, locale())}
    </p>
    <dl class="facts">
      ${fact("gaps.of.SITE", one.sites)}${fact(
        "gaps.of.UNKNOWN",
        one.unknown,
      )}${fact("gaps.of.PLANNED", one.planned)}
    </dl>
    ${records({ ...all, key: JSON.stringify([request, what]), load })}
    <h3>${t("gaps.method")}</h3>
    <p class="small">${chain.completeness.method}</p>`;
}

function stateLine({ state }) {
  return html`<p class="panel-state gap-cell state-${state}">
    ${stateMark(state)}<strong>${t(`gaps.state.${state}`)}</strong>
  </p>`;
}

function fact(key, value) {
  return html`<div>
    <dt>${t(key)}</dt>
    <dd>${value}</dd>
  </div>`;
}

function records({ local, keep, key, load }) {
  const of = local.cellOf ?? null;
  return html`<h3>${t("gaps.records")}</h3>
    <div class="segments tight" role="group" aria-label=${t("gaps.records")}>
      <button type="button" aria-pressed=${of === null} @click=${() => keep({ cellOf: null })}>
        ${t("gaps.of.all")}</button
      >${KINDS.map(
        (kind) =>
          html`<button type="button" aria-pressed=${of === kind} @click=${() => keep({ cellOf: kind })}>
            ${t(`gaps.of.${kind}`)}
          </button>`,
      )}
    </div>
    <atlas-figure-records
      .scene=${key + of}
      .ask=${load(of)}
      .draw=${(edge) =>
        of === null ? html`<span class="small soft">${t(`gaps.of.${edge.of}.word`)}</span>` : nothing}
    ></atlas-figure-records>`;
}
