// ---
// title = {zh = "各规划重点发展哪些产业，共有的与独有的", en = "Which industries each plan puts first, shared and single"}
// explanation = {zh = "规划要求地区或园区发展的产业；多份规划共有的在前。", en = "Industries that the plans have a place or park grow, those shared by most plans first."}
// sentence = {zh = "{industry_count}个重点产业。", en = "{industry_count} industries are put first."}
// chart = "bar"
// parameters = [
//   {name = "place", classes = ["Place", "Park"], zh = "地区或园区", en = "Place or park"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
//   {name = "show", kind = "choice", choices = ["all", "shared", "single"], default = "all", zh = "范围", en = "Which"},
// ]
// columns = [
//   {name = "industry", kind = "entity", zh = "产业", en = "Industry"},
//   {name = "number", kind = "number", zh = "规划数", en = "Number of plans"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
//   {name = "wanted_by", kind = "entities", zh = "提出者", en = "Wanted by"},
// ]
// [example]
// parameters = {place = "韶关市"}
// contains = [{industry = "生物医药与健康产业"}]
// ---
MATCH (a:Entity)-[r:PRIORITIZES]->(i:Industry)
WHERE ($plan IS NULL OR $plan IN r.plans) AND ($place IS NULL OR a.id = $place)
WITH i, collect(DISTINCT a.id) AS wanted_by, collect(r.evidence) AS evidence
MATCH (:Entity)-[q:PRIORITIZES]->(i)
UNWIND q.plans AS told
WITH i, wanted_by, evidence, collect(DISTINCT told) AS plans
WITH i, wanted_by, evidence, plans, size(plans) AS number
WHERE $show = 'all' OR ($show = 'shared' AND number > 1) OR ($show = 'single' AND number = 1)
RETURN i.id AS industry, number, plans, wanted_by, evidence
ORDER BY number DESC, industry
