// Writes authorisations, connected to their holder, type and issuer.
UNWIND $rows AS row
MATCH (holder:Entity {id: row.holder})
MATCH (type:Concept {key: row.type})
OPTIONAL MATCH (issuer:Entity {id: row.issuer})
MERGE (a:Authorisation {id: row.id})
SET a = row.properties
WITH a, holder, type, issuer
CALL (a) {
  OPTIONAL MATCH (a)-[old:HOLDS|OF_TYPE|ISSUED_BY]-()
  DELETE old
}
CREATE (holder)-[:HOLDS]->(a)
CREATE (a)-[:OF_TYPE]->(type)
FOREACH (regulator IN CASE WHEN issuer IS NULL THEN [] ELSE [issuer] END |
  CREATE (a)-[:ISSUED_BY]->(regulator))
RETURN count(*) AS put
