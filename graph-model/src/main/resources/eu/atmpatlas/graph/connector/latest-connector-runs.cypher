// The last run of each connector, and its last run that read the register.
MATCH (run:ConnectorRun)
WITH run.connector AS connector,
     max(run.number) AS last,
     max(CASE WHEN run.outcome = 'COMPLETED' THEN run.number END) AS completed
MATCH (latest:ConnectorRun {connector: connector, number: last})
OPTIONAL MATCH (read:ConnectorRun {connector: connector, number: completed})
RETURN properties(latest) AS last, properties(read) AS completed
