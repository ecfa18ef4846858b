// ---
// title = {zh = "规划依据哪些政策，直到国家层面", en = "Policies that plans rest on, as a tree up to the national level"}
// explanation = {zh = "从规划出发，沿“依据”逐级上溯；步数为1的是直接依据。", en = "From a plan upwards along what it is based on; one step is what it rests on directly."}
// sentence = {zh = "{policy_count}份政策是依据。", en = "{policy_count} policies are rested on."}
// chart = "none"
// parameters = [
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
// ]
// columns = [
//   {name = "document", kind = "entity", zh = "文件", en = "Document"},
//   {name = "policy", kind = "entity", zh = "依据的政策", en = "Rests on"},
//   {name = "steps", kind = "number", zh = "步数", en = "Steps"},
//   {name = "way", kind = "way", zh = "途径", en = "By way of"},
//   {name = "issuers", kind = "entities", zh = "发布者", en = "Issued by"},
// ]
// [example]
// contains = [{document = "韶关市科技创新“十四五”规划", policy = "广东省科技创新“十四五”规划"}]
// ---
MATCH way = (d:PolicyDocument)-[:BASED_ON*1..5]->(p:PolicyDocument)
OPTIONAL MATCH (root:Plan) WHERE root.entity = d.id
WITH way, d, p, collect(root.id) AS of
WHERE $plan IS NULL OR $plan IN of
OPTIONAL MATCH (p)-[:ISSUED_BY]->(b:Entity)
WITH way, d, p, collect(DISTINCT b.id) AS issuers
RETURN d.id AS document, p.id AS policy, length(way) AS steps, [n IN nodes(way) | n.id] AS way, issuers,
  [r IN relationships(way) | r.evidence] AS evidence
ORDER BY document, steps, policy
