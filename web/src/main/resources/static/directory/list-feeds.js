// The addresses of the feeds of a list with its filter, and of a concept. Pure.
import { DATED, feedsAt } from "../follow/feeds.js";
import { filterOf, variablesOf } from "./filter-query.js";
import * as queries from "./kinds/queries.js";

// listFeeds(view, EVENTS): the feeds of the records that a directory shows.
/** @returns {import("../follow/feeds.js").Feeds} */
export function listFeeds(view, directory) {
  const { text } = variablesOf(view, directory);
  const filter = filterOf(view, directory);
  return feedsAt(`/feed/${directory.kind}`, DATED.includes(directory.entity), {
    filter: Object.keys(filter).length ? JSON.stringify(filter) : null,
    text: directory.textInFilter ? null : text,
    lang: view.lang,
  });
}

// conceptFeeds("topic", "GMP", "nl"): null if no list can be filtered by the vocabulary.
/** @returns {import("../follow/feeds.js").Feeds | null} */
export function conceptFeeds(scheme, code, lang) {
  const kinds = Object.values(queries).filter(({ facets }) =>
    facets.some((facet) => facet.scheme === scheme),
  );
  if (!kinds.length) return null;
  return feedsAt(
    `/feed/concept/${scheme}/${code}`,
    kinds.some(({ entity }) => DATED.includes(entity)),
    { lang },
  );
}
