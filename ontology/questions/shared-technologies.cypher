// ---
// title = {zh = "多份规划都写到的技术", en = "Technologies named by several plans"}
// explanation = {zh = "至少由若干份规划写到的技术、产品，及列出它的产业。", en = "Technologies and products that at least so many plans name, with the industries that list them."}
// sentence = {zh = "{technology_count}项技术见于多份规划。", en = "{technology_count} technologies are named by several plans."}
// chart = "bar"
// parameters = [
//   {name = "least", kind = "integer", default = 2, zh = "至少几份规划", en = "Plans, at least"},
// ]
// columns = [
//   {name = "technology", kind = "entity", zh = "技术", en = "Technology"},
//   {name = "number", kind = "number", zh = "规划数", en = "Number of plans"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
//   {name = "industries", kind = "entities", zh = "产业", en = "Industries"},
// ]
// [example]
// contains = [{technology = "大数据"}]
// ---
MATCH (t:Technology)
WHERE size(t.plans) >= $least
OPTIONAL MATCH (i:Industry)-[r:USES_TECHNOLOGY]->(t)
WITH t, collect(DISTINCT i.id) AS industries, collect(r.evidence) AS evidence
RETURN t.id AS technology, size(t.plans) AS number, t.plans AS plans, industries, evidence + [t.evidence] AS evidence
ORDER BY number DESC, technology
