// ---
// title = {zh = "各规划重点发展哪些产业，共有的与独有的", en = "Which industries each plan puts first, shared and single"}
// explanation = {zh = "规划要求地区或园区发展的产业；多份规划共有的在前，同样多的看写到的处数，只说类别的（特色农业、传统产业）排在后面。上级产业取自所选规划。规划数是全部规划中的，处数是所选条件下的。", en = "Industries that the plans have a place or park grow, those shared by most plans first, among these the ones stated most often; names that say only a kind (特色农业, 传统产业) come after the others. What an industry is part of is told by the plans that were chosen. The number of plans is that of all plans; the passages are those of what was chosen."}
// sentence = {zh = "{industry_count}个重点产业，首先是{industry_first}。", en = "{industry_count} industries are put first, {industry_first} before all."}
// chart = "bar"
// step = "particular_first"
// parameters = [
//   {name = "place", classes = ["Place", "Park"], inside = true, zh = "地区或园区", en = "Place or park"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
//   {name = "show", kind = "choice", choices = ["all", "shared", "single"], default = "all", zh = "范围", en = "Which"},
// ]
// columns = [
//   {name = "industry", kind = "entity", zh = "产业", en = "Industry"},
//   {name = "number", kind = "number", zh = "规划数", en = "Number of plans"},
//   {name = "passages", kind = "number", zh = "处数", en = "Passages"},
//   {name = "chains", kind = "entities", zh = "上级产业", en = "Part of"},
//   {name = "wanted_by", kind = "entities", zh = "提出者", en = "Wanted by"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// parameters = {place = "韶关市", show = "shared"}
// count = 42
// rows = [
//   {industry = "高新技术产业", number = 5, passages = 9, wanted_by = ["韶关高新区", "韶关市"], plans = ["清远市-科技创新发展规划-2021-2025", "源城区-规划-2021-2025", "赣州经济技术开发区-规划-2021-2025", "韶关市-科技创新发展行动计划-2017-2020", "…"]},
//   {industry = "生物医药", number = 4, passages = 15, chains = ["战略性新兴产业", "绿色循环新兴产业", "高新技术产业"], wanted_by = ["乳源高新区", "韶关市"], plans = ["清远市-科技创新发展规划-2021-2025", "源城区-规划-2021-2025", "韶关市-科技创新发展行动计划-2017-2020", "韶关市-科技创新规划-2021-2025"]},
//   {industry = "新材料产业", number = 4, passages = 3, chains = ["战略性新兴产业", "高新技术产业"], wanted_by = ["韶关市"], plans = ["清远市-科技创新发展规划-2021-2025", "源城区-规划-2021-2025", "赣州经济技术开发区-规划-2021-2025", "韶关市-科技创新规划-2021-2025"]},
// ]
// ---
MATCH (a:Entity)-[r:PRIORITIZES]->(i:Industry)
WHERE ($plan IS NULL OR $plan IN r.plans) AND ($place IS NULL OR a.id IN $inside)
WITH i, collect(DISTINCT a.id) AS wanted_by, collect(r{.evidence, .words, .context, .by}) AS evidence, sum(size(r.evidence)) AS passages, collect(r.plans) AS own
MATCH (:Entity)-[q:PRIORITIZES]->(i)
UNWIND q.plans AS told
WITH i, wanted_by, evidence, passages, own, collect(DISTINCT told) AS plans
WITH i, wanted_by, evidence, passages, own, plans, size(plans) AS number
WHERE $show = 'all' OR ($show = 'shared' AND number > 1) OR ($show = 'single' AND number = 1)
OPTIONAL MATCH (i)-[s:SUB_INDUSTRY_OF]->(chain:Industry)
WHERE size([one IN own WHERE size([p IN one WHERE p IN s.plans]) > 0]) > 0
WITH i, wanted_by, evidence, passages, plans, number, collect(DISTINCT chain.id) AS chains
RETURN i.id AS industry, i.name AS called, number, passages, chains, wanted_by, plans, evidence
ORDER BY number DESC, passages DESC, industry
