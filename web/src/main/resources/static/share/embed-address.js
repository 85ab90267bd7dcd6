// Addresses of embedded views: /embed/map, /embed/list and /embed/network take the query parameters of the full
// view. Pure.
import { formatView, parseView } from "../base/url-state.js";

export const THEMES = ["light", "dark"];
const LAYOUTS = { map: "map", list: "list" };

// parseEmbed("/embed/map?country=NL&theme=dark") -> the view of the directory or the network; page "unknown" for
// any other address.
export function parseEmbed(address) {
  const url = new URL(address, "http://atlas.invalid");
  const what = url.pathname.replace(/^\/embed\//, "");
  url.searchParams.delete("theme");
  if (what === "network") return parseView(`/network?${url.searchParams}`);
  if (LAYOUTS[what]) return { ...parseView(`/directory?${url.searchParams}`), layout: LAYOUTS[what] };
  return parseView("/unknown/embed/view");
}

// formatEmbed(view, "dark") -> "/embed/map?country=NL&theme=dark"
export function formatEmbed(view, theme = null) {
  const what = view.page === "network" ? "network" : view.layout === "list" ? "list" : "map";
  const plain = formatView({ ...view, layout: "split", compare: [] });
  const query = [plain.split("?")[1], theme && `theme=${theme}`].filter(Boolean).join("&");
  return `/embed/${what}${query ? `?${query}` : ""}`;
}

// fullView(view): the address of the full view.
export function fullView(view) {
  return formatView({ ...view, layout: view.layout === "list" ? "list" : "split" });
}
