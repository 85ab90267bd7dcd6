// Everything of the records of a kind that a search may look at, straight from the graph.
MATCH (e:Entity {kind: $kind})
RETURN e.id AS id, e.name AS name,
       e.aliases + [other IN [e.acronym, e.inn] WHERE other IS NOT NULL] AS otherNames,
       e.city AS city, e.lat AS lat, e.lon AS lon, e.updatedAt AS updatedAt, e.startsOn AS begin,
       [(e)-[r]->(c:Concept) | {origin: type(r), code: c.code}] AS stated,
       [(e)-[:HOLDS]->(:Authorisation)-[:OF_TYPE]->(t:Concept) | {origin: t.scheme, code: t.code}] AS held,
       [(o:Institution)-[tie:OPERATES]->(e) WHERE coalesce(tie.validFrom, $day) <= $day <= coalesce(tie.validTo, $day) |
         {id: o.id, names: [o.name] + o.aliases, kinds: [(o)-[:HAS_KIND]->(k:Concept) | k.code]}] AS operators
