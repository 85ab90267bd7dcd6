// What is on record: how many sites, how complete, and of which age. The answer cards say how many of those that
// official lists count.
import { html, nothing } from "lit";
import { formatDate } from "../base/format.js";
import { locale, t } from "../base/i18n.js";
import { figureValue } from "./figure-text.js";
import { askRecord } from "./requests.js";

const DAY_MS = 86_400_000;

// recordLine({ state, answers }): of the chosen place, or of Europe. Nothing where it is not known, as for a past day.
export function recordLine({ state, answers }) {
  const { completeness, freshness } = askRecord(answers, state);
  if (completeness.state === "failed" || freshness.state === "failed") return nothing;
  const complete = completeness.data?.overall;
  const dated = freshness.data?.overall;
  if (!complete || !dated) return html`<p class="gaps-record"></p>`;
  return html`<p class="gaps-record">
    ${[complete.n ? sizeWords(complete, dated) : t("gaps.state.NO_RECORD"), ageWords(dated)].join(" ")}
  </p>`;
}

function sizeWords(complete, dated) {
  return t("gaps.record", {
    count: complete.n,
    complete: figureValue(complete, { unit: "SHARE" }),
    dated: t("gaps.of", { count: dated.n - dated.unknown, total: dated.n }),
  });
}

// ageWords(figure): the days of the oldest, the median and the newest verification; "" if none is known.
export function ageWords({ parts, asOf }) {
  const [oldest, median, newest] = ["OLDEST", "MEDIAN", "NEWEST"].map((code) => {
    const part = parts.find((one) => one.code === code);
    return part && formatDate(dayBefore(asOf, part.value), locale());
  });
  return oldest ? t("gaps.record.age", { oldest, median, newest }) : "";
}

// dayBefore("2026-11-30", 1.5) -> "2026-11-28": the day so many days earlier; half a day counts as one.
export function dayBefore(day, days) {
  return new Date(Date.parse(day) - Math.ceil(days) * DAY_MS).toISOString().slice(0, 10);
}

// listedWords(figure): for each count of an official list, how many are on record.
export function listedWords(figure) {
  if (!figure) return [];
  if (!figure.parts.length) return [t("gaps.record.notListed")];
  return figure.parts.map(({ name, numerator, denominator, unknown }) =>
    t(unknown ? "gaps.record.listedAtLeast" : "gaps.record.listed", {
      name,
      count: t("gaps.of", { count: numerator, total: denominator }),
    }),
  );
}
