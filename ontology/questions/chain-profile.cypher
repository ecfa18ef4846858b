// ---
// title = {zh = "一条产业链的技术、产品和从事者", en = "A chain's technologies and products, and who works on them"}
// explanation = {zh = "产业及其两级子产业列出的技术和产品，以及带动产业、从事这些技术的企业、院所和平台。", en = "Technologies and products listed for the industry and its sub-industries (two levels), with who anchors it or works on them."}
// sentence = {zh = "{technology_count}项技术和产品。", en = "{technology_count} technologies and products."}
// chart = "none"
// parameters = [
//   {name = "industry", classes = ["Industry"], required = true, zh = "产业", en = "Industry"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
// ]
// columns = [
//   {name = "part", kind = "entity", zh = "所属产业", en = "Part of the chain"},
//   {name = "technology", kind = "entity", zh = "技术或产品", en = "Technology or product"},
//   {name = "workers", kind = "entities", zh = "从事者", en = "Who works on it"},
//   {name = "anchors", kind = "entities", zh = "龙头企业", en = "Anchors of the part"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// parameters = {industry = "先进材料产业"}
// contains = [{part = "稀土功能材料"}]
// ---
MATCH (s:Industry)-[:SUB_INDUSTRY_OF*0..2]->(:Entity {id: $industry})
WITH DISTINCT s
MATCH (s)-[r:USES_TECHNOLOGY]->(t:Technology)
WHERE $plan IS NULL OR $plan IN r.plans
OPTIONAL MATCH (w:Entity)-[o:WORKS_ON]->(t)
WITH s, r, t, collect(DISTINCT w.id) AS workers, collect(o.evidence) AS working
OPTIONAL MATCH (e:Enterprise)-[h:ANCHORS]->(s)
WITH s, r, t, workers, working, collect(DISTINCT e.id) AS anchors
RETURN s.id AS part, t.id AS technology, workers, anchors, r.plans AS plans, working + [r.evidence] AS evidence
ORDER BY part, technology
