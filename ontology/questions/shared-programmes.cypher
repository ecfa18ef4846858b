// ---
// title = {zh = "多份规划同名的计划", en = "Programmes shared by name across plans"}
// explanation = {zh = "至少两份规划都写到的计划、工程、项目，及各自的实施者。", en = "Programmes and projects that two plans or more name, with who launches them."}
// sentence = {zh = "{programme_count}个计划见于多份规划。", en = "{programme_count} programmes are named by several plans."}
// chart = "bar"
// columns = [
//   {name = "programme", kind = "entity", zh = "计划", en = "Programme"},
//   {name = "number", kind = "number", zh = "规划数", en = "Number of plans"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
//   {name = "launched_by", kind = "entities", zh = "实施者", en = "Launched by"},
// ]
// [example]
// contains = [{programme = "扬帆计划", launched_by = "韶关市"}]
// ---
MATCH (n:Initiative)
WHERE size(n.plans) > 1
OPTIONAL MATCH (a:Entity)-[r:LAUNCHES]->(n)
WITH n, collect(DISTINCT a.id) AS launched_by, collect(r.evidence) AS evidence
RETURN n.id AS programme, size(n.plans) AS number, n.plans AS plans, launched_by, evidence + [n.evidence] AS evidence
ORDER BY number DESC, programme
