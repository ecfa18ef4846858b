// ---
// title = {zh = "前一规划的目标与后来的结果", en = "An earlier plan's targets against later outcomes"}
// explanation = {zh = "一份规划的目标值与另一份规划所写的同一对象、同一年份、同类单位的实际值；指标名称的相似度（0到1）不低于所给的值。", en = "A plan's target and the outcome that another plan gives for the same subject and year in a like unit; the two indicators' names are alike (0 to 1) to the degree asked."}
// sentence = {zh = "{count}组目标可与结果对照。", en = "{count} targets can be set against an outcome."}
// chart = "none"
// step = "outcomes"
// parameters = [
//   {name = "scope", zh = "对象", en = "Subject"},
//   {name = "plan", kind = "plan", zh = "提出目标的规划", en = "Plan of the target"},
//   {name = "alike", kind = "number", default = 0.6, zh = "名称相似度不低于", en = "Names alike, at least"},
// ]
// columns = [
//   {name = "scope", kind = "entity", zh = "对象", en = "Subject"},
//   {name = "indicator", kind = "text", zh = "目标指标", en = "Indicator of the target"},
//   {name = "measured", kind = "text", zh = "实际指标", en = "Indicator of the outcome"},
//   {name = "comparator", kind = "text", zh = "比较", en = "Comparator"},
//   {name = "target", kind = "number", zh = "目标", en = "Target"},
//   {name = "actual", kind = "number", zh = "实际", en = "Outcome"},
//   {name = "unit", kind = "text", zh = "单位", en = "Unit"},
//   {name = "year", kind = "number", zh = "年份", en = "Year"},
//   {name = "met", kind = "term", zh = "达到", en = "Met", terms = {true = {zh = "是", en = "yes"}, false = {zh = "否", en = "no"}}},
//   {name = "alike", kind = "number", zh = "名称相似度", en = "Names alike"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// contains = [{indicator = "高新技术企业数量", target = 130.0, actual = 308.0, met = true}]
// ---
MATCH (t:Figure)-[:OF]->(e:Entity)<-[:OF]-(o:Figure)
WHERE t.kind = 'target' AND o.kind = 'actual' AND t.plan <> o.plan AND t.year = o.year AND t.change = o.change
  AND ($scope IS NULL OR e.id = $scope) AND ($plan IS NULL OR t.plan = $plan)
WITH t, e, o, ['家', '个', '项', '所', '间', '件', '人', '名'] AS counters
WHERE t.unit = o.unit OR (t.unit IN counters AND o.unit IN counters)
MATCH (t)-[:STATED_IN]->(p:Passage)
MATCH (o)-[:STATED_IN]->(q:Passage)
RETURN e.id AS scope, t.indicator AS indicator, o.indicator AS measured, t.comparator AS comparator, t.value AS target,
  o.value AS actual, t.unit AS unit, t.year AS year, [t.plan, o.plan] AS plans, [p.id, q.id] AS evidence
ORDER BY scope, year, indicator, measured, target, actual, p.id, q.id
