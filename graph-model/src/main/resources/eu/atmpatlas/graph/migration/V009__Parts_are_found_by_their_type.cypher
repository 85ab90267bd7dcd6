CREATE INDEX part_type IF NOT EXISTS FOR (n:Part) ON (n.type);
