// ---
// title = {zh = "哪些产业链没有龙头企业", en = "Which chains have no anchor"}
// explanation = {zh = "规划要求发展、却没有写明龙头企业的产业；提出的规划越多越靠前。", en = "Industries that a plan wants grown and for which no plan names an anchor, those of most plans first."}
// sentence = {zh = "{industry_count}个要发展的产业没有写明龙头企业。", en = "{industry_count} industries to be grown have no anchor named."}
// chart = "none"
// parameters = [
//   {name = "place", classes = ["Place", "Park"], zh = "地区或园区", en = "Place or park"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
// ]
// columns = [
//   {name = "industry", kind = "entity", zh = "产业", en = "Industry"},
//   {name = "wanted_by", kind = "entities", zh = "提出者", en = "Wanted by"},
//   {name = "technologies", kind = "number", zh = "列出的技术数", en = "Technologies listed"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// contains = [{industry = "现代农业", wanted_by = "韶关市"}]
// ---
MATCH (a:Entity)-[r:PRIORITIZES]->(i:Industry)
WHERE ($plan IS NULL OR $plan IN r.plans) AND ($place IS NULL OR a.id = $place)
  AND NOT EXISTS { MATCH (:Enterprise)-[:ANCHORS]->(i) }
WITH i, collect(DISTINCT a.id) AS wanted_by, collect(r.plans) AS plans, collect(r.evidence) AS evidence
OPTIONAL MATCH (i)-[u:USES_TECHNOLOGY]->(:Technology)
WITH i, wanted_by, plans, evidence, count(u) AS technologies
RETURN i.id AS industry, wanted_by, technologies, plans, evidence
ORDER BY size(plans) DESC, technologies DESC, industry
