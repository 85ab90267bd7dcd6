// The queries of a profile of a country, a group of countries or a NUTS region. They come in addition to those of the
// Gaps page.
import { declare } from "../base/graphql.js";

export const REGION = declare(`query Region($code: String!, $lang: Language) {
  region(code: $code) { code level name(lang: $lang) siteCount country { code } parts { code }
    population { persons year source { title url retrievedOn } } }
}`);

export const SITES = declare(`query CountrySites($filter: SiteFilter, $lang: Language) {
  sites(filter: $filter, first: 1) { totalCount points { id lat lon name status }
    facets(names: [STATUS]) { unknown buckets { count concept { code label(lang: $lang) } } } }
}`);
