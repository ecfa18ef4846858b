// ---
// title = {zh = "一个城市有哪些创新平台，要建哪些，与谁合建", en = "Which platforms a city has or builds, and with whom"}
// explanation = {zh = "位于该地、由该地建设或见于该地规划的平台，及其建设、运营单位。不选地区则列出全部。", en = "Platforms that stand in the place, that it is to build or that its plans name, with who builds or runs them."}
// sentence = {zh = "{platform_count}个平台。", en = "{platform_count} platforms."}
// chart = "none"
// parameters = [
//   {name = "place", classes = ["Place", "Park"], zh = "地区或园区", en = "Place or park"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
// ]
// columns = [
//   {name = "platform", kind = "entity", zh = "平台", en = "Platform"},
//   {name = "places", kind = "entities", zh = "位于", en = "Located in"},
//   {name = "launched_by", kind = "entities", zh = "建设方", en = "Launched by"},
//   {name = "partners", kind = "entities", zh = "依托或共建", en = "Built by"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// parameters = {place = "韶关市"}
// contains = [{platform = "武汉理工大学韶关研究院"}]
// ---
OPTIONAL MATCH (d:Plan) WHERE d.jurisdiction = $place
WITH collect(d.id) AS own
MATCH (f:Platform)
WHERE $plan IS NULL OR $plan IN f.plans
OPTIONAL MATCH (f)-[l:LOCATED_IN]->(at:Entity)
WITH own, f, collect(DISTINCT at.id) AS places, collect(l.evidence) AS standing
OPTIONAL MATCH (a:Entity)-[s:LAUNCHES]->(f)
WITH own, f, places, standing, collect(DISTINCT a.id) AS launched_by, collect(s.evidence) AS launching
OPTIONAL MATCH (f)-[b:BUILT_BY]->(w:Entity)
WITH own, f, places, launched_by, standing + launching AS shown, collect(DISTINCT w.id) AS partners, collect(b.evidence) AS building
OPTIONAL MATCH (f)-[:LOCATED_IN|PART_OF*1..3]->(here:Entity {id: $place})
WITH own, f, places, launched_by, partners, shown + building AS evidence, count(here) AS near
WITH f, places, launched_by, partners, evidence, near, size([p IN f.plans WHERE p IN own]) AS told
WHERE $place IS NULL OR near > 0 OR told > 0 OR $place IN launched_by
RETURN f.id AS platform, places, launched_by, partners, f.plans AS plans, evidence + [f.evidence] AS evidence
ORDER BY platform
