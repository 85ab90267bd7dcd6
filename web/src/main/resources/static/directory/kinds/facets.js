// What a facet of a directory is. `key` stands in the address and in the filter input, `name` in the schema's facet enum,
// `scheme` is the vocabulary. `single`: a record has at most one value, so "all of these" would never match.
// `flat`: shown without its hierarchy (countries under the European Union would be one row, and it is the countries that count).

export function facet(
  key,
  name,
  { scheme = key, single = false, open = false, flat = scheme === "country" } = {},
) {
  return { key, name, scheme, single, open, flat };
}
