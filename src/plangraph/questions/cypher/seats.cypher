UNWIND $ids AS wanted
MATCH (a:Entity {id: wanted})
OPTIONAL MATCH (a)-[:LOCATED_IN|PART_OF*0..3]->(s:Entity)
WITH a, collect(DISTINCT s.id) AS around, max(s.code) AS located
OPTIONAL MATCH (n:Place)
WHERE located IS NULL AND n.code IS NOT NULL AND a.name STARTS WITH left(n.name, size(n.name) - 1)
WITH a, around, located, max(n.code) AS named
MATCH (seat:Place {code: coalesce(located, named)})
WHERE seat.latitude IS NOT NULL
RETURN a.id AS id, around, seat.code AS code, seat.longitude AS longitude, seat.latitude AS latitude
ORDER BY id
