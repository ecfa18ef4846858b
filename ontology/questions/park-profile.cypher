// ---
// title = {zh = "一个园区的概况", en = "A park's profile"}
// explanation = {zh = "规划对一个园区及其片区所写的全部关系：位置、产业、企业、平台、计划、合作；以及它的全部指标值。", en = "Every relation that the plans state of one park and its parts: where it lies, its industries, firms, platforms, programmes, partners; and every figure of it."}
// sentence = {zh = "关于这个园区有{count}条记载：与{item_count}个实体相连，有{figures_count}个指标值。", en = "{count} statements of this park: ties to {item_count} entities, {figures_count} figures."}
// chart = "none"
// parameters = [
//   {name = "park", classes = ["Park"], required = true, zh = "园区", en = "Park"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
// ]
// columns = [
//   {name = "part", kind = "entity", zh = "园区或片区", en = "The park or a part of it"},
//   {name = "relation", kind = "relation", zh = "关系", en = "Relation"},
//   {name = "direction", kind = "term", zh = "方向", en = "Direction", terms = {out = {zh = "主语", en = "subject"}, in = {zh = "宾语", en = "object"}}},
//   {name = "item", kind = "entity", zh = "另一端", en = "Other end"},
//   {name = "class", kind = "class", zh = "类别", en = "Class"},
//   {name = "figures", kind = "figures", zh = "指标值", en = "Figure"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// parameters = {park = "清远高新区"}
// count = 16
// rows = [
//   {part = "清远高新技术开发区", relation = "launches", direction = "out", item = "“5G+智慧园区”", class = "Initiative", plans = ["清远市-科技创新发展规划-2021-2025"]},
//   {part = "清远高新技术开发区", relation = "launches", direction = "out", item = "“双创升级”", class = "Initiative", plans = ["清远市-科技创新发展规划-2021-2025"]},
//   {part = "清远高新技术开发区", relation = "launches", direction = "out", item = "智慧园区全视角全场景集成化接入管理平台", class = "Platform", plans = ["清远市-科技创新发展规划-2021-2025"]},
// ]
// ---
CALL () {
  MATCH (k:Park)-[:PART_OF*0..2]->(:Entity {id: $park})
  WITH DISTINCT k
  MATCH (k)-[r]-(x:Entity)
  WHERE (k.id = $park OR x.id <> $park) AND ($plan IS NULL OR $plan IN r.plans)
  RETURN k.id AS part, type(r) AS relation, CASE WHEN startNode(r).id = k.id THEN 'out' ELSE 'in' END AS direction,
    x.id AS item, labels(x) AS class, [] AS figures, r.plans AS plans, r{.evidence, .words, .context, .by} AS evidence, '' AS indicator, r.id AS fact
  UNION ALL
  MATCH (k:Park)-[:PART_OF*0..2]->(:Entity {id: $park})
  WITH DISTINCT k
  MATCH (k)<-[:OF]-(f:Figure)-[:STATED_IN]->(p:Passage)
  WHERE $plan IS NULL OR f.plan = $plan
  RETURN k.id AS part, null AS relation, null AS direction, null AS item, [] AS class, [f.id] AS figures,
    [f.plan] AS plans, f{.words, .context, .by, evidence: [p.id]} AS evidence, f.indicator AS indicator, f.id AS fact
}
RETURN part, relation, direction, item, class, figures, plans, evidence
ORDER BY part, relation, direction, item, indicator, fact
