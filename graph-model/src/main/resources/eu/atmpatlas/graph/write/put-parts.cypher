// Writes parts of types with a definition, connected to their owner, and to the concepts and records of their fields.
UNWIND $rows AS row
MATCH (owner:Entity {id: row.owner})
MERGE (p:Part {key: row.key})
SET p = row.properties
SET p:$(row.label)
WITH p, owner, row
CALL (p) {
  OPTIONAL MATCH (p)-[old:HAS_PART|HAS_CONCEPT|REFERS_TO]-()
  DELETE old
}
CREATE (owner)-[:HAS_PART]->(p)
WITH p, row
CALL (p, row) {
  UNWIND row.concepts AS value
  MATCH (concept:Concept {key: value.key})
  CREATE (p)-[:HAS_CONCEPT {field: value.field}]->(concept)
}
CALL (p, row) {
  UNWIND row.records AS value
  MATCH (record:Entity {id: value.id})
  CREATE (p)-[:REFERS_TO {field: value.field}]->(record)
}
RETURN count(*) AS put
