// ---
// title = {zh = "各企业和技术获得的奖项", en = "Awards by firm and technology"}
// explanation = {zh = "获奖者、奖项，以及获奖者从事的技术和产业、承担的项目。", en = "Who won which award, the technologies and industries that the winner works on, and the projects that it carries."}
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
//   {name = "projects", kind = "entities", zh = "承担的项目", en = "Projects it carries"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// count = 16
// rows = [
//   {winner = "丽珠集团利民制药厂", class = "Enterprise", award = "国家科技进步二等奖", works_on = ["三萜及其皂苷成分", "参芪扶正注射液", "高端液体药物制剂"], projects = ["中药和天然药物的三萜及其皂苷成分研究与应用", "参芪扶正注射液上市后系统再评价研究"], plans = ["韶关市-科技创新规划-2021-2025"]},
//   {winner = "广东桃林生态环境有限公司", class = "Enterprise", award = "广东省科学技术奖", works_on = ["重金属矿业废弃地生态修复的直接植被技术"], projects = ["重金属矿业废弃地生态修复的直接植被技术及应用"], plans = ["韶关市-科技创新规划-2021-2025"]},
//   {winner = "江西金力永磁科技股份有限公司", class = "Enterprise", award = "江西省科学技术进步二等奖", works_on = ["高性能稀土复合钇锆结构陶瓷"], projects = ["高性能稀土复合钇锆结构陶瓷产业化制备及应用技术"], plans = ["赣州经济技术开发区-规划-2021-2025"]},
// ]
// ---
MATCH (a:Entity)-[r:RECEIVED]->(w:Award)
WHERE ($plan IS NULL OR $plan IN r.plans) AND ($place IS NULL OR a.id IN $inside OR size([p IN r.plans WHERE p IN $own]) > 0)
OPTIONAL MATCH (a)-[o:WORKS_ON]->(x:Entity)
WITH a, r, w, collect(DISTINCT x.id) AS works_on, collect(o{.evidence, .words, .context, .by}) AS working
OPTIONAL MATCH (n:Initiative)-[b:BUILT_BY]->(a)
WITH a, r, w, works_on, working, collect(DISTINCT n.id) AS projects, collect(b{.evidence, .words, .context, .by}) AS carrying
RETURN a.id AS winner, labels(a) AS class, w.id AS award, works_on, projects, r.plans AS plans,
  working + carrying + [r{.evidence, .words, .context, .by}] AS evidence
ORDER BY size(works_on) DESC, winner, award
