// Records with their concepts, sources and parts; the id of a merged record finds the other record.
UNWIND $ids AS requestedId
OPTIONAL MATCH (retired:RetiredId {id: requestedId})
WITH requestedId, coalesce(retired.into, requestedId) AS id
MATCH (e:Entity {id: id})
RETURN requestedId,
       properties(e) AS properties,
       [(e)-[r]->(c:Concept) | [type(r), c.code]] AS concepts,
       [(e)-[:SOURCED_FROM]->(s:Source) | s.id] AS sources,
       [(e)-[:HOLDS]->(a:Authorisation)-[:OF_TYPE]->(t:Concept) |
         {properties: properties(a), scheme: t.scheme, type: t.code,
          issuer: head([(a)-[:ISSUED_BY]->(i:Entity) | i.id])}] AS authorisations,
       [(e)-[:HAS_WORK_PACKAGE]->(w:WorkPackage) |
         {properties: properties(w),
          leadInstitution: head([(w)-[:LED_BY]->(i:Entity) | i.id])}] AS workPackages,
       [(e)-[:HAS_PART]->(p:Part) | properties(p)] AS parts,
       [(e)-[:HAS_STATEMENT]->(t:Statement) | properties(t)] AS statements
