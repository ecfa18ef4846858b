// ---
// title = {zh = "多份规划同名的计划", en = "Programmes shared by name across plans"}
// explanation = {zh = "至少若干份规划都写到的计划、工程、项目，及各自的实施者。", en = "Programmes and projects that at least so many plans name, with who launches them."}
// sentence = {zh = "{programme_count}个计划见于多份规划。", en = "{programme_count} programmes are named by several plans."}
// chart = "bar"
// parameters = [
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
//   {name = "least", kind = "integer", default = 2, zh = "至少几份规划", en = "Plans, at least"},
// ]
// columns = [
//   {name = "programme", kind = "entity", zh = "计划", en = "Programme"},
//   {name = "number", kind = "number", zh = "规划数", en = "Number of plans"},
//   {name = "launched_by", kind = "entities", zh = "实施者", en = "Launched by"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// count = 15
// rows = [
//   {programme = "创新驱动发展战略", number = 5, launched_by = ["赣州经济技术开发区", "清远市", "源城区", "韶关市"], plans = ["清远市-科技创新发展规划-2021-2025", "源城区-规划-2021-2025", "赣州经济技术开发区-规划-2021-2025", "韶关市-科技创新发展行动计划-2017-2020", "…"]},
//   {programme = "粤港澳大湾区国际科技创新中心", number = 4, launched_by = ["赣州经济技术开发区", "清远市", "源城区", "粤港澳大湾区"], plans = ["清远市-科技创新发展规划-2021-2025", "源城区-规划-2021-2025", "赣州经济技术开发区-规划-2021-2025", "韶关市-科技创新规划-2021-2025"]},
//   {programme = "乡村振兴战略", number = 3, launched_by = ["清远市", "源城区", "韶关市"], plans = ["清远市-科技创新发展规划-2021-2025", "源城区-规划-2021-2025", "韶关市-科技创新规划-2021-2025"]},
// ]
// ---
MATCH (n:Initiative)
WHERE size(n.plans) >= $least AND ($plan IS NULL OR $plan IN n.plans)
OPTIONAL MATCH (a:Entity)-[r:LAUNCHES]->(n)
WITH n, collect(DISTINCT a.id) AS launched_by, collect(r{.evidence, .words, .context, .by}) AS evidence
RETURN n.id AS programme, size(n.plans) AS number, launched_by, n.plans AS plans, evidence + [n{.evidence, .by}] AS evidence
ORDER BY number DESC, programme
