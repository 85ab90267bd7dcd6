// For each of many records, the first relations after a place in the order type, other's name, id.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)-[r]-(other:Entity)
  WHERE type(r) IN $types
    AND ($direction = 'BOTH' OR ($direction = 'OUT') = (startNode(r) = e))
  WITH r, type(r) + '\u0001' + other.name + '\u0001' + r.id AS place
  WHERE $after IS NULL OR place > $after
  RETURN r, place
  ORDER BY place
  LIMIT $limit
}
RETURN id, type(r) AS type, properties(r) AS properties,
       startNode(r).id AS from, endNode(r).id AS to, place
ORDER BY id, place
