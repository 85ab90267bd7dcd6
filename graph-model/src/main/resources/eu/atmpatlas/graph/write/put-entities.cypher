// Writes the properties of records and deletes their relationships, identifiers and statements; later steps create the new ones.
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
SET e = row.properties
REMOVE e:Synthetic
SET e:$(row.labels)
WITH e
CALL (e) {
  OPTIONAL MATCH (e)-[old]->(:Concept|Source)
  DELETE old
}
CALL (e) {
  OPTIONAL MATCH (identifier:Identifier)-[:IDENTIFIES]->(e)
  DETACH DELETE identifier
}
CALL (e) {
  OPTIONAL MATCH (e)-[:HAS_STATEMENT]->(statement:Statement)
  DETACH DELETE statement
}
CALL (e) {
  OPTIONAL MATCH (retired:RetiredId {id: e.id})
  DELETE retired
}
RETURN count(*) AS put
