UNWIND $ids AS wanted
MATCH (a:Entity {id: wanted})
WHERE $hubs_too OR COUNT { (a)--() } - COUNT { (a)<-[:OF]-() } <=
  CASE WHEN 'Place' IN labels(a) THEN $hub.place WHEN 'Park' IN labels(a) THEN $hub.park ELSE $hub.other END
OPTIONAL MATCH (a)-[r]-(b:Entity)
WHERE ($types IS NULL OR type(r) IN $types) AND ($plan IS NULL OR $plan IN r.plans)
RETURN a.id AS here, collect(DISTINCT b.id) AS there
