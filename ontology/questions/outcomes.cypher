// ---
// title = {zh = "前一规划的目标与后来的结果", en = "An earlier plan's targets against later outcomes"}
// explanation = {zh = "一份规划的目标值与后一份规划所写的同一对象、同一年份的实际值，两者须为同一指标（把握程度从0到1，不低于所给的值），单位可以换算；每个目标取把握最大的，实际值按目标的单位给出。", en = "A plan's target and the outcome that a later plan gives for the same subject and year; the two indicators are one to the degree asked (0 to 1) and their units can be converted; of several outcomes the surest is taken, and given in the target's unit."}
// sentence = {zh = "{count}个目标可与结果对照。", en = "{count} targets can be set against an outcome."}
// chart = "none"
// step = "outcomes"
// parameters = [
//   {name = "scope", zh = "对象", en = "Subject"},
//   {name = "plan", kind = "plan", zh = "提出目标的规划", en = "Plan of the target"},
//   {name = "alike", kind = "number", default = 0.7, zh = "名称相似度不低于", en = "Names alike, at least"},
// ]
// columns = [
//   {name = "scope", kind = "entity", zh = "对象", en = "Subject"},
//   {name = "indicator", kind = "text", zh = "目标指标", en = "Indicator of the target"},
//   {name = "measured", kind = "text", zh = "实际指标", en = "Indicator of the outcome"},
//   {name = "comparator", kind = "text", zh = "比较", en = "Comparator"},
//   {name = "target", kind = "number", zh = "目标", en = "Target"},
//   {name = "target_max", kind = "number", zh = "目标上限", en = "Upper end"},
//   {name = "actual", kind = "number", zh = "实际", en = "Outcome"},
//   {name = "unit", kind = "text", zh = "单位", en = "Unit"},
//   {name = "year", kind = "number", zh = "年份", en = "Year"},
//   {name = "met", kind = "term", zh = "达到", en = "Met", terms = {true = {zh = "是", en = "yes"}, false = {zh = "否", en = "no"}}},
//   {name = "alike", kind = "number", zh = "名称相似度", en = "Names alike"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// count = 8
// rows = [
//   {scope = "科技信贷风险准备金", indicator = "入池企业累计数量", measured = "入池企业数量", comparator = ">=", target = 200.0, actual = 126.0, unit = "家", year = 2020, met = false, alike = 1.0, plans = ["韶关市-科技创新发展行动计划-2017-2020", "韶关市-科技创新规划-2021-2025"]},
//   {scope = "韶关市", indicator = "国家级科技企业孵化器数量", measured = "国家级孵化器数量", comparator = "=", target = 2.0, target_max = 3.0, actual = 1.0, unit = "家", year = 2020, met = false, alike = 0.9, plans = ["韶关市-科技创新发展行动计划-2017-2020", "韶关市-科技创新规划-2021-2025"]},
//   {scope = "韶关市", indicator = "国家级科技企业孵化器数量", measured = "国家级孵化器数量", comparator = "=", target = 3.0, actual = 1.0, unit = "家", year = 2020, met = false, alike = 1.0, plans = ["韶关市-科技创新发展行动计划-2017-2020", "韶关市-科技创新规划-2021-2025"]},
// ]
// ---
MATCH (t:Figure)-[:OF]->(e:Entity)<-[:OF]-(o:Figure)
WHERE t.kind = 'target' AND o.kind = 'actual' AND t.year = o.year
  AND ($scope IS NULL OR e.id = $scope) AND ($plan IS NULL OR t.plan = $plan)
MATCH (earlier:Plan {id: t.plan})
MATCH (later:Plan {id: o.plan})
WHERE coalesce(later.start_year, 0) > coalesce(earlier.start_year, 0)
MATCH (t)-[:STATED_IN]->(p:Passage)
MATCH (o)-[:STATED_IN]->(q:Passage)
RETURN e.id AS scope, t.indicator AS indicator, o.indicator AS measured, t.comparator AS comparator, t.value AS target,
  t.value_max AS target_max, o.value AS actual, o.value_max AS actual_max, o.comparator AS actual_comparator,
  t.unit AS unit, o.unit AS actual_unit, t.change AS change, o.change AS actual_change, t.words AS words, o.words AS actual_words, t.period AS period,
  o.period AS actual_period, t.means AS means, o.means AS actual_means, t.year AS year,
  [t.plan, o.plan] AS plans, [t{.words, .context, .by, evidence: [p.id]}, o{.words, .context, .by, evidence: [q.id]}] AS evidence, t.id AS fact
ORDER BY scope, year, indicator, target, fact, o.id
