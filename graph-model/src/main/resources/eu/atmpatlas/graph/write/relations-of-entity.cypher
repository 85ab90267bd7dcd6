// Returns what depends on a record: the number of the last change of each of its relations and parts, of the
// authorisations that it issued and of the work packages that it leads.
MATCH (e:Entity {id: $id})
RETURN [(e)-[r]-(:Entity) | r.seq] AS relations,
       [(e)-[:HOLDS]->(a:Authorisation) | a.seq] AS held,
       [(e)-[:HAS_WORK_PACKAGE]->(w:WorkPackage) | w.seq] AS workPackages,
       [(a:Authorisation)-[:ISSUED_BY]->(e) | a.seq] AS issued,
       [(w:WorkPackage)-[:LED_BY]->(e) | w.seq] AS led
