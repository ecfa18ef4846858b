// ---
// title = {zh = "图谱对一个实体知道什么", en = "What the graph knows of one entity"}
// explanation = {zh = "一个实体的全部关系，主语和宾语两个方向；以及它的全部指标值。", en = "Every relation of one entity, as subject and as object, and every figure of it."}
// sentence = {zh = "关于它有{count}条记载：与{other_count}个实体相连，有{figures_count}个指标值。", en = "{count} statements of it: ties to {other_count} entities, {figures_count} figures."}
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
//   {name = "figures", kind = "figures", zh = "指标值", en = "Figure"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// parameters = {entity = "东阳光"}
// count = 12
// rows = [
//   {relation = "anchors", direction = "out", other = "专利新药", class = "Industry", plans = ["韶关市-科技创新规划-2021-2025"]},
//   {relation = "anchors", direction = "out", other = "生物医药", class = "Industry", plans = ["韶关市-科技创新规划-2021-2025"]},
//   {relation = "anchors", direction = "out", other = "电子元器件制造", class = "Industry", plans = ["韶关市-科技创新规划-2021-2025"]},
// ]
// ---
CALL () {
  MATCH (e:Entity {id: $entity})-[r]-(x:Entity)
  WHERE $plan IS NULL OR $plan IN r.plans
  RETURN type(r) AS relation, CASE WHEN startNode(r).id = e.id THEN 'out' ELSE 'in' END AS direction, x.id AS other,
    labels(x) AS class, [] AS figures, r.plans AS plans, r{.evidence, .words, .context, .by} AS evidence, '' AS indicator, 0 AS year, r.id AS fact
  UNION ALL
  MATCH (:Entity {id: $entity})<-[:OF]-(f:Figure)-[:STATED_IN]->(p:Passage)
  WHERE $plan IS NULL OR f.plan = $plan
  RETURN null AS relation, null AS direction, null AS other, [] AS class, [f.id] AS figures, [f.plan] AS plans,
    f{.words, .context, .by, evidence: [p.id]} AS evidence, f.indicator AS indicator, f.year AS year, f.id AS fact
}
RETURN relation, direction, other, class, figures, plans, evidence
ORDER BY relation, direction, other, indicator, year, fact
