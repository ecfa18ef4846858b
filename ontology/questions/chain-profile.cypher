// ---
// title = {zh = "一条产业链的技术、产品和从事者", en = "A chain's technologies and products, and who works on them"}
// explanation = {zh = "产业及其两级子产业：带动或从事它的企业、院所和平台，列出的技术和产品，以及从事这些技术的主体。", en = "The industry and its sub-industries (two levels): who anchors or works on it, the technologies and products listed for it, and who works on these."}
// sentence = {zh = "产业链有{part_count}个环节，{count}条记载。", en = "The chain has {part_count} parts, told of in {count} statements."}
// chart = "none"
// parameters = [
//   {name = "industry", classes = ["Industry"], required = true, zh = "产业", en = "Industry"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
// ]
// columns = [
//   {name = "part", kind = "entity", zh = "环节", en = "Part of the chain"},
//   {name = "relation", kind = "relation", zh = "关系", en = "Relation"},
//   {name = "item", kind = "entity", zh = "企业、平台、技术或产品", en = "Firm, platform, technology or product"},
//   {name = "class", kind = "class", zh = "类别", en = "Class"},
//   {name = "workers", kind = "entities", zh = "从事该技术的", en = "Who works on the technology"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// parameters = {industry = "先进材料产业"}
// count = 121
// rows = [
//   {part = "传统涂料产业", relation = "anchors", item = "自由能", class = "Enterprise", plans = ["韶关市-科技创新规划-2021-2025"]},
//   {part = "传统涂料产业", relation = "anchors", item = "衡光新材料", class = "Enterprise", plans = ["韶关市-科技创新规划-2021-2025"]},
//   {part = "传统涂料产业", relation = "usesTechnology", item = "木器涂料", class = "Technology", plans = ["韶关市-科技创新规划-2021-2025"]},
// ]
// ---
MATCH way = (s:Industry)-[:SUB_INDUSTRY_OF*0..2]->(:Entity {id: $industry})
WHERE $plan IS NULL OR size([one IN relationships(way) WHERE NOT $plan IN one.plans]) = 0
WITH DISTINCT s
MATCH (s)-[r:ANCHORS|WORKS_ON|USES_TECHNOLOGY]-(x:Entity)
WHERE $plan IS NULL OR $plan IN r.plans
OPTIONAL MATCH (w:Entity)-[o:WORKS_ON]->(x)
WITH s, r, x, collect(DISTINCT w.id) AS workers, collect(o{.evidence, .words, .context, .by}) AS working
RETURN s.id AS part, type(r) AS relation, x.id AS item, labels(x) AS class, workers, r.plans AS plans,
  working + [r{.evidence, .words, .context, .by}] AS evidence
ORDER BY part, relation, item
