// A change touches at most two records; an index cannot look into a list.
MATCH (c:Change)
WHERE c.touchesFirst IS NULL AND size(c.touches) > 0
CALL (c) {
  SET c.touchesFirst = c.touches[0], c.touchesSecond = c.touches[1]
} IN TRANSACTIONS OF 10000 ROWS;
CREATE INDEX change_touches_first IF NOT EXISTS FOR (c:Change) ON (c.touchesFirst, c.seq);
CREATE INDEX change_touches_second IF NOT EXISTS FOR (c:Change) ON (c.touchesSecond, c.seq);
