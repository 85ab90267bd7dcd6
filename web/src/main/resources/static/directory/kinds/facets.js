/**
 * @typedef {object} FacetDefinition
 * @property {string} key in the address and in the filter input
 * @property {string} name in the schema's facet enum
 * @property {string} scheme the vocabulary
 * @property {boolean} single whether a record has at most one value, so that "all of these" would never match
 * @property {boolean} open whether it is open at first
 * @property {boolean} flat whether it is shown without its hierarchy: countries under the European Union would
 *     be one row, and it is the countries that count
 */

/** @returns {FacetDefinition} */
export function facet(
  key,
  name,
  { scheme = key, single = false, open = false, flat = scheme === "country" } = {},
) {
  return { key, name, scheme, single, open, flat };
}
