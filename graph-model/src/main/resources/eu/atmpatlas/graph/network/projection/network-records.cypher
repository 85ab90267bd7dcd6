// All records with the concepts that the network uses.
MATCH (e:Entity)
RETURN e.id AS id,
       e.kind AS kind,
       e.name AS name,
       e.startYear AS startYear,
       e.endYear AS endYear,
       [(e)-[:IN_COUNTRY|HAS_CAPABILITY|HANDLES_PRODUCT_TYPE|IS_OF_PRODUCT_TYPE|ADDRESSES|HAS_KIND
         |HAS_CHAIN_ROLE]
         ->(c:Concept) | c.key] AS concepts,
       [(e)-[:HAS_SITE_TYPE]->(c:Concept) | c.code] AS siteTypes
