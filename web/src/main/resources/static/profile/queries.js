// The query of a country's profile. It comes in addition to the queries of the Gaps page.
import { declare } from "../base/graphql.js";

export const COUNTRY = declare(`query Country($code: String!, $lang: Language) {
  regions(level: COUNTRY, codes: [$code]) { code name(lang: $lang) siteCount population { persons year
    source { title url retrievedOn } } }
}`);

export const SITES = declare(`query CountrySites($filter: SiteFilter, $lang: Language) {
  sites(filter: $filter, first: 1) { totalCount points { id lat lon name status }
    facets(names: [STATUS]) { unknown buckets { count concept { code label(lang: $lang) } } } }
}`);
