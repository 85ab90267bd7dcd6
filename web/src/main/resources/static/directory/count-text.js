// The answer first: "37 of 291 sites", always the server's own total.
import { t } from "../shared/i18n.js";

// countText(results, "sites"): an ellipsis until the first answer is there.
export function countText(results, kind) {
  const total = results.data?.total;
  if (total === undefined || total === null) return "…";
  const all = results.overall;
  return all === null || all === total
    ? t(`count.${kind}`, { count: total })
    : t(`countOf.${kind}`, { count: all, found: total });
}
