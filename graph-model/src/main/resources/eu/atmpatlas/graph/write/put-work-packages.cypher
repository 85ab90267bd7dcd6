// Writes work packages, connected to their initiative and lead institution.
UNWIND $rows AS row
MATCH (initiative:Entity {id: row.initiative})
OPTIONAL MATCH (lead:Entity {id: row.leadInstitution})
MERGE (w:WorkPackage {key: row.key})
SET w = row.properties
WITH w, initiative, lead
CALL (w) {
  OPTIONAL MATCH (w)-[old:HAS_WORK_PACKAGE|LED_BY]-()
  DELETE old
}
CREATE (initiative)-[:HAS_WORK_PACKAGE]->(w)
FOREACH (institution IN CASE WHEN lead IS NULL THEN [] ELSE [lead] END |
  CREATE (w)-[:LED_BY]->(institution))
RETURN count(*) AS put
