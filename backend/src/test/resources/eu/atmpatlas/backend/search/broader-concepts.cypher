// Every concept with the one that is broader, if there is one.
MATCH (c:Concept)
OPTIONAL MATCH (c)-[:BROADER]->(broader:Concept)
RETURN c.scheme AS scheme, c.code AS code, broader.code AS broader
