// ---
// title = {zh = "哪些高校院所支撑这些平台", en = "Which universities and institutes stand behind the platforms"}
// explanation = {zh = "建设、运营平台的高校院所，按平台数排列。", en = "Institutions that build or run platforms, those of most platforms first."}
// sentence = {zh = "{institution_count}家高校院所支撑平台。", en = "{institution_count} institutions stand behind platforms."}
// chart = "bar"
// parameters = [
//   {name = "place", classes = ["Place", "Park"], zh = "地区或园区", en = "Place or park"},
//   {name = "institution", classes = ["Institution"], zh = "高校院所", en = "Institution"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
// ]
// columns = [
//   {name = "institution", kind = "entity", zh = "高校院所", en = "Institution"},
//   {name = "platforms", kind = "entities", zh = "平台", en = "Platforms"},
//   {name = "number", kind = "number", zh = "平台数", en = "Number"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// contains = [{institution = "武汉理工大学", platforms = "武汉理工大学韶关研究院"}]
// ---
OPTIONAL MATCH (d:Plan) WHERE d.jurisdiction = $place
WITH collect(d.id) AS own
MATCH (f:Platform)-[r:BUILT_BY]->(n:Institution)
WHERE ($plan IS NULL OR $plan IN r.plans) AND ($institution IS NULL OR n.id = $institution)
OPTIONAL MATCH (f)-[:LOCATED_IN|PART_OF*1..3]->(here:Entity {id: $place})
WITH own, f, r, n, count(here) AS near
WITH f, r, n, near, size([p IN r.plans WHERE p IN own]) AS told
WHERE $place IS NULL OR near > 0 OR told > 0
WITH n, collect(DISTINCT f.id) AS platforms, collect(r.plans) AS plans, collect(r.evidence) AS evidence
RETURN n.id AS institution, platforms, size(platforms) AS number, plans, evidence
ORDER BY number DESC, institution
