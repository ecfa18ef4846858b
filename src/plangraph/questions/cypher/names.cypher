MATCH (e:Entity)
RETURN e.id AS id, e.name AS name, e.aliases AS aliases, e.name_en AS name_en, labels(e) AS labels, size(e.plans) AS plans
ORDER BY id
