// ---
// title = {zh = "可能的竞争：相邻地区发展同一产业", en = "Likely rivalry: the same industry in neighbouring places"}
// explanation = {zh = "两个互不隶属的地区或园区都要发展同一产业。距离按政府驻地经纬度估算；缺少坐标时看行政区划代码是否同省。", en = "Two places or parks, neither part of the other, that are both to grow the same industry. The distance is between their seats; where one has no coordinates, the same province counts as near."}
// sentence = {zh = "{industry_count}个产业有相邻地区同时发展。", en = "{industry_count} industries are wanted by neighbouring places."}
// chart = "none"
// parameters = [
//   {name = "place", classes = ["Place", "Park"], zh = "地区或园区", en = "Place or park"},
//   {name = "industry", classes = ["Industry"], zh = "产业", en = "Industry"},
//   {name = "kilometres", kind = "number", default = 400, zh = "距离不超过（公里）", en = "Within kilometres"},
// ]
// columns = [
//   {name = "industry", kind = "entity", zh = "产业", en = "Industry"},
//   {name = "one", kind = "entity", zh = "一方", en = "One"},
//   {name = "other", kind = "entity", zh = "另一方", en = "Other"},
//   {name = "kilometres", kind = "number", zh = "距离（公里）", en = "Kilometres"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// contains = [{industry = "现代农业", one = "清远市", other = "韶关市"}]
// ---
MATCH (a:Entity)-[r:PRIORITIZES]->(i:Industry)<-[q:PRIORITIZES]-(b:Entity)
WHERE a.id < b.id AND ($industry IS NULL OR i.id = $industry) AND ($place IS NULL OR a.id = $place OR b.id = $place)
  AND NOT EXISTS { MATCH (a)-[:LOCATED_IN|PART_OF*1..2]->(b) } AND NOT EXISTS { MATCH (b)-[:LOCATED_IN|PART_OF*1..2]->(a) }
WITH a, b, i, r, q, 111.2 * (a.latitude - b.latitude) AS north,
  111.2 * cos(radians((a.latitude + b.latitude) / 2)) * (a.longitude - b.longitude) AS east
WITH a, b, i, r, q, toInteger(round(sqrt(north * north + east * east))) AS kilometres
WITH a, b, i, r, q, kilometres, left(a.code, 2) = left(b.code, 2) AS same_province
WHERE kilometres <= $kilometres OR (kilometres IS NULL AND same_province)
RETURN i.id AS industry, a.id AS one, b.id AS other, kilometres, r.plans + q.plans AS plans, r.evidence + q.evidence AS evidence
ORDER BY industry, one, other
