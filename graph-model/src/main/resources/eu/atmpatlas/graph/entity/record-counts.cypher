// How many nodes carry each label: the database keeps these numbers, no node is read.
CALL () { MATCH (n:Institution) RETURN count(n) AS Institution }
CALL () { MATCH (n:Site) RETURN count(n) AS Site }
CALL () { MATCH (n:Expert) RETURN count(n) AS Expert }
CALL () { MATCH (n:Initiative) RETURN count(n) AS Initiative }
CALL () { MATCH (n:Regulator) RETURN count(n) AS Regulator }
CALL () { MATCH (n:Product) RETURN count(n) AS Product }
CALL () { MATCH (n:Synthetic) RETURN count(n) AS Synthetic }
RETURN Institution, Site, Expert, Initiative, Regulator, Product, Synthetic
