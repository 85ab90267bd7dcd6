// The addresses of feeds of a record or of one type of part. Pure. Those of lists are in directory/list-feeds.js. The
// server writes the same into the head of a page (FeedLinks).

export const FORMATS = ["atom", "json", "ics"];

// Kinds of record with days for a calendar, as CalendarKinds of the server.
export const DATED = [
  "SITE",
  "INSTITUTION",
  "INITIATIVE",
  "REGULATOR",
  "PRODUCT",
  "TRIAL",
  "RESOURCE",
  "EVENT",
];

/** @typedef {{ atom: string, json: string, ics: string | null }} Feeds `ics` is null without days */

// recordFeeds({ id: "dare-nl", kind: "INITIATIVE" }, "nl")
/** @returns {Feeds} */
export function recordFeeds({ id, kind }, lang) {
  return feedsAt(`/feed/record/${id}`, DATED.includes(kind), { lang });
}

// subjectFeeds("INSPECTION", "nl"): the changes of one type of part. They have no calendar of their own.
/** @returns {Feeds} */
export function subjectFeeds(subject, lang) {
  return feedsAt("/feed", false, { subject, lang });
}

// feedsAt("/feed/events", true, { lang: "nl" }): the addresses in each format.
/** @returns {Feeds} */
export function feedsAt(path, dated, { lang, ...parameters }) {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(parameters)) if (value) query.set(key, value);
  if (lang !== "en") query.set("lang", lang);
  const suffix = query.size ? `?${query}` : "";
  const address = (format) => `${path}.${format}${suffix}`;
  return { atom: address("atom"), json: address("json"), ics: dated ? address("ics") : null };
}
