// ---
// title = {zh = "人才计划与资金", en = "Talent schemes and funds"}
// explanation = {zh = "名称或其上级计划的名称写明人才（人才、英才、引才、专家、博士、团队、工匠、科学家、名家，及扬帆计划等）或资金（基金、资金、贷、准备金、补偿金、创新券、补助、融资）的计划，及规划为它给出的数额。", en = "Programmes whose name, or that of the one they are part of, speaks of talent (人才, 英才, 引才, 专家, 博士, 团队, 工匠, 科学家, 名家, or 扬帆计划 and its like) or of money (基金, 资金, 贷, 准备金, 补偿金, 创新券, 补助, 融资), with the figures that the plans give of them."}
// sentence = {zh = "{programme_count}个人才计划或资金。", en = "{programme_count} talent schemes and funds."}
// chart = "none"
// parameters = [
//   {name = "place", classes = ["Place", "Park"], inside = true, zh = "地区或园区", en = "Place or park"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
//   {name = "kind", kind = "choice", choices = ["talent", "fund"], zh = "类型", en = "Kind"},
// ]
// columns = [
//   {name = "programme", kind = "entity", zh = "计划或资金", en = "Scheme or fund"},
//   {name = "kind", kind = "term", zh = "类型", en = "Kind", terms = {talent = {zh = "人才", en = "talent"}, fund = {zh = "资金", en = "fund"}}},
//   {name = "figures", kind = "figures", zh = "数额", en = "Figures"},
//   {name = "launched_by", kind = "entities", zh = "实施者", en = "Launched by"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// parameters = {kind = "talent"}
// count = 23
// rows = [
//   {programme = "扬帆计划", kind = "talent", launched_by = ["广东省", "清远市", "源城区", "韶关市"], plans = ["清远市-科技创新发展规划-2021-2025", "源城区-规划-2021-2025", "韶关市-科技创新规划-2021-2025"]},
//   {programme = "丹霞英才", kind = "talent", launched_by = ["韶关市"], plans = ["韶关市-科技创新规划-2021-2025"]},
//   {programme = "产业技术研发人才引培行动", kind = "talent", launched_by = ["赣州经济技术开发区"], plans = ["赣州经济技术开发区-规划-2021-2025"]},
// ]
// ---
MATCH (n:Initiative)
WHERE $plan IS NULL OR $plan IN n.plans
OPTIONAL MATCH (n)-[:PART_OF]->(whole:Initiative)
WITH n, collect(whole.name) AS wholes
WITH n, size([w IN ['人才', '英才', '引才', '专家', '博士', '团队', '工匠', '科学家', '名家', '扬帆', '起航', '特支计划', '千人计划', '万人计划', '双千计划']
    WHERE n.name CONTAINS w OR size([whole IN wholes WHERE whole CONTAINS w]) > 0]) AS talent,
  size([w IN ['基金', '资金', '贷', '准备金', '补偿金', '创新券', '补助', '融资'] WHERE n.name CONTAINS w]) AS fund
WITH n, CASE WHEN fund > 0 THEN 'fund' WHEN talent > 0 THEN 'talent' END AS kind
WHERE kind IS NOT NULL AND ($kind IS NULL OR kind = $kind)
OPTIONAL MATCH (a:Entity)-[r:LAUNCHES]->(n)
WITH n, kind, collect(DISTINCT a.id) AS launched_by, collect(r{.evidence, .words, .context, .by}) AS launching
WHERE $place IS NULL OR size([p IN n.plans WHERE p IN $own]) > 0 OR size([one IN launched_by WHERE one IN $inside]) > 0
OPTIONAL MATCH (n)<-[:OF]-(f:Figure)-[:STATED_IN]->(p:Passage)
WITH n, kind, launched_by, launching, collect(DISTINCT f.id) AS figures, collect(f{.words, .context, .by, evidence: [p.id]}) AS stated
RETURN n.id AS programme, kind, figures, launched_by, n.plans AS plans, launching + stated + [n{.evidence, .by}] AS evidence
ORDER BY kind DESC, size(n.plans) DESC, programme
