// ---
// title = {zh = "计划与项目面向什么", en = "Programmes and what they target"}
// explanation = {zh = "计划、工程、项目、竞赛面向的产业、技术、企业、园区和地区，以及实施者。", en = "The industries, technologies, firms, parks and places that programmes, projects and contests are aimed at, with who launches them."}
// sentence = {zh = "{programme_count}个计划或项目写明了对象。", en = "{programme_count} programmes have a stated target."}
// chart = "none"
// parameters = [
//   {name = "place", classes = ["Place", "Park"], zh = "地区或园区", en = "Place or park"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
// ]
// columns = [
//   {name = "programme", kind = "entity", zh = "计划或项目", en = "Programme"},
//   {name = "targets", kind = "entities", zh = "面向", en = "Targets"},
//   {name = "launched_by", kind = "entities", zh = "实施者", en = "Launched by"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// contains = [{programme = "先进智造·新材料科技创新大赛", targets = "新材料行业"}]
// ---
OPTIONAL MATCH (d:Plan) WHERE d.jurisdiction = $place
WITH collect(d.id) AS own
MATCH (n:Initiative)-[r:TARGETS]->(x:Entity)
WHERE $plan IS NULL OR $plan IN r.plans
WITH own, n, collect(DISTINCT x.id) AS targets, collect(r.plans) AS plans, collect(r.evidence) AS evidence
OPTIONAL MATCH (a:Entity)-[:LAUNCHES]->(n)
WITH own, n, targets, plans, evidence, collect(DISTINCT a.id) AS launched_by
WITH n, targets, plans, evidence, launched_by, size([p IN n.plans WHERE p IN own]) AS told
WHERE $place IS NULL OR told > 0 OR $place IN launched_by
RETURN n.id AS programme, targets, launched_by, plans, evidence
ORDER BY programme
