// ---
// title = {zh = "哪些地区对接哪些区域", en = "Which places align with which regions"}
// explanation = {zh = "规划写明融入、对接、承接或对口的区域（粤港澳大湾区、双区等），对接者多的区域在前。", en = "The regions that a plan has a place join, dock with or serve (粤港澳大湾区, 双区 and so on); those that most places align with come first."}
// sentence = {zh = "{place_count}个地区对接{region_count}个区域，最多的是{region_first}。", en = "{place_count} places align with {region_count} regions, most of them with {region_first}."}
// chart = "none"
// parameters = [
//   {name = "place", classes = ["Place", "Park"], inside = true, zh = "地区或园区", en = "Place or park"},
//   {name = "region", classes = ["Place", "Park"], zh = "对接的区域", en = "Region"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
// ]
// columns = [
//   {name = "place", kind = "entity", zh = "地区", en = "Place"},
//   {name = "region", kind = "entity", zh = "对接的区域", en = "Region"},
//   {name = "number", kind = "number", zh = "对接该区域的地区数", en = "Places that align with it"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// count = 22
// rows = [
//   {place = "赣州经济技术开发区", region = "粤港澳大湾区", number = 6, plans = ["赣州经济技术开发区-规划-2021-2025"]},
//   {place = "江西省", region = "粤港澳大湾区", number = 6, plans = ["赣州经济技术开发区-规划-2021-2025"]},
//   {place = "清远市", region = "粤港澳大湾区", number = 6, plans = ["清远市-科技创新发展规划-2021-2025"]},
// ]
// ---
MATCH (a:Entity)-[r:INTEGRATES_WITH]->(b:Entity)
WHERE ($plan IS NULL OR $plan IN r.plans) AND ($place IS NULL OR a.id IN $inside) AND ($region IS NULL OR b.id = $region)
MATCH (each:Entity)-[:INTEGRATES_WITH]->(b)
WITH a, r, b, count(DISTINCT each) AS number
RETURN a.id AS place, b.id AS region, number, r.plans AS plans, r{.evidence, .words, .context, .by} AS evidence
ORDER BY number DESC, region, place
