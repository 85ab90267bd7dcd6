// Changes between two numbers that a sieve may let through: first what the entry itself tells, then what the records tell
// that a tie or part touches. One whose id leads to another by now is let through: who reads on sees what it is. Where an
// entry does not note kinds or countries, which older ones do not, records and states are looked at. CASE, since its
// branches are worked out only where they are come to.
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
      OR EXISTS { MATCH (gone:RetiredId {id: c.touchesFirst}) WHERE gone.into IS NOT NULL }
      OR EXISTS { MATCH (gone:RetiredId {id: c.touchesSecond}) WHERE gone.into IS NOT NULL }
  END
  AND CASE
    WHEN $countries IS NULL THEN true
    WHEN c.subject = 'ENTITY' AND c.countries IS NOT NULL THEN any(code IN c.countries WHERE code IN $countries)
    WHEN c.subject = 'ENTITY' THEN any(code IN $quoted WHERE c.after CONTAINS code)
      OR EXISTS { MATCH (p:Change {seq: c.previous}) WHERE any(code IN $quoted WHERE p.after CONTAINS code) }
    ELSE EXISTS { MATCH (e:Entity {id: c.touchesFirst})-[:IN_COUNTRY]->(k:Concept) WHERE k.code IN $countries }
      OR EXISTS { MATCH (e:Entity {id: c.touchesSecond})-[:IN_COUNTRY]->(k:Concept) WHERE k.code IN $countries }
      OR EXISTS { MATCH (gone:RetiredId {id: c.touchesFirst}) WHERE gone.into IS NOT NULL }
      OR EXISTS { MATCH (gone:RetiredId {id: c.touchesSecond}) WHERE gone.into IS NOT NULL }
  END
WITH c ORDER BY c.seq LIMIT $limit
OPTIONAL MATCH (p:Change {seq: c.previous})
RETURN properties(c) AS c, p.after AS before
ORDER BY c.seq
