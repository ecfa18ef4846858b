// ---
// title = {zh = "图谱对一个实体知道什么", en = "What the graph knows of one entity"}
// explanation = {zh = "一个实体的全部关系，主语和宾语两个方向。", en = "Every relation of one entity, as subject and as object."}
// sentence = {zh = "关于它有{count}条关系。", en = "The graph holds {count} relations of it."}
// chart = "none"
// parameters = [
//   {name = "entity", required = true, zh = "实体", en = "Entity"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
// ]
// columns = [
//   {name = "relation", kind = "relation", zh = "关系", en = "Relation"},
//   {name = "direction", kind = "term", zh = "方向", en = "Direction", terms = {out = {zh = "主语", en = "subject"}, in = {zh = "宾语", en = "object"}}},
//   {name = "other", kind = "entity", zh = "另一端", en = "Other end"},
//   {name = "class", kind = "class", zh = "类别", en = "Class"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// parameters = {entity = "东阳光"}
// contains = [{relation = "anchors", direction = "out"}]
// ---
MATCH (e:Entity {id: $entity})-[r]-(x:Entity)
WHERE $plan IS NULL OR $plan IN r.plans
RETURN type(r) AS relation, CASE WHEN startNode(r).id = e.id THEN 'out' ELSE 'in' END AS direction, x.id AS other,
  labels(x) AS class, r.plans AS plans, r.evidence AS evidence
ORDER BY relation, direction, other
