// ---
// title = {zh = "规划依据哪些政策，直到国家层面", en = "Policies that plans rest on, as a tree up to the national level"}
// explanation = {zh = "从规划出发，沿“依据”逐级上溯；步数为1的是直接依据。层级按名称判断（省、市、国家），看不出的留空。", en = "From a plan upwards along what it is based on; one step is what it rests on directly. The level is told from the name (省, 市, 国家); where that does not show, it is left open."}
// sentence = {zh = "{document_count}份文件依据{policy_count}份政策。", en = "{document_count} documents rest on {policy_count} policies."}
// chart = "none"
// parameters = [
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
// ]
// columns = [
//   {name = "document", kind = "entity", zh = "文件", en = "Document"},
//   {name = "steps", kind = "number", zh = "步数", en = "Steps"},
//   {name = "level", kind = "term", zh = "层级", en = "Level", terms = {national = {zh = "国家", en = "national"}, province = {zh = "省", en = "province"}, prefecture = {zh = "市", en = "prefecture"}}},
//   {name = "policy", kind = "entity", zh = "依据的政策", en = "Rests on"},
//   {name = "way", kind = "way", zh = "途径", en = "By way of"},
//   {name = "issuers", kind = "entities", zh = "发布者", en = "Issued by"},
// ]
// [example]
// count = 11
// rows = [
//   {document = "关于进一步促进科技创新的若干政策措施实施指引", steps = 1, level = "prefecture", policy = "韶关市人民政府印发关于进一步促进科技创新若干政策措施的通知", way = ["关于进一步促进科技创新的若干政策措施实施指引", "韶关市人民政府印发关于进一步促进科技创新若干政策措施的通知"], issuers = ["韶关市人民政府"]},
//   {document = "本规划（源城区）", steps = 1, level = "prefecture", policy = "河源市国民经济和社会发展第十四个五年规划纲要", way = ["本规划（源城区）", "河源市国民经济和社会发展第十四个五年规划纲要"]},
//   {document = "本规划（源城区）", steps = 1, level = "prefecture", policy = "河源市科技创新“十四五”规划", way = ["本规划（源城区）", "河源市科技创新“十四五”规划"]},
// ]
// ---
MATCH way = (d:PolicyDocument)-[:BASED_ON*1..5]->(p:PolicyDocument)
OPTIONAL MATCH (root:Plan) WHERE root.entity = d.id
WITH way, d, p, collect(root.id) AS of
WHERE $plan IS NULL OR $plan IN of
OPTIONAL MATCH (p)-[:ISSUED_BY]->(b:Entity)
WITH way, d, p, collect(DISTINCT b.id) AS issuers,
  CASE WHEN p.name CONTAINS '省' OR p.name CONTAINS '自治区' THEN 'province'
    WHEN p.name CONTAINS '国家' OR p.name CONTAINS '全国' OR p.name CONTAINS '国务院' OR p.name CONTAINS '中共中央'
      OR p.name CONTAINS '中华人民共和国' THEN 'national'
    WHEN p.name CONTAINS '市' THEN 'prefecture' END AS level
RETURN d.id AS document, length(way) AS steps, level, p.id AS policy, [n IN nodes(way) | n.id] AS way, issuers,
  [r IN relationships(way) | r{.evidence, .words, .context, .by}] AS evidence
ORDER BY document, steps, CASE level WHEN 'prefecture' THEN 1 WHEN 'province' THEN 2 WHEN 'national' THEN 3 ELSE 0 END, policy
