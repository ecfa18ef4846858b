// ---
// title = {zh = "哪些产业链没有龙头企业", en = "Which chains have no anchor"}
// explanation = {zh = "规划要求发展、却没有任何规划为它或其子产业写明龙头企业的产业；提出的规划越多越靠前。只说类别的（传统制造业、“3+3”产业）不列；只写明是某一链条组成部分的，随该链条而不另列。“可培育的企业”是从事该产业、尚未写为龙头的企业。", en = "Industries that a plan wants grown and for which, or for whose sub-industries, no plan names an anchor; those of most plans first. Names that say only a kind (传统制造业, “3+3”产业) are left out, and what is told as nothing but a part of a listed chain goes with it. Firms near it work on the industry without being called its anchor."}
// sentence = {zh = "{industry_count}个要发展的产业没有写明龙头企业。", en = "{industry_count} industries to be grown have no anchor named."}
// chart = "none"
// step = "unled"
// parameters = [
//   {name = "place", classes = ["Place", "Park"], inside = true, zh = "地区或园区", en = "Place or park"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
// ]
// columns = [
//   {name = "industry", kind = "entity", zh = "产业", en = "Industry"},
//   {name = "number", kind = "number", zh = "规划数", en = "Number of plans"},
//   {name = "wanted_by", kind = "entities", zh = "提出者", en = "Wanted by"},
//   {name = "technologies", kind = "number", zh = "列出的技术数", en = "Technologies listed"},
//   {name = "firms", kind = "entities", zh = "可培育的企业", en = "Firms near it"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// parameters = {place = "韶关市"}
// count = 103
// rows = [
//   {industry = "装备制造业", number = 2, wanted_by = ["韶关市"], technologies = 1, plans = ["韶关市-科技创新发展行动计划-2017-2020", "韶关市-科技创新规划-2021-2025"]},
//   {industry = "兰花", number = 2, wanted_by = ["“翁源兰花”核心区", "韶关市"], technologies = 0, plans = ["韶关市-科技创新发展行动计划-2017-2020", "韶关市-科技创新规划-2021-2025"]},
//   {industry = "文化创意", number = 2, wanted_by = ["韶关市"], technologies = 0, plans = ["韶关市-科技创新发展行动计划-2017-2020", "韶关市-科技创新规划-2021-2025"]},
// ]
// ---
MATCH (a:Entity)-[r:PRIORITIZES]->(i:Industry)
WHERE ($plan IS NULL OR $plan IN r.plans) AND ($place IS NULL OR a.id IN $inside)
UNWIND r.plans AS told
WITH i, collect(DISTINCT a.id) AS wanted_by, collect(DISTINCT told) AS plans, collect(r{.evidence, .words, .context, .by}) AS evidence
WHERE NOT EXISTS { MATCH (i)<-[:SUB_INDUSTRY_OF*0..3]-(:Industry)<-[:ANCHORS]-(:Enterprise) }
OPTIONAL MATCH (i)-[:USES_TECHNOLOGY]->(t:Technology)
WITH i, wanted_by, plans, evidence, count(DISTINCT t) AS technologies
OPTIONAL MATCH (e:Enterprise)-[:WORKS_ON]->(i)
WITH i, wanted_by, plans, evidence, technologies, collect(DISTINCT e.id) AS firms, size(plans) AS number
OPTIONAL MATCH (i)-[:SUB_INDUSTRY_OF]->(w:Industry)
WITH i, wanted_by, plans, evidence, technologies, firms, number, collect(DISTINCT w.id) AS wholes
RETURN i.id AS industry, i.name AS called, wholes, number, wanted_by, technologies, firms, plans, evidence
ORDER BY number DESC, technologies DESC, industry
