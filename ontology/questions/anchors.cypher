// ---
// title = {zh = "哪些企业带动哪些产业链", en = "Which firms anchor which industrial chains"}
// explanation = {zh = "规划写明为龙头、骨干、链主或所依托的企业，及其带动的产业。可按地区或园区（企业位于该地，或该地的规划所写）、规划、产业（连同子产业）筛选。", en = "Firms that a plan calls the leader of an industry or has it rely on. By place or park (the firm stands there, or a plan of that place says so), plan and industry (with what is under it)."}
// sentence = {zh = "{firm_count}家企业带动{industry_count}个产业。", en = "{firm_count} firms anchor {industry_count} industries."}
// chart = "bar"
// parameters = [
//   {name = "place", classes = ["Place", "Park"], zh = "地区或园区", en = "Place or park"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
//   {name = "industry", classes = ["Industry"], zh = "产业", en = "Industry"},
// ]
// columns = [
//   {name = "firm", kind = "entity", zh = "企业", en = "Firm"},
//   {name = "industry", kind = "entity", zh = "产业", en = "Industry"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// parameters = {place = "韶关市"}
// contains = [{firm = "东阳光"}, {firm = "建滔"}]
// ---
OPTIONAL MATCH (d:Plan) WHERE d.jurisdiction = $place
WITH collect(d.id) AS own
MATCH (e:Enterprise)-[r:ANCHORS]->(i:Industry)
WHERE $plan IS NULL OR $plan IN r.plans
OPTIONAL MATCH (i)-[:SUB_INDUSTRY_OF*1..3]->(whole:Entity {id: $industry})
WITH own, e, r, i, count(whole) AS within
WHERE $industry IS NULL OR i.id = $industry OR within > 0
OPTIONAL MATCH (e)-[:LOCATED_IN|PART_OF*1..3]->(at:Entity {id: $place})
WITH own, e, r, i, count(at) AS near
WITH e, r, i, near, size([p IN r.plans WHERE p IN own]) AS told
WHERE $place IS NULL OR near > 0 OR told > 0
RETURN e.id AS firm, i.id AS industry, r.plans AS plans, r.evidence AS evidence
ORDER BY firm, industry
