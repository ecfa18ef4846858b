// ---
// title = {zh = "联系最多的实体及其作用", en = "The most connected entities and their role"}
// explanation = {zh = "关系数最多的实体；中介度（0到1）是经过它的最短路径的份额，群组是按模块度划分的社群编号，1为最大。", en = "Entities with most relations. Betweenness (0 to 1) is the share of shortest paths that run through one; community is its group by modularity, 1 the largest."}
// sentence = {zh = "联系最多的是{entity_first}。", en = "The most connected is {entity_first}."}
// chart = "bar"
// step = "roles"
// parameters = [
//   {name = "class", kind = "class", zh = "类别", en = "Class"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
//   {name = "most", kind = "integer", default = 30, zh = "最多几行", en = "Rows, at most"},
// ]
// columns = [
//   {name = "entity", kind = "entity", zh = "实体", en = "Entity"},
//   {name = "class", kind = "class", zh = "类别", en = "Class"},
//   {name = "degree", kind = "number", zh = "关系数", en = "Relations"},
//   {name = "betweenness", kind = "number", zh = "中介度", en = "Betweenness"},
//   {name = "community", kind = "number", zh = "群组", en = "Community"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// contains = [{entity = "韶关市"}]
// ---
MATCH (e:Entity)-[r]-(:Entity)
WHERE ($class IS NULL OR $class IN labels(e)) AND ($plan IS NULL OR $plan IN r.plans)
WITH e, count(DISTINCT r.id) AS degree
RETURN e.id AS entity, labels(e) AS class, degree, e.plans AS plans, e.evidence AS evidence
ORDER BY degree DESC, entity
LIMIT $most
