// Writes relations: each is one native relationship of its type, told from others by its id.
UNWIND $rows AS row
MATCH (from:Entity {id: row.from})
MATCH (to:Entity {id: row.to})
CALL (from, to, row) {
  OPTIONAL MATCH (from)-[old]-(to)
  WHERE old.id = row.id
  DELETE old
}
CREATE (from)-[r:$(row.type)]->(to)
SET r = row.properties
RETURN count(*) AS put
