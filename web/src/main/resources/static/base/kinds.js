// The kinds of record, in the order of the directory's tabs. `entity` is the name in the schema. `path` is the
// first part of a record's address. `plural` is the name of its directory, list and table.
export const KINDS = [
  "SITE",
  "INSTITUTION",
  "EXPERT",
  "INITIATIVE",
  "REGULATOR",
  "PRODUCT",
  "TRIAL",
  "RESOURCE",
  "EVENT",
  "MATERIAL",
  "ROUTE",
  "CONDITION",
].map((entity) => {
  const path = entity.toLowerCase();
  return { entity, path, plural: `${path}s` };
});

// isSymmetric("COLLABORATES_WITH"): whether relations of the type have no direction.
export function isSymmetric(type) {
  return type === "COLLABORATES_WITH" || type === "SAME_STUDY_AS";
}
