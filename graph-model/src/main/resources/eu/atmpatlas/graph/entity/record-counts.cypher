// How many nodes carry each label: the database keeps these numbers, no node is read.
MATCH (n:Institution) RETURN 'Institution' AS label, count(n) AS records
UNION ALL
MATCH (n:Site) RETURN 'Site' AS label, count(n) AS records
UNION ALL
MATCH (n:Expert) RETURN 'Expert' AS label, count(n) AS records
UNION ALL
MATCH (n:Initiative) RETURN 'Initiative' AS label, count(n) AS records
UNION ALL
MATCH (n:Regulator) RETURN 'Regulator' AS label, count(n) AS records
UNION ALL
MATCH (n:Product) RETURN 'Product' AS label, count(n) AS records
UNION ALL
MATCH (n:Synthetic) RETURN 'Synthetic' AS label, count(n) AS records
