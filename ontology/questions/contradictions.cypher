// ---
// title = {zh = "规划里自相矛盾的数值", en = "Values that contradict each other"}
// explanation = {zh = "同一对象、同一指标、同一年份的两个不同数值，单位相同，都不是区间、上下限或约数，也不是四舍五入之差。", en = "Two values for one subject, indicator and year, in one unit; neither a range, a bound or an approximate value, and more apart than rounding."}
// sentence = {zh = "{count}处数值不一致，{scope_count}个对象。", en = "{count} pairs of values differ, of {scope_count} subjects."}
// chart = "none"
// step = "contradictions"
// parameters = [
//   {name = "scope", zh = "对象", en = "Subject"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
// ]
// columns = [
//   {name = "scope", kind = "entity", zh = "对象", en = "Subject"},
//   {name = "indicator", kind = "text", zh = "指标", en = "Indicator"},
//   {name = "value", kind = "number", zh = "数值", en = "Value"},
//   {name = "other", kind = "text", zh = "另一处的指标", en = "Worded elsewhere"},
//   {name = "other_value", kind = "number", zh = "另一处的数值", en = "Value elsewhere"},
//   {name = "unit", kind = "text", zh = "单位", en = "Unit"},
//   {name = "year", kind = "number", zh = "年份", en = "Year"},
//   {name = "kind", kind = "term", zh = "类型", en = "Kind", terms = {target = {zh = "目标", en = "target"}, actual = {zh = "实际", en = "outcome"}}},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// count = 7
// rows = [
//   {scope = "赣州经济技术开发区", indicator = "专利授权总量", value = 1280.0, other = "专利授权量", other_value = 2000.0, unit = "件", year = 2020, kind = "actual", plans = ["赣州经济技术开发区-规划-2021-2025"]},
//   {scope = "赣州经济技术开发区", indicator = "全社会R&D经费支出占GDP比重", value = 2.5, other = "R&D占GDP比重", other_value = 3.37, unit = "%", year = 2020, kind = "actual", plans = ["赣州经济技术开发区-规划-2021-2025"]},
//   {scope = "赣州经济技术开发区", indicator = "国家高新技术企业数量", value = 186.0, other = "高新技术企业数量", other_value = 176.0, unit = "家", year = 2020, kind = "actual", plans = ["赣州经济技术开发区-规划-2021-2025"]},
// ]
// ---
MATCH (a:Figure)-[:OF]->(e:Entity)<-[:OF]-(b:Figure)
WHERE a.kind = b.kind AND (a.year = b.year OR (a.year IS NULL AND b.year IS NULL AND a.kind = 'actual' AND a.plan = b.plan))
  AND a.unit = b.unit AND a.value <> b.value AND a.id < b.id
  AND a.comparator = '=' AND b.comparator = '=' AND a.value_max IS NULL AND b.value_max IS NULL
  AND ($scope IS NULL OR e.id = $scope) AND ($plan IS NULL OR a.plan = $plan OR b.plan = $plan)
MATCH (a)-[:STATED_IN]->(p:Passage)
MATCH (b)-[:STATED_IN]->(q:Passage)
RETURN e.id AS scope, a.indicator AS indicator, a.value AS value, b.indicator AS other, b.value AS other_value, a.unit AS unit,
  a.year AS year, a.kind AS kind, a.change AS change, b.change AS other_change, a.words AS said, b.words AS other_said,
  a.period AS period, b.period AS other_period, a.means AS means, b.means AS other_means, [a.plan, b.plan] AS plans, a.id AS fact,
  [a{.words, .context, evidence: [p.id]}, b{.words, .context, evidence: [q.id]}] AS evidence
ORDER BY scope, year, indicator, value, fact, other_value
