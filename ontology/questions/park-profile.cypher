// ---
// title = {zh = "一个园区的概况", en = "A park's profile"}
// explanation = {zh = "规划对一个园区所写的全部关系：位置、产业、企业、平台、计划、合作。", en = "Every relation that the plans state of one park: where it lies, its industries, firms, platforms, programmes, partners."}
// sentence = {zh = "关于这个园区有{count}条关系。", en = "The plans state {count} relations of this park."}
// chart = "none"
// parameters = [
//   {name = "park", classes = ["Park"], required = true, zh = "园区", en = "Park"},
// ]
// columns = [
//   {name = "relation", kind = "relation", zh = "关系", en = "Relation"},
//   {name = "direction", kind = "term", zh = "方向", en = "Direction", terms = {out = {zh = "主语", en = "subject"}, in = {zh = "宾语", en = "object"}}},
//   {name = "item", kind = "entity", zh = "对象", en = "Item"},
//   {name = "class", kind = "class", zh = "类别", en = "Class"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// parameters = {park = "韶关高新区"}
// contains = [{relation = "locatedIn", item = "韶关市"}]
// ---
MATCH (k:Entity {id: $park})-[r]-(x:Entity)
RETURN type(r) AS relation, CASE WHEN startNode(r).id = k.id THEN 'out' ELSE 'in' END AS direction, x.id AS item,
  labels(x) AS class, r.plans AS plans, r.evidence AS evidence
ORDER BY relation, direction, item
