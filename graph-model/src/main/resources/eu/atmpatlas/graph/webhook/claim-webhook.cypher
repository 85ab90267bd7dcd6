// Takes a webhook that nobody delivers, or whose deliverer was not heard of for too long.
// The first SET takes the node's lock, so that one at a time asks whether it is free.
MATCH (h:ChangeWebhook {id: $id})
SET h.asked = datetime.realtime()
WITH h
WHERE h.owner IS NULL OR h.owner = $owner OR h.ownedUntil < datetime.realtime()
SET h.owner = $owner, h.ownedUntil = datetime.realtime() + duration({milliseconds: $lease})
// A replaced secret is kept no longer than it is used.
FOREACH (_ IN CASE WHEN h.replacedUntil <= datetime.realtime() THEN [1] ELSE [] END |
  REMOVE h.replacedSecret, h.replacedUntil)
RETURN properties(h) AS h
