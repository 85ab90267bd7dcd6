// The number of results, for example "37 of 291 sites · 9 more may match". The numbers are always the server's.
import { t } from "../base/i18n.js";
import { includesMay } from "./filter-query.js";

// countText(results, "sites"): an ellipsis while the first response is pending, and no number if it failed.
export function countText(results, kind) {
  if (results.state === "failed") return t("count.none");
  const total = results.data?.total;
  if (total === undefined || total === null) return "…";
  const { mayTotal, rest } = results.data;
  const certain = rest ? t("count.making", { count: total }) : certainText(results.overall, total, kind);
  const texts = [certain];
  if (rest) texts.push(restText(rest));
  if (mayTotal) texts.push(t("count.may", { count: mayTotal }));
  return texts.join(" · ");
}

function certainText(all, total, kind) {
  return all === null || all === total
    ? t(`count.${kind}`, { count: total })
    : t(`countOf.${kind}`, { count: all, found: total });
}

// restText(320) -> "320 more: treatment, collection, banks"
export function restText(rest) {
  return t("count.rest", { count: rest });
}

// isExcluded(data, view): whether the selected record is surely not in the list. As long as rows are missing, only
// a map with all of the list's records can tell.
export function isExcluded(data, view) {
  const has = (list) => list.some((id) => id === view.selected);
  const rows = data.edges.map(({ node }) => node.id);
  const placed = [...new Set((data.points ?? []).map(({ id }) => id))];
  const complete = Math.max(rows.length, placed.length) >= listedTotal(data, view);
  return complete && !has(rows) && !has(placed);
}

// listedTotal(data, view): how many records the list has: those that match, and those that may if they are shown.
export function listedTotal({ total, mayTotal }, view) {
  return total + (includesMay(view) ? mayTotal : 0);
}
