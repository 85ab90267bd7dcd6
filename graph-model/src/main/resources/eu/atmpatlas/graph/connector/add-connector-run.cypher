// Stores a run of a connector, numbers it, and deletes the oldest ones beyond the number kept.
OPTIONAL MATCH (earlier:ConnectorRun {connector: $connector})
WITH coalesce(max(earlier.number), 0) + 1 AS number
CREATE (added:ConnectorRun)
SET added = $run, added.number = number
WITH number
OPTIONAL MATCH (old:ConnectorRun {connector: $connector})
WHERE old.number <= number - $kept
DETACH DELETE old
