// Changes between two numbers (both excluded) that touch one of the records; $direction is 1 for oldest first, -1 for newest first.
CALL () {
  MATCH (c:Change)
  WHERE c.touchesFirst IN $records AND c.seq > $after AND c.seq < $before
  RETURN c ORDER BY c.seq * $direction LIMIT $limit
  UNION
  MATCH (c:Change)
  WHERE c.touchesSecond IN $records AND c.seq > $after AND c.seq < $before
  RETURN c ORDER BY c.seq * $direction LIMIT $limit
}
WITH c ORDER BY c.seq * $direction LIMIT $limit
OPTIONAL MATCH (p:Change {seq: c.previous})
RETURN properties(c) AS c, p.after AS before
ORDER BY c.seq * $direction
