// The value chain of one therapy, from starting material to follow-up, by country.
import { html, nothing } from "lit";
import { chart } from "../charts/chart.js";
import { failure } from "../base/failure.js";
import { t } from "../base/i18n.js";
import { linkTo } from "../base/url-state.js";
import { optionList } from "./concept-fields.js";
import { grid, gridDrawing, gridTable } from "./grid.js";
import { CHAINS } from "./queries.js";
import { isGroup } from "./regions.js";
import { askChains, chainRequest, isPast, platformsOf } from "./requests.js";
import {
  chainCompleteness,
  loadingNote,
  cellWords,
  figureValue,
  scopeWords,
  stateMark,
} from "./figure-text.js";

export function chainView(all) {
  const { state, answers, change, retry } = all;
  const platforms = platformsOf(answers);
  const head = html`<div class="gaps-chooser no-print">
    <label class="gaps-inline"
      ><span>${t("gaps.platform")}</span
      ><select @change=${(event) => change({ platform: event.target.value })}>
        ${optionList(
          platforms.map(({ code, name }) => ({ code, label: name, depth: 0 })),
          state.platform,
        )}
      </select></label
    >
  </div>`;
  if (isPast(state)) return [head, html`<p class="gaps-note" role="status">${t("gaps.undated")}</p>`];
  const answer = askChains(answers, state);
  if (answer.state === "failed") return [head, failure(answer.failure, retry)];
  if (!answer.data) return [head, loadingNote(answer)];
  const own =
    answer.data.find(({ region }) => region.code === state.place) ??
    (isGroup(state.place, all.groups)
      ? answers.query("chain of group", CHAINS, chainRequest(state, state.place), "valueChain").data?.[0]
      : undefined);
  return [
    head,
    own ? chainStrip({ ...all, chain: own }) : nothing,
    chainsByCountry({
      ...all,
      chains: answer.data,
      waiting: answer.state === "loading",
    }),
  ];
}

// chainStrip({ chain, link, open, state }): the chain of one country, step by step, with the reason for each
// state.
export function chainStrip({ chain, link, open, state, level = 2, titled = true }) {
  const title = t("gaps.chain.of", {
    platform: chain.platform.name,
    name: chain.region.name,
  });
  const body = html`<ol class="chain-strip">
    ${chain.steps.map(
      (one) =>
        html`<li class="state-${one.state} ${isWeakest(chain, one) ? "weakest" : ""}">
          ${stepLink({ chain, one, link, open, state })}
          ${isWeakest(chain, one) ? html`<p class="chain-flag">${t("gaps.chain.weakest")}</p>` : nothing}
          <p class="small">${one.step.measured ? one.step.decidedBy : t("gaps.notMeasured.long")}</p>
        </li>`,
    )}
  </ol>`;
  const summary = html`<p>
    ${chainCompleteness(chain)}
    ${chain.weakest ? t("gaps.chain.weakestIs", { name: nameOf(chain, chain.weakest.step.code) }) : ""}
  </p>`;
  if (!titled) return html`${summary}${body}`;
  return html`<section class="chart">
    ${level === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`}${summary}${body}
  </section>`;
}

function stepLink({ chain, one, link, open, state }) {
  const what = `${chain.region.code}~${one.step.code}`;
  const inside = html`${stateMark(one.state)} <strong>${one.step.name}</strong>
    <span class="small"
      >${
        one.step.measured
          ? `${t(`gaps.state.${one.state}.short`)}, ${cellWords(one)}`.replace(/^(.+), \1$/, "$1")
          : t("gaps.notMeasured")
      }</span
    >`;
  if (!open) return html`<span class="chain-step">${inside}</span>`;
  return html`<a
    class="chain-step"
    href=${link({ open: what })}
    aria-current=${state.open === what ? "true" : nothing}
    @click=${(event) => {
      if (event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      open(what);
    }}
    >${inside}</a
  >`;
}

function chainsByCountry({ state, chains, open, link, lang, waiting }) {
  const [first] = chains;
  if (!first) return html`<p class="gaps-note">${t("gaps.nothing")}</p>`;
  const columns = first.steps.map(({ step }) => ({
    code: step.code,
    label: step.name,
    tip: step.measured ? step.decidedBy : t("gaps.notMeasured.long"),
  }));
  const rows = [...chains].sort(inOrder(state.place)).map((chain) => ({
    code: chain.region.code,
    name: chain.region.name,
    marked: chain.region.code === state.place,
    title: html`<a tabindex="-1" href=${linkTo({ page: "profile", id: chain.region.code }, lang)}
      >${chain.region.name}</a
    >`,
    notes: [
      html`<button
        type="button"
        class="text-button figure-link"
        tabindex="-1"
        @click=${() => open(`${chain.region.code}~VALUE_CHAIN`)}
      >
        <span class="visually-hidden">${chain.region.name}: </span
        ><strong>${figureValue(chain.completeness, { unit: "SHARE" })}</strong>
      </button>`,
    ],
    cells: chain.steps.map((one) => ({
      ...one,
      acrossBorder: 0,
      away: !one.step.measured,
      weak: isWeakest(chain, one),
    })),
  }));
  const shown = {
    caption: t("gaps.chain.title", { platform: first.platform.name }),
    head: t("gaps.level.country"),
    heads: [t("gaps.column.complete")],
    columns,
    rows,
  };
  return html`<div aria-busy=${waiting}>
    ${chart({
      name: `value-chain-${first.platform.code.toLowerCase().replaceAll("_", "-")}`,
      title: shown.caption,
      note: `${scopeWords({ ...state, level: "country" })}. ${t("gaps.chain.note")}`,
      hint: t("gaps.matrix.note"),
      table: gridTable(shown),
      showsTable: false,
      view: grid({ ...shown, open, link, chosen: state.open, strip: true, narrow: all.narrow }),
      file: () => gridDrawing(shown),
    })}
    <details class="gaps-method">
      <summary class="small">${t("gaps.method")}</summary>
      <p class="small">${first.completeness.method}</p>
    </details>
  </div>`;
}

function isWeakest(chain, { step }) {
  return chain.weakest?.step.code === step.code;
}

function nameOf(chain, code) {
  return chain.steps.find(({ step }) => step.code === code)?.step.name ?? code;
}

// The chosen country first, then those with most steps covered.
function inOrder(place) {
  const size = ({ completeness }) => completeness.lower ?? completeness.value ?? -1;
  return (a, b) =>
    Number(b.region.code === place) - Number(a.region.code === place) ||
    size(b) - size(a) ||
    a.region.name.localeCompare(b.region.name);
}
