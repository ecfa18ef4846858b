// ---
// title = {zh = "各企业和技术获得的奖项", en = "Awards by firm and technology"}
// explanation = {zh = "获奖者、奖项，以及获奖者从事的技术和产业。", en = "Who won which award, and the technologies and industries that the winner works on."}
// sentence = {zh = "{winner_count}个主体获得{award_count}个奖项。", en = "{winner_count} winners of {award_count} awards."}
// chart = "none"
// parameters = [
//   {name = "place", classes = ["Place", "Park"], inside = true, zh = "地区或园区", en = "Place or park"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
// ]
// columns = [
//   {name = "winner", kind = "entity", zh = "获奖者", en = "Winner"},
//   {name = "class", kind = "class", zh = "类别", en = "Class"},
//   {name = "award", kind = "entity", zh = "奖项", en = "Award"},
//   {name = "works_on", kind = "entities", zh = "从事", en = "Works on"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// count = 16
// rows = [
//   {winner = "丽珠集团利民制药厂", class = "Enterprise", award = "国家科技进步二等奖", works_on = ["传统产业", "现代中药及保健品", "三萜及其皂苷成分", "参芪扶正注射液", "…"], plans = ["韶关市-科技创新规划-2021-2025"]},
//   {winner = "赣州富尔特电子股份有限公司", class = "Enterprise", award = "省级科学技术进步三等奖", works_on = ["有色金属产业", "稀土", "稀土和钨后端应用产业", "烧结钕铁硼永磁材料"], plans = ["赣州经济技术开发区-规划-2021-2025"]},
//   {winner = "江西金力永磁科技股份有限公司", class = "Enterprise", award = "省级科学技术进步二等奖", works_on = ["有色金属产业", "稀土和钨后端应用产业", "高性能稀土复合钇锆结构陶瓷"], plans = ["赣州经济技术开发区-规划-2021-2025"]},
// ]
// ---
MATCH (a:Entity)-[r:RECEIVED]->(w:Award)
WHERE ($plan IS NULL OR $plan IN r.plans) AND ($place IS NULL OR a.id IN $inside OR size([p IN r.plans WHERE p IN $own]) > 0)
OPTIONAL MATCH (a)-[o:WORKS_ON|ANCHORS]->(x:Entity)
WITH a, r, w, collect(DISTINCT x.id) AS works_on, collect(o{.evidence, .words, .context, .by}) AS working
RETURN a.id AS winner, labels(a) AS class, w.id AS award, works_on, r.plans AS plans, r{.evidence, .words, .context, .by} AS evidence
ORDER BY size(works_on) DESC, winner, award
