// The GraphQL document of the calendar: the events that match the filter of a view.
import { declare } from "../base/graphql.js";

export const CALENDAR =
  declare(`query Calendar($filter: EventFilter, $text: String, $lang: Language, $first: Int!,
    $after: String) {
  events(text: $text, filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id kind name startsOn endsOn startTime eventStatus { code label(lang: $lang) } online
      location { city } country { label(lang: $lang) }
      eventKind { label(lang: $lang) } }
  }
}`);
