UNWIND $ids AS wanted
MATCH (a:Entity {id: wanted})
WHERE COUNT { (a)--() } - COUNT { (a)<-[:OF]-() } <=
  CASE WHEN 'Place' IN labels(a) THEN $hub.place WHEN 'Park' IN labels(a) THEN $hub.park ELSE $hub.other END
RETURN a.id AS id
