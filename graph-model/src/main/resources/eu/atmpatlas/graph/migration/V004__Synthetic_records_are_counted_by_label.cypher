// What carries a label is counted by the database itself; a property would have to be looked at.
MATCH (e:Entity)
WHERE e.synthetic AND NOT e:Synthetic
CALL (e) {
  SET e:Synthetic
} IN TRANSACTIONS OF 10000 ROWS;
