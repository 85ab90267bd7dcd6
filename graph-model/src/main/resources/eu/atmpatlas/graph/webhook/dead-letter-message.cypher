// Stores a message that could not be delivered as a dead letter; the webhook continues with later changes.
MATCH (h:ChangeWebhook {id: $id, owner: $owner})
MERGE (letter:ChangeDeadLetter {id: $letter})
SET letter.numbers = $numbers, letter.attempts = $attempts, letter.failure = $failure,
    letter.diedAt = $now, letter.replay = false
MERGE (h)-[:HAS_DEAD_LETTER]->(letter)
SET h.position = $position, h.pending = [], h.pendingTo = $position, h.attempts = 0,
    h.failure = $failure, h.nextAttemptAt = null, h.buriedInARow = h.buriedInARow + 1,
    h.state = CASE WHEN h.buriedInARow + 1 >= $pauseAfter THEN 'PAUSED' ELSE h.state END
