// Claims a webhook that no process has claimed, or whose claim has expired.
// The first SET locks the node, so that only one process at a time checks whether it is free.
MATCH (h:ChangeWebhook {id: $id})
SET h.claimAttemptedAt = datetime.realtime()
WITH h
WHERE h.owner IS NULL OR h.owner = $owner OR h.ownedUntil < datetime.realtime()
SET h.owner = $owner, h.ownedUntil = datetime.realtime() + duration({milliseconds: $lease})
// Deletes a replaced secret after the end of its use.
FOREACH (_ IN CASE WHEN h.replacedUntil <= datetime.realtime() THEN [1] ELSE [] END |
  REMOVE h.replacedSecret, h.replacedUntil)
RETURN properties(h) AS h
