MATCH (e:Entity)
RETURN e.id AS id, e.name AS name, e.aliases AS aliases, e.name_en AS name_en, e.plans AS plans, labels(e) AS labels,
  e.formerly AS formerly
ORDER BY size(plans) DESC, name, id
