// ---
// title = {zh = "规划的指标：目标与完成情况", en = "Figures of a plan: targets and outcomes"}
// explanation = {zh = "规划给出的指标值，可按规划、对象、目标或实际、年份、指标名称中的字筛选；指标值多的对象在前。", en = "The values that a plan gives, by plan, subject, target or outcome, year, and words in the indicator's name; the subjects of most values come first."}
// sentence = {zh = "{count}个指标值，{indicator_count}项指标，{scope_count}个对象。", en = "{count} values of {indicator_count} indicators of {scope_count} subjects."}
// chart = "none"
// parameters = [
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
//   {name = "scope", zh = "对象", en = "Subject"},
//   {name = "kind", kind = "choice", choices = ["target", "actual"], zh = "目标或实际", en = "Target or outcome"},
//   {name = "year", kind = "integer", zh = "年份", en = "Year"},
//   {name = "words", kind = "text", zh = "指标含有", en = "Indicator holds"},
// ]
// columns = [
//   {name = "scope", kind = "entity", zh = "对象", en = "Subject"},
//   {name = "indicator", kind = "text", zh = "指标", en = "Indicator"},
//   {name = "kind", kind = "term", zh = "类型", en = "Kind", terms = {target = {zh = "目标", en = "target"}, actual = {zh = "实际", en = "outcome"}}},
//   {name = "comparator", kind = "text", zh = "比较", en = "Comparator"},
//   {name = "value", kind = "number", zh = "数值", en = "Value"},
//   {name = "value_max", kind = "number", zh = "上限", en = "Upper end"},
//   {name = "unit", kind = "text", zh = "单位", en = "Unit"},
//   {name = "year", kind = "number", zh = "年份", en = "Year"},
//   {name = "change", kind = "term", zh = "增量", en = "Change", terms = {true = {zh = "增量", en = "a change"}, false = {zh = "", en = ""}}},
//   {name = "binding", kind = "term", zh = "性质", en = "Nature", terms = {true = {zh = "约束性", en = "binding"}, false = {zh = "预期性", en = "expected"}}},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
// ]
// [example]
// parameters = {scope = "韶关市", words = "高新技术企业"}
// count = 20
// rows = [
//   {scope = "韶关市", indicator = "净增高新技术企业数量", kind = "target", comparator = ">=", value = 50.0, unit = "家", year = 2021, change = true, plan = "韶关市-科技创新规划-2021-2025"},
//   {scope = "韶关市", indicator = "高新技术企业利润总额", kind = "actual", comparator = "=", value = 48.0, unit = "亿元", year = 2020, change = false, binding = false, plan = "韶关市-科技创新规划-2021-2025"},
//   {scope = "韶关市", indicator = "高新技术企业利润总额", kind = "target", comparator = "=", value = 96.0, unit = "亿元", year = 2025, change = false, plan = "韶关市-科技创新规划-2021-2025"},
// ]
// ---
MATCH (f:Figure)-[:OF]->(e:Entity)
WHERE ($plan IS NULL OR f.plan = $plan) AND ($scope IS NULL OR e.id = $scope) AND ($kind IS NULL OR f.kind = $kind)
  AND ($year IS NULL OR f.year = $year) AND ($words IS NULL OR f.indicator CONTAINS $words)
WITH e, collect(f) AS found
WITH e, found, size(found) AS most
UNWIND found AS f
MATCH (f)-[:STATED_IN]->(p:Passage)
RETURN e.id AS scope, f.indicator AS indicator, f.kind AS kind, f.comparator AS comparator, f.value AS value,
  f.value_max AS value_max, f.unit AS unit, f.year AS year, f.change AS change, f.binding AS binding, f.plan AS plan,
  f{.words, .context, .by, evidence: [p.id]} AS evidence
ORDER BY most DESC, scope, indicator, year, kind, value, f.id
