// The state of a record after its last change.
MATCH (e:Entity {id: $id})
MATCH (c:Change {seq: e.seq})
RETURN e.seq AS seq, c.after AS state
