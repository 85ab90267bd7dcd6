// Counts the relations of each record.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id,
       COUNT {
         MATCH (e)-[r]-(:Entity)
         WHERE type(r) IN $types
           AND ($direction = 'BOTH' OR ($direction = 'OUT') = (startNode(r) = e))
       } AS total
