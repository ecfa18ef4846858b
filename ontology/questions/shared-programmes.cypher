// ---
// title = {zh = "多份规划同名的计划", en = "Programmes shared by name across plans"}
// explanation = {zh = "至少若干份规划都写到的计划、工程、项目，及其实施者；名称相同而各为一事的（件数大于一），合在一行。", en = "Programmes and projects that at least so many plans name, with who launches them; those that share nothing but their name stand in one row, which says how many they are."}
// sentence = {zh = "{programme_count}个计划见于多份规划。", en = "{programme_count} programmes are named by several plans."}
// chart = "bar"
// parameters = [
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
//   {name = "least", kind = "integer", default = 2, zh = "至少几份规划", en = "Plans, at least"},
// ]
// columns = [
//   {name = "programme", kind = "entity", zh = "计划", en = "Programme"},
//   {name = "number", kind = "number", zh = "规划数", en = "Number of plans"},
//   {name = "things", kind = "entities", zh = "同名各件", en = "Those of the name"},
//   {name = "launched_by", kind = "entities", zh = "实施者", en = "Launched by"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// count = 19
// rows = [
//   {programme = "创新驱动发展战略", number = 5, things = ["创新驱动发展战略"], launched_by = ["赣州经济技术开发区", "清远市", "源城区", "韶关市"], plans = ["清远市-科技创新发展规划-2021-2025", "源城区-规划-2021-2025", "赣州经济技术开发区-规划-2021-2025", "韶关市-科技创新发展行动计划-2017-2020", "…"]},
//   {programme = "粤港澳大湾区国际科技创新中心", number = 4, things = ["粤港澳大湾区国际科技创新中心"], launched_by = ["赣州经济技术开发区", "清远市", "源城区", "粤港澳大湾区"], plans = ["清远市-科技创新发展规划-2021-2025", "源城区-规划-2021-2025", "赣州经济技术开发区-规划-2021-2025", "韶关市-科技创新规划-2021-2025"]},
//   {programme = "乡村振兴战略", number = 3, things = ["乡村振兴战略"], launched_by = ["清远市", "源城区", "韶关市"], plans = ["清远市-科技创新发展规划-2021-2025", "源城区-规划-2021-2025", "韶关市-科技创新规划-2021-2025"]},
// ]
// ---
MATCH (n:Initiative)
UNWIND n.plans AS told
WITH n.name AS name, collect(DISTINCT n.id) AS things, collect(DISTINCT told) AS plans
WHERE size(plans) >= $least AND ($plan IS NULL OR $plan IN plans)
UNWIND things AS one
MATCH (n:Initiative {id: one})
OPTIONAL MATCH (a:Entity)-[r:LAUNCHES]->(n)
WITH things, plans, n, collect(DISTINCT a.id) AS by, collect(r{.evidence, .words, .context, .by}) AS told
WITH things, plans, min(n.id) AS programme, collect(by) AS launched_by, collect(told + [n{.evidence, .by}]) AS evidence
RETURN programme, size(plans) AS number, things, launched_by, plans, evidence
ORDER BY number DESC, programme
