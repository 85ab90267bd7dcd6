// Codes of regions: countries, groups of countries, selections of countries ("BE-NL"), and NUTS regions.
const SEPARATOR = "-";

// partsOf("BE-NL") -> ["BE", "NL"]; [] for null.
export function partsOf(code) {
  return code ? code.split(SEPARATOR) : [];
}

// selectionOf(["NL", "BE", "NL"]) -> "BE-NL"; null for [].
export function selectionOf(codes) {
  return [...new Set(codes)].sort().join(SEPARATOR) || null;
}

// isGroup("BENELUX", groups): whether a code is a group or a selection of countries. `groups` are the known ones.
export function isGroup(code, groups) {
  return Boolean(code) && (code.includes(SEPARATOR) || groups.some((one) => one.code === code));
}

// levelOfRegion(code, groups) -> the schema's RegionLevel. NUTS codes begin with two letters of a country.
export function levelOfRegion(code, groups) {
  if (code === null || code === "EUROPE" || isGroup(code, groups)) return "EUROPE";
  return { 2: "COUNTRY", 3: "NUTS1" }[code.length] ?? "NUTS2";
}

// nameOfRegion("BE-NL", places) -> "Belgium, Netherlands"
export function nameOfRegion(code, places) {
  return partsOf(code)
    .map((part) => places.find((one) => one.code === part)?.name ?? part)
    .join(", ");
}
