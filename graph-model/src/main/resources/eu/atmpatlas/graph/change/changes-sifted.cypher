// Changes between two numbers that a sieve may let through: first what the entry itself tells, then what the records tell
// that a tie or part touches. One whose id leads to another by now is let through: who reads on sees what it is. Entries
// from before the country was noted are let through where a state names the code at all.
MATCH (c:Change)
WHERE c.seq > $after AND c.seq < $before
  AND ($subjects IS NULL OR c.subject IN $subjects)
  AND ($operations IS NULL OR c.operation IN $operations)
  AND ($methods IS NULL OR c.method IN $methods)
  AND ($actors IS NULL OR c.actor IN $actors)
  AND ($kinds IS NULL OR c.kind IN $kinds OR (c.kind IS NULL AND (
    EXISTS { MATCH (e:Entity {id: c.touchesFirst}) WHERE e.kind IN $kinds }
    OR EXISTS { MATCH (e:Entity {id: c.touchesSecond}) WHERE e.kind IN $kinds }
    OR EXISTS { MATCH (gone:RetiredId {id: c.touchesFirst}) WHERE gone.into IS NOT NULL }
    OR EXISTS { MATCH (gone:RetiredId {id: c.touchesSecond}) WHERE gone.into IS NOT NULL })))
OPTIONAL MATCH (p:Change {seq: c.previous})
WITH c, p
WHERE $countries IS NULL
  OR (c.subject = 'ENTITY' AND (
    c.country IN $countries OR p.country IN $countries
    OR (c.country IS NULL AND any(code IN $quoted WHERE c.after CONTAINS code))
    OR (p.country IS NULL AND any(code IN $quoted WHERE p.after CONTAINS code))))
  OR (c.subject <> 'ENTITY' AND (
    EXISTS { MATCH (e:Entity {id: c.touchesFirst})-[:IN_COUNTRY]->(k:Concept) WHERE k.code IN $countries }
    OR EXISTS { MATCH (e:Entity {id: c.touchesSecond})-[:IN_COUNTRY]->(k:Concept) WHERE k.code IN $countries }
    OR EXISTS { MATCH (gone:RetiredId {id: c.touchesFirst}) WHERE gone.into IS NOT NULL }
    OR EXISTS { MATCH (gone:RetiredId {id: c.touchesSecond}) WHERE gone.into IS NOT NULL }))
WITH c, p ORDER BY c.seq LIMIT $limit
RETURN properties(c) AS c, p.after AS before
ORDER BY c.seq
