// The next ids of a kind after an id, in order.
MATCH (e:Entity)
WHERE e.id > $after AND e.kind = $kind
RETURN e.id AS id
ORDER BY id
LIMIT $limit
