// Writes concepts and their vocabulary; a later step connects them to their broader concepts.
UNWIND $rows AS row
MATCH (v:Vocabulary {scheme: row.scheme})
MERGE (c:Concept {key: row.key})
SET c = row.properties
MERGE (c)-[:IN_VOCABULARY]->(v)
WITH c
CALL (c) {
  OPTIONAL MATCH (c)-[old:BROADER]->()
  DELETE old
}
RETURN count(*) AS put
