// Removes records. Their ids stay reserved; the id of a merged record redirects to the other record.
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
CALL (e) {
  OPTIONAL MATCH (identifier:Identifier)-[:IDENTIFIES]->(e)
  DETACH DELETE identifier
}
CALL (e) {
  OPTIONAL MATCH (e)-[:HAS_STATEMENT]->(statement:Statement)
  DETACH DELETE statement
}
CALL (row) {
  OPTIONAL MATCH (earlier:RetiredId {into: row.id})
  SET earlier.into = row.into
}
FOREACH (id IN CASE WHEN row.retire THEN [row.id] ELSE [] END |
  MERGE (retired:RetiredId {id: id})
  SET retired.into = row.into, retired.kind = e.kind)
DETACH DELETE e
