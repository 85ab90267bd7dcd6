// Four answers in words, each with its count, its range and a link to the view behind it: the weakest capability, how
// much of what is officially listed is on record, what depends on one record alone, and what to fund next.
import { html, nothing } from "lit";
import { failure } from "../base/failure.js";
import { t } from "../base/i18n.js";
import { figureValue, intervalValue, knownValue } from "./figure-text.js";
import { hasNoRecord, leastAddressed, noneOnRecord, weakest } from "./gap-rows.js";
import { listedWords } from "./record-line.js";
import { askRecord, askSummary } from "./requests.js";

const MAX_NAMES = 4;
const COUNT = { unit: "COUNT" };

export function answerCards(all) {
  const { state, answers, retry } = all;
  const { matrix, single, bottlenecks } = askSummary(answers, state);
  const { listed } = askRecord(answers, state);
  const failed = [matrix, single, bottlenecks].find((one) => one.state === "failed");
  if (failed && !matrix.data) return failure(failed.failure, retry);
  return html`<ul class="gaps-answers" aria-label=${t("gaps.answers")}>
    ${matrix.state === "undated" ? nothing : drawn(all, matrix, weakestCapability)}
    ${drawn(all, listed, officiallyListed)}${drawn(all, single, dependence)}
    ${drawn(all, bottlenecks, fundNext)}
  </ul>`;
}

function drawn(all, { data, state }, draw) {
  if (data) return draw(all, data);
  return state === "failed" ? nothing : blank();
}

// card({ about: "weakest", answer, text, notes, href })
function card({ about, answer, text, notes = [], href }) {
  const small = notes.filter(Boolean);
  return html`<li>
    <a class="gaps-answer" href=${href}
      ><span class="gaps-question">${t(`gaps.answer.${about}`)}</span><strong>${answer}</strong
      ><span>${text}</span>${
        small.length ? html`<span class="small soft">${small.join(". ")}</span>` : nothing
      }</a
    >
  </li>`;
}

function blank() {
  return html`<li class="gaps-answer" aria-hidden="true">
    <span class="skeleton"></span><span class="skeleton"></span>
  </li>`;
}

function weakestCapability({ state, link }, data) {
  const href = link({ view: "matrix", level: "country", columns: "capability", open: null });
  const about = "weakest";
  const own = data.rows.find(({ region }) => region.code === state.place);
  if (own) return weakestHere(own, data.columns, { about, href });
  const least = weakest(data);
  if (!least) return card({ about, answer: t("unknown.value"), text: t("gaps.state.NO_RECORD"), href });
  const { column, covered, perhaps, total } = least;
  const without = data.rows.length - total;
  return card({
    about,
    answer: column.label,
    text: t("gaps.answer.weakest.covered", { count: t("gaps.of", { count: covered, total }) }),
    notes: [
      perhaps ? t("gaps.answer.weakest.perhaps", { count: perhaps }) : "",
      without ? t("gaps.answer.withoutRecord", { count: without }) : "",
    ],
    href,
  });
}

function weakestHere(own, columns, { about, href }) {
  if (hasNoRecord(own))
    return card({ about, answer: t("unknown.value"), text: t("gaps.state.NO_RECORD"), href });
  const none = columns.filter((_, index) => noneOnRecord(own.cells[index])).map(({ label }) => label);
  return card({
    about,
    answer: none.slice(0, MAX_NAMES).join(" · ") || t("gaps.answer.weakest.none"),
    text: t("gaps.answer.weakest.here", {
      count: t("gaps.of", { count: own.gapCount, total: columns.length }),
    }),
    notes: [
      own.gapCountLower === own.gapCountUpper
        ? ""
        : t("gaps.between", { span: `${own.gapCountLower} – ${own.gapCountUpper}` }),
      none.length > MAX_NAMES ? t("gaps.answer.weakest.more", { count: none.length - MAX_NAMES }) : "",
    ],
    href,
  });
}

// One sentence per official list; the longest list decides what stands first.
function officiallyListed({ link }, { overall }) {
  const href = link({ view: "map", indicator: "EXTERNAL_COVERAGE", open: "ALL" });
  const parts = [...overall.parts].sort((a, b) => b.denominator - a.denominator);
  if (!parts.length)
    return card({ about: "listed", answer: t("unknown.value"), text: t("gaps.record.notListed"), href });
  const [{ name, numerator, denominator, unknown }] = parts;
  const count = t("gaps.of", { count: numerator, total: denominator });
  return card({
    about: "listed",
    answer: unknown ? t("gaps.atLeast", { value: count }) : count,
    text: name,
    notes: listedWords({ parts: parts.slice(1, 2) }),
    href,
  });
}

function dependence({ state, link }, data) {
  const figure = state.place ? (data.figures[0] ?? data.overall) : data.overall;
  const known = knownValue(figure);
  const span = intervalValue(figure, COUNT);
  const value = figureValue(figure, COUNT);
  return card({
    about: "dependence",
    answer: value,
    text: t("gaps.answer.single"),
    notes: [
      span && span !== value ? t("gaps.between", { span }) : "",
      known ? t("gaps.known", { share: known }) : "",
    ],
    href: link({ view: "failure", open: null }),
  });
}

function fundNext({ link }, list) {
  const least = leastAddressed(list);
  if (!least) return nothing;
  const none = list.filter(({ state }) => state === "NOT_ADDRESSED").length;
  return card({
    about: "fund",
    answer: least.concept.label,
    text:
      least.state === "ADDRESSED"
        ? t("gaps.answer.fund.fewest", { count: least.running, total: list.length })
        : t(`gaps.answer.fund.${least.state}`),
    notes: none
      ? [t("gaps.answer.fund.none", { count: t("gaps.of", { count: none, total: list.length }) })]
      : [],
    href: link({ view: "bottlenecks", open: null }),
  });
}
