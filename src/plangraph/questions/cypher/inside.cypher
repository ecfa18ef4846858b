MATCH (top:Entity {id: $place})
OPTIONAL MATCH (p:Place)
WHERE p.code STARTS WITH CASE WHEN top.code ENDS WITH '0000' THEN left(top.code, 2)
  WHEN top.code ENDS WITH '00' THEN left(top.code, 4) ELSE top.code END
WITH top, collect(p.id) AS coded
UNWIND [top.id] + coded AS seed
MATCH (:Entity {id: seed})<-[:LOCATED_IN|PART_OF*0..4]-(e:Entity)
RETURN DISTINCT e.id AS id
ORDER BY id
