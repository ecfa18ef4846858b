MATCH (e:Entity)
RETURN labels(e) AS labels, count(*) AS number
