// A page of the parts of a type. Parts without a day come last in either order.
MATCH (owner:Entity)-[:HAS_PART]->(p:Part {type: $type})
WHERE all(one IN $accepted WHERE p[one.name] IN one.values)
  AND (size($owners) = 0 OR owner.id IN $owners)
  AND all(one IN $ownerConcepts WHERE
        EXISTS { MATCH (owner)-[r]->(c:Concept) WHERE type(r) = one.name AND c.key IN one.values })
  AND ($orphan IS NULL OR coalesce(owner.orphan, false) = $orphan)
  AND ($text = '' OR toLower(owner.name) CONTAINS $text OR toLower(owner.indication) CONTAINS $text
       OR toLower(p.condition) CONTAINS $text)
  AND ($since IS NULL OR p[$from] >= $since)
  AND ($until IS NULL OR p[$from] <= $until)
WITH p, owner, coalesce(p[$from], CASE WHEN $oldestFirst THEN '~' ELSE '' END) AS day
ORDER BY CASE WHEN $oldestFirst THEN day ELSE '' END, CASE WHEN $oldestFirst THEN '' ELSE day END DESC, p.id
SKIP $skip
LIMIT $limit
RETURN p.id AS id, owner.id AS owner
