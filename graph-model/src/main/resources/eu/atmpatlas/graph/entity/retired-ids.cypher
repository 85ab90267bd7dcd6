// Ids given up after one, with what kind of record they were of. Where that was not noted yet, the log knows.
MATCH (r:RetiredId)
WHERE r.id > $after
CALL (r) {
  MATCH (c:Change)
  WHERE r.kind IS NULL AND c.touchesFirst = r.id AND c.subject = 'ENTITY' AND c.kind IS NOT NULL
  RETURN max(c.kind) AS logged
}
WITH r, coalesce(r.kind, logged) AS kind
WHERE kind IS NOT NULL
RETURN r.id AS id, kind, r.into AS into
ORDER BY id
LIMIT $limit
