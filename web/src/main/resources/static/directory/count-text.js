// The number of results, for example "37 of 291 sites". It is always the server's total.
import { t } from "../base/i18n.js";

// countText(results, "sites"): an ellipsis while the first response is pending, and no number if it failed.
export function countText(results, kind) {
  if (results.state === "failed") return t("count.none");
  const total = results.data?.total;
  if (total === undefined || total === null) return "…";
  const all = results.overall;
  return all === null || all === total
    ? t(`count.${kind}`, { count: total })
    : t(`countOf.${kind}`, { count: all, found: total });
}
