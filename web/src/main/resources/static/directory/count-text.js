// The number of results, for example "37 of 291 sites · 9 more may match". The numbers are always the server's.
import { t } from "../base/i18n.js";
import { includesMay } from "./filter-query.js";

// countText(results, "sites"): an ellipsis while the first response is pending, and no number if it failed.
export function countText(results, kind) {
  if (results.state === "failed") return t("count.none");
  const total = results.data?.total;
  if (total === undefined || total === null) return "…";
  const all = results.overall;
  const certain =
    all === null || all === total
      ? t(`count.${kind}`, { count: total })
      : t(`countOf.${kind}`, { count: all, found: total });
  const more = results.data.mayTotal;
  return more ? `${certain} · ${t("count.may", { count: more })}` : certain;
}

// listedTotal(data, view): how many records the list has: those that match, and those that may if they are shown.
export function listedTotal({ total, mayTotal }, view) {
  return total + (includesMay(view) ? mayTotal : 0);
}
