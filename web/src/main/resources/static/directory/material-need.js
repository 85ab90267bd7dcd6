// What a reader of the materials needs, as a filter of sites. Pure.

// needOf(view): the sites' view that asks for the same material; null while no kind of material is chosen.
export function needOf(view) {
  const { productType, country } = view.facets;
  const chosen = productType && [...productType.any, ...productType.all].length > 0;
  return chosen
    ? {
        ...view,
        kind: "sites",
        roles: "all",
        may: "yes",
        text: "",
        sort: null,
        selected: null,
        extent: null,
        facets: { productType, ...(country ? { country } : {}) },
      }
    : null;
}
