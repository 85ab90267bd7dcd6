// Retired ids after an id, with the kind of their record. Older ones have no kind, so the change log is read.
MATCH (r:RetiredId)
WHERE r.id > $after
CALL (r) {
  MATCH (c:Change)
  WHERE r.kind IS NULL AND c.touchesFirst = r.id AND c.subject = 'ENTITY' AND c.kind IS NOT NULL
  RETURN max(c.kind) AS kindInLog
}
WITH r, coalesce(r.kind, kindInLog) AS kind
WHERE kind IS NOT NULL
RETURN r.id AS id, kind, r.into AS into
ORDER BY id
LIMIT $limit
