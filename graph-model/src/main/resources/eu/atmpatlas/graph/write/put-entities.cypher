// Writes records' own properties and takes away what was said by edges; new edges follow.
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
  OPTIONAL MATCH (was:RetiredId {id: e.id})
  DELETE was
}
RETURN count(*) AS put
