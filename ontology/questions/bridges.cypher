// ---
// title = {zh = "连接两份规划的实体", en = "Entities that bridge two plans"}
// explanation = {zh = "两份规划都写到的实体，写到它的规划多、关系多的在前。只选一份则列出它与其他规划共有的实体。", en = "Entities that both plans name, those of most plans and most relations first. With one plan chosen: what it shares with any other."}
// sentence = {zh = "{entity_count}个实体连接多份规划，首先是{entity_first}。", en = "{entity_count} entities bridge plans, {entity_first} before all."}
// chart = "bar"
// parameters = [
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
//   {name = "other", kind = "plan", zh = "另一规划", en = "Other plan"},
//   {name = "class", kind = "class", zh = "类别", en = "Class"},
// ]
// columns = [
//   {name = "entity", kind = "entity", zh = "实体", en = "Entity"},
//   {name = "class", kind = "class", zh = "类别", en = "Class"},
//   {name = "number", kind = "number", zh = "规划数", en = "Number of plans"},
//   {name = "degree", kind = "number", zh = "关系数", en = "Relations"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// parameters = {class = "Initiative"}
// count = 15
// rows = [
//   {entity = "创新驱动发展战略", class = "Initiative", number = 5, degree = 4, plans = ["清远市-科技创新发展规划-2021-2025", "源城区-规划-2021-2025", "赣州经济技术开发区-规划-2021-2025", "韶关市-科技创新发展行动计划-2017-2020", "…"]},
//   {entity = "粤港澳大湾区国际科技创新中心", class = "Initiative", number = 4, degree = 4, plans = ["清远市-科技创新发展规划-2021-2025", "源城区-规划-2021-2025", "赣州经济技术开发区-规划-2021-2025", "韶关市-科技创新规划-2021-2025"]},
//   {entity = "乡村振兴战略", class = "Initiative", number = 3, degree = 4, plans = ["清远市-科技创新发展规划-2021-2025", "源城区-规划-2021-2025", "韶关市-科技创新规划-2021-2025"]},
// ]
// ---
MATCH (e:Entity)
WHERE size(e.plans) > 1 AND ($plan IS NULL OR $plan IN e.plans) AND ($other IS NULL OR $other IN e.plans)
  AND ($class IS NULL OR $class IN labels(e))
OPTIONAL MATCH (e)-[r]-(:Entity)
WITH e, size(e.plans) AS number, count(DISTINCT r.id) AS degree
RETURN e.id AS entity, labels(e) AS class, number, degree, e.plans AS plans, e{.evidence, .by} AS evidence
ORDER BY number DESC, degree DESC, entity
