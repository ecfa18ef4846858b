// ---
// title = {zh = "哪些园区承载哪些产业、企业和平台", en = "Which parks host which industries, firms and platforms"}
// explanation = {zh = "园区重点发展的产业，位于园区的企业、平台和高校院所。", en = "The industries that a park is to grow, and the firms, platforms and institutions that stand in it."}
// sentence = {zh = "{park_count}个园区承载产业、企业或平台。", en = "{park_count} parks host industries, firms or platforms."}
// chart = "bar"
// parameters = [
//   {name = "park", classes = ["Park"], zh = "园区", en = "Park"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
// ]
// columns = [
//   {name = "park", kind = "entity", zh = "园区", en = "Park"},
//   {name = "industries", kind = "entities", zh = "产业", en = "Industries"},
//   {name = "firms", kind = "entities", zh = "企业", en = "Firms"},
//   {name = "platforms", kind = "entities", zh = "平台与院所", en = "Platforms and institutions"},
//   {name = "number", kind = "number", zh = "合计", en = "Together"},
// ]
// [example]
// contains = [{park = "韶关高新区"}]
// ---
MATCH (k:Park)
WHERE ($park IS NULL OR k.id = $park) AND ($plan IS NULL OR $plan IN k.plans)
OPTIONAL MATCH (k)-[p:PRIORITIZES]->(i:Industry)
WITH k, collect(DISTINCT i.id) AS industries, collect(p.evidence) AS growing
OPTIONAL MATCH (e:Enterprise)-[l:LOCATED_IN]->(k)
WITH k, industries, growing, collect(DISTINCT e.id) AS firms, collect(l.evidence) AS standing
OPTIONAL MATCH (f:Entity)-[m:LOCATED_IN]->(k)
WHERE 'Platform' IN labels(f) OR 'Institution' IN labels(f)
WITH k, industries, firms, collect(DISTINCT f.id) AS platforms, growing, standing, collect(m.evidence) AS housed
WITH k, industries, firms, platforms, size(industries) + size(firms) + size(platforms) AS number, growing + standing + housed AS evidence
WHERE number > 0
RETURN k.id AS park, industries, firms, platforms, number, evidence
ORDER BY number DESC, park
