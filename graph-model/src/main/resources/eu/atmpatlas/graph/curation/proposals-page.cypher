// Proposals in the order in which they were made, oldest first.
MATCH (p:Proposal)
WHERE p.createdAt >= $from AND p.createdAt <= $until
  AND (p.createdAt > $after OR p.createdAt = $after AND p.id > $afterId)
  AND ($states IS NULL OR p.state IN $states)
  AND ($kinds IS NULL OR p.kind IN $kinds)
  AND ($countries IS NULL OR p.country IN $countries)
  AND ($record IS NULL OR p.record = $record)
RETURN p.proposal AS proposal
ORDER BY p.createdAt, p.id
LIMIT $limit
