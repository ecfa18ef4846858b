// ---
// title = {zh = "各规划对同一指标提出的目标", en = "An indicator's targets, plan by plan"}
// explanation = {zh = "同一指标在各规划中的目标值，不论各规划怎样称呼它；数值换算为常用单位，增长率与水平值不混在一起。高的在前。", en = "The targets that plans set for one indicator, however each words it; in its usual unit, and never a growth among levels. The highest come first."}
// sentence = {zh = "{count}个目标，{place_count}个地区，最高的是{place_first}。", en = "{count} targets of {place_count} places, {place_first} before all."}
// chart = "bar"
// step = "side"
// parameters = [
//   {name = "indicator", kind = "text", required = true, zh = "指标（任何说法）", en = "Indicator, in any wording"},
//   {name = "year", kind = "integer", zh = "年份", en = "Year"},
//   {name = "level", kind = "choice", choices = ["national", "province", "prefecture", "county", "park"], zh = "层级", en = "Level"},
// ]
// columns = [
//   {name = "place", kind = "entity", zh = "对象", en = "Subject"},
//   {name = "value", kind = "number", zh = "目标", en = "Target"},
//   {name = "value_max", kind = "number", zh = "上限", en = "Upper end"},
//   {name = "unit", kind = "text", zh = "单位", en = "Unit"},
//   {name = "comparator", kind = "text", zh = "比较", en = "Comparator"},
//   {name = "year", kind = "number", zh = "年份", en = "Year"},
//   {name = "words", kind = "text", zh = "原文指标", en = "As worded"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
// ]
// [example]
// parameters = {indicator = "研发投入强度", year = 2025}
// count = 4
// rows = [
//   {place = "赣州经济技术开发区", value = 3.5, unit = "%", comparator = ">=", year = 2025, words = "全社会研发投入（R&D）占地区生产总值比重", plan = "赣州经济技术开发区-规划-2021-2025"},
//   {place = "韶关市", value = 2.0, unit = "%", comparator = ">=", year = 2025, words = "全社会研究与开发（R&D）投入占地区生产总值（GDP）的比重", plan = "韶关市-科技创新规划-2021-2025"},
//   {place = "清远市", value = 1.5, unit = "%", comparator = "=", year = 2025, words = "全社会研发投入占地区生产总值的比例", plan = "清远市-科技创新发展规划-2021-2025"},
// ]
// ---
MATCH (f:Figure)-[:OF]->(e:Entity)
WHERE f.kind = 'target' AND ($year IS NULL OR f.year = $year)
MATCH (p:Plan {id: f.plan})
WHERE $level IS NULL OR p.level = $level
MATCH (f)-[:STATED_IN]->(q:Passage)
RETURN e.id AS place, f.value AS value, f.value_max AS value_max, f.unit AS unit, f.comparator AS comparator, f.year AS year,
  f.indicator AS words, f.change AS change, f.words AS said, f.period AS period, f.means AS means, f.plan AS plan, f.id AS fact,
  f{.words, .context, evidence: [q.id]} AS evidence
ORDER BY place, year, value, fact
