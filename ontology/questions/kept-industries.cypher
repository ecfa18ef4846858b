// ---
// title = {zh = "后一规划保留、不再提和新增了哪些重点产业", en = "Which priority industries a plan keeps, drops and adds"}
// explanation = {zh = "两份规划优先发展的产业：两份都有的是保留；只有一份有、另一份所引文字也写到其名的是“另一份也写到”；此外只有前一份有的是不再提，只有后一份有的是新增。", en = "The industries that two plans put first: those of both are kept; those of one that the quoted words of the other name too are named there; apart from these, those of the first alone are dropped, those of the second alone added."}
// sentence = {zh = "{count}个产业，首先是{industry_first}。", en = "{count} industries, {industry_first} before all."}
// chart = "none"
// parameters = [
//   {name = "plan", kind = "plan", required = true, zh = "前一规划", en = "First plan"},
//   {name = "other", kind = "plan", required = true, zh = "后一规划", en = "Second plan"},
// ]
// columns = [
//   {name = "industry", kind = "entity", zh = "产业", en = "Industry"},
//   {name = "status", kind = "term", zh = "变化", en = "Status", terms = {kept = {zh = "保留", en = "kept"}, named = {zh = "另一份也写到", en = "named in the other"}, dropped = {zh = "不再提", en = "dropped"}, added = {zh = "新增", en = "added"}}},
//   {name = "passages", kind = "number", zh = "处数", en = "Passages"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// parameters = {plan = "韶关市-科技创新发展行动计划-2017-2020", other = "韶关市-科技创新规划-2021-2025"}
// count = 194
// rows = [
//   {industry = "兰花", status = "kept", passages = 2, plans = ["韶关市-科技创新发展行动计划-2017-2020", "韶关市-科技创新规划-2021-2025"]},
//   {industry = "特钢材料", status = "kept", passages = 2, plans = ["韶关市-科技创新发展行动计划-2017-2020", "韶关市-科技创新规划-2021-2025"]},
//   {industry = "生物医药", status = "kept", passages = 2, plans = ["韶关市-科技创新发展行动计划-2017-2020", "韶关市-科技创新规划-2021-2025"]},
// ]
// ---
MATCH (:Entity)-[r:PRIORITIZES]->(i:Industry)
WHERE $plan IN r.plans OR $other IN r.plans
WITH i, r, [told IN r.plans WHERE told IN [$plan, $other]] AS own
UNWIND own AS told
WITH i, collect(DISTINCT told) AS plans, collect(DISTINCT r{.evidence, .words, .context}) AS evidence
WITH i, plans, evidence, [one IN [$plan, $other] WHERE NOT one IN plans] AS without
WITH i, plans, evidence, EXISTS { MATCH (p:Passage) WHERE p.plan IN without AND p.text CONTAINS i.name } AS named
WITH i, plans, evidence,
  CASE WHEN size(plans) = 2 THEN 'kept' WHEN named THEN 'named' WHEN plans[0] = $plan THEN 'dropped' ELSE 'added' END AS status
RETURN i.id AS industry, status, size(evidence) AS passages, plans, evidence
ORDER BY size(plans) DESC, CASE status WHEN 'dropped' THEN 1 WHEN 'named' THEN 2 ELSE 3 END, passages DESC, industry
