// ---
// title = {zh = "连接两份规划的实体", en = "Entities that bridge two plans"}
// explanation = {zh = "两份规划都写到的实体，按关系数排列。只选一份则列出它与其他规划共有的实体。", en = "Entities that both plans name, those with most relations first. With one plan chosen: what it shares with any other."}
// sentence = {zh = "{entity_count}个实体连接多份规划。", en = "{entity_count} entities bridge plans."}
// chart = "bar"
// parameters = [
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
//   {name = "other", kind = "plan", zh = "另一规划", en = "Other plan"},
//   {name = "class", kind = "class", zh = "类别", en = "Class"},
// ]
// columns = [
//   {name = "entity", kind = "entity", zh = "实体", en = "Entity"},
//   {name = "class", kind = "class", zh = "类别", en = "Class"},
//   {name = "degree", kind = "number", zh = "关系数", en = "Relations"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// contains = [{entity = "粤港澳大湾区"}]
// ---
MATCH (e:Entity)
WHERE size(e.plans) > 1 AND ($plan IS NULL OR $plan IN e.plans) AND ($other IS NULL OR $other IN e.plans)
  AND ($class IS NULL OR $class IN labels(e))
OPTIONAL MATCH (e)-[r]-(:Entity)
WITH e, count(DISTINCT r.id) AS degree
RETURN e.id AS entity, labels(e) AS class, degree, e.plans AS plans, e.evidence AS evidence
ORDER BY degree DESC, entity
