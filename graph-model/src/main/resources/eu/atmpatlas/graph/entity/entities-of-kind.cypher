// The next records of a kind after an id, in the order of ids.
MATCH (e:Entity)
WHERE e.id > $after AND e.kind = $kind
RETURN e.id AS id
ORDER BY id
LIMIT $limit
