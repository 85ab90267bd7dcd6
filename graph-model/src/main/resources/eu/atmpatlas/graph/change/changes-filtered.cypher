// Changes between two numbers (both excluded) that match a filter. The filter may accept too much, never too little.
// Checks the properties of the change first, then the records that a relation or part touches. Accepts a change of a record
// that was merged since; its reader checks it again. Older changes have no kinds or countries, so their records and states
// are read. CASE, because it evaluates a branch only when it needs it.
MATCH (c:Change)
WHERE c.seq > $after AND c.seq < $before
  AND ($subjects IS NULL OR c.subject IN $subjects)
  AND ($operations IS NULL OR c.operation IN $operations)
  AND ($methods IS NULL OR c.method IN $methods)
  AND ($actors IS NULL OR c.actor IN $actors)
  AND CASE
    WHEN $kinds IS NULL OR c.kind IN $kinds THEN true
    WHEN c.kind IS NOT NULL THEN false
    WHEN c.kinds IS NOT NULL THEN any(kind IN c.kinds WHERE kind IN $kinds)
    ELSE EXISTS { MATCH (e:Entity {id: c.touchesFirst}) WHERE e.kind IN $kinds }
      OR EXISTS { MATCH (e:Entity {id: c.touchesSecond}) WHERE e.kind IN $kinds }
      OR EXISTS { MATCH (retired:RetiredId {id: c.touchesFirst}) WHERE retired.into IS NOT NULL }
      OR EXISTS { MATCH (retired:RetiredId {id: c.touchesSecond}) WHERE retired.into IS NOT NULL }
  END
  AND CASE
    WHEN $countries IS NULL THEN true
    WHEN c.subject = 'ENTITY' AND c.countries IS NOT NULL THEN any(code IN c.countries WHERE code IN $countries)
    WHEN c.subject = 'ENTITY' THEN any(code IN $quotedCountries WHERE c.after CONTAINS code)
      OR EXISTS { MATCH (p:Change {seq: c.previous}) WHERE any(code IN $quotedCountries WHERE p.after CONTAINS code) }
    ELSE EXISTS { MATCH (e:Entity {id: c.touchesFirst})-[:IN_COUNTRY]->(k:Concept) WHERE k.code IN $countries }
      OR EXISTS { MATCH (e:Entity {id: c.touchesSecond})-[:IN_COUNTRY]->(k:Concept) WHERE k.code IN $countries }
      OR EXISTS { MATCH (retired:RetiredId {id: c.touchesFirst}) WHERE retired.into IS NOT NULL }
      OR EXISTS { MATCH (retired:RetiredId {id: c.touchesSecond}) WHERE retired.into IS NOT NULL }
  END
WITH c ORDER BY c.seq LIMIT $limit
OPTIONAL MATCH (p:Change {seq: c.previous})
RETURN properties(c) AS c, p.after AS before
ORDER BY c.seq
