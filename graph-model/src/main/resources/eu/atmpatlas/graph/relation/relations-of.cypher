// Reads the next relations of each record after a cursor, sorted by type, name of the other record, and id.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)-[r]-(other:Entity)
  WHERE type(r) IN $types
    AND ($direction = 'BOTH' OR ($direction = 'OUT') = (startNode(r) = e))
  WITH r, type(r) + '\u0001' + other.name + '\u0001' + r.id AS cursor
  WHERE $after IS NULL OR cursor > $after
  RETURN r, cursor
  ORDER BY cursor
  LIMIT $limit
}
RETURN id, type(r) AS type, properties(r) AS properties,
       startNode(r).id AS from, endNode(r).id AS to, cursor
ORDER BY id, cursor
