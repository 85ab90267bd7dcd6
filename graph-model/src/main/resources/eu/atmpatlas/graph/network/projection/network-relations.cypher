// All relations between records.
MATCH (from:Entity)-[r]->(to:Entity)
WHERE type(r) IN $types
RETURN r.id AS id,
       type(r) AS type,
       from.id AS from,
       to.id AS to,
       r.role AS role,
       r.validFrom AS validFrom,
       r.validTo AS validTo
