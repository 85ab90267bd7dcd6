MERGE (log:ChangeLog {id: 'atlas'})
ON CREATE SET log.head = 0;
