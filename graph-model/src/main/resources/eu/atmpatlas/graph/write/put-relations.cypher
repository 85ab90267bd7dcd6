// Writes relations. Each is one relationship of its type, identified by its id.
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
