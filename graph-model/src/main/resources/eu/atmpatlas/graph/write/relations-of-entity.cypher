// Returns what depends on a record: the number of the last change of each of its relations and parts, of the
// authorisations that it issued, of the work packages that it leads and of the parts that refer to it.
MATCH (e:Entity {id: $id})
RETURN [(e)-[r]-(:Entity) | r.seq] AS relations,
       [(e)-[:HOLDS]->(a:Authorisation) | a.seq] AS held,
       [(e)-[:HAS_WORK_PACKAGE]->(w:WorkPackage) | w.seq] AS workPackages,
       [(e)-[:HAS_PART]->(p:Part) | {type: p.type, seq: p.seq}] AS parts,
       [(p:Part)-[:REFERS_TO]->(e) | {type: p.type, seq: p.seq}] AS mentions,
       [(a:Authorisation)-[:ISSUED_BY]->(e) | a.seq] AS issued,
       [(w:WorkPackage)-[:LED_BY]->(e) | w.seq] AS led
