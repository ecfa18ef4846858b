// ---
// title = {zh = "前一规划的目标与后来的结果", en = "An earlier plan's targets against later outcomes"}
// explanation = {zh = "同一对象、同一指标、同一单位的目标值与同年或更晚的实际值；指标名称须一致。", en = "Target and outcome of the same subject, indicator and unit, the outcome of the target's year or later; the indicator's name must be the same."}
// sentence = {zh = "{count}组目标可与结果对照。", en = "{count} targets can be set against an outcome."}
// chart = "none"
// parameters = [
//   {name = "scope", zh = "对象", en = "Subject"},
// ]
// columns = [
//   {name = "scope", kind = "entity", zh = "对象", en = "Subject"},
//   {name = "indicator", kind = "text", zh = "指标", en = "Indicator"},
//   {name = "target", kind = "number", zh = "目标", en = "Target"},
//   {name = "due", kind = "number", zh = "目标年份", en = "Due"},
//   {name = "actual", kind = "number", zh = "实际", en = "Outcome"},
//   {name = "year", kind = "number", zh = "年份", en = "Year"},
//   {name = "unit", kind = "text", zh = "单位", en = "Unit"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// contains = []
// ---
MATCH (t:Figure)-[:OF]->(e:Entity)<-[:OF]-(o:Figure)
WHERE t.kind = 'target' AND o.kind = 'actual' AND t.indicator = o.indicator AND t.unit = o.unit AND t.change = o.change
  AND o.year >= t.year AND ($scope IS NULL OR e.id = $scope)
MATCH (t)-[:STATED_IN]->(p:Passage)
MATCH (o)-[:STATED_IN]->(q:Passage)
RETURN e.id AS scope, t.indicator AS indicator, t.value AS target, t.year AS due, o.value AS actual, o.year AS year,
  t.unit AS unit, [t.plan, o.plan] AS plans, [p.id, q.id] AS evidence
ORDER BY scope, indicator, due, year, target, actual
