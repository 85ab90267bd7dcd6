// Looks up the ids that a list of writes refers to: each is a record, a retired id or unknown.
UNWIND $ids AS id
OPTIONAL MATCH (e:Entity {id: id})
OPTIONAL MATCH (retired:RetiredId {id: id})
RETURN id,
       e.kind AS kind,
       e.seq AS seq,
       retired IS NOT NULL AS retired,
       retired.into AS into
