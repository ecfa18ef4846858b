// ---
// title = {zh = "哪些地区对接哪些区域", en = "Which places align with which regions"}
// explanation = {zh = "规划写明融入、对接、承接或对口的区域（粤港澳大湾区、双区等）。", en = "The regions that a plan has a place join, dock with or serve (粤港澳大湾区, 双区 and so on)."}
// sentence = {zh = "{place_count}个地区对接{region_count}个区域。", en = "{place_count} places align with {region_count} regions."}
// chart = "none"
// parameters = [
//   {name = "place", classes = ["Place", "Park"], zh = "地区或园区", en = "Place or park"},
//   {name = "region", classes = ["Place", "Park"], zh = "对接的区域", en = "Region"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
// ]
// columns = [
//   {name = "place", kind = "entity", zh = "地区", en = "Place"},
//   {name = "region", kind = "entity", zh = "对接的区域", en = "Region"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// contains = [{place = "韶关市", region = "粤港澳大湾区"}]
// ---
MATCH (a:Entity)-[r:INTEGRATES_WITH]->(b:Entity)
WHERE ($plan IS NULL OR $plan IN r.plans) AND ($place IS NULL OR a.id = $place) AND ($region IS NULL OR b.id = $region)
RETURN a.id AS place, b.id AS region, r.plans AS plans, r.evidence AS evidence
ORDER BY region, place
