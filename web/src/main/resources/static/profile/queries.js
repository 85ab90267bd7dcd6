// The queries of a profile of a country, a group of countries or a NUTS region. They come in addition to those of the
// Gaps page.
import { declare } from "../base/graphql.js";

export const REGION = declare(`query Region($code: String!, $seq: ChangeNumber, $lang: Language) {
  region(code: $code, seq: $seq) { code level name(lang: $lang) siteCount country { code } parts { code }
    population { persons year source { title url retrievedOn } } }
}`);

export const SITES = declare(`query CountrySites($filter: SiteFilter, $seq: ChangeNumber, $lang: Language) {
  sites(filter: $filter, first: 1, seq: $seq) { totalCount points { id lat lon name status }
    facets(names: [STATUS]) { unknown buckets { count concept { code label(lang: $lang) } } } }
}`);
