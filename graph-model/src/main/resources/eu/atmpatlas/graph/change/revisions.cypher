// How often records changed, and when last. A change of a relation or part is one of each record that it touches.
UNWIND $records AS id
CALL (id) {
  MATCH (c:Change) WHERE c.touchesFirst = id RETURN c
  UNION
  MATCH (c:Change) WHERE c.touchesSecond = id RETURN c
}
RETURN id, count(c) AS changes, max(c.at) AS lastAt
