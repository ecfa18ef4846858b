// ---
// title = {zh = "人才计划与资金", en = "Talent schemes and funds"}
// explanation = {zh = "名称写明人才或资金的计划：人才、英才、专家、团队；基金、资金、贷款、准备金、创新券。", en = "Programmes whose name speaks of talent (人才, 英才, 专家, 团队) or of money (基金, 资金, 贷, 准备金, 创新券)."}
// sentence = {zh = "{programme_count}个人才计划或资金。", en = "{programme_count} talent schemes and funds."}
// chart = "none"
// parameters = [
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
// ]
// columns = [
//   {name = "programme", kind = "entity", zh = "计划或资金", en = "Scheme or fund"},
//   {name = "kind", kind = "term", zh = "类型", en = "Kind", terms = {talent = {zh = "人才", en = "talent"}, fund = {zh = "资金", en = "fund"}}},
//   {name = "launched_by", kind = "entities", zh = "实施者", en = "Launched by"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// contains = [{programme = "扬帆计划", kind = "talent"}]
// ---
MATCH (n:Initiative)
WHERE $plan IS NULL OR $plan IN n.plans
WITH n, size([w IN ['人才', '英才', '专家', '团队', '博士', '扬帆', '丹霞'] WHERE n.name CONTAINS w]) AS talent,
  size([w IN ['基金', '资金', '贷', '准备金', '创新券', '补助', '融资'] WHERE n.name CONTAINS w]) AS fund
WHERE talent > 0 OR fund > 0
OPTIONAL MATCH (a:Entity)-[r:LAUNCHES]->(n)
WITH n, talent, collect(DISTINCT a.id) AS launched_by, collect(r.evidence) AS evidence
RETURN n.id AS programme, CASE WHEN talent > 0 THEN 'talent' ELSE 'fund' END AS kind, launched_by, n.plans AS plans,
  evidence + [n.evidence] AS evidence
ORDER BY kind, programme
