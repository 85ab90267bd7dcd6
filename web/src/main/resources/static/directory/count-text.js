// The answer first: "37 of 291 sites", always the server's own total.
import { t } from "../base/i18n.js";

// countText(results, "sites"): an ellipsis until the first answer is there, and no number when there was none.
export function countText(results, kind) {
  if (results.state === "failed") return t("count.none");
  const total = results.data?.total;
  if (total === undefined || total === null) return "…";
  const all = results.overall;
  return all === null || all === total
    ? t(`count.${kind}`, { count: total })
    : t(`countOf.${kind}`, { count: all, found: total });
}
