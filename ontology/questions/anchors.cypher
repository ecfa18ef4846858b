// ---
// title = {zh = "哪些企业带动哪些产业链", en = "Which firms anchor which industrial chains"}
// explanation = {zh = "规划写明为龙头、骨干、链主或所依托的企业，及其带动的产业。可按地区或园区（企业位于境内，或境内的规划所写）、规划、产业（连同子产业）筛选。“所属产业链”取自同一规划。", en = "Firms that a plan calls the leader of an industry or has it rely on. By place or park (the firm stands in it, or a plan made there says so), plan and industry (with what is under it). The chains are those that the same plan puts the industry under."}
// sentence = {zh = "{firm_count}家企业带动{industry_count}个产业。", en = "{firm_count} firms anchor {industry_count} industries."}
// chart = "bar"
// parameters = [
//   {name = "place", classes = ["Place", "Park"], inside = true, zh = "地区或园区", en = "Place or park"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
//   {name = "industry", classes = ["Industry"], zh = "产业", en = "Industry"},
// ]
// columns = [
//   {name = "firm", kind = "entity", zh = "企业", en = "Firm"},
//   {name = "industry", kind = "entity", zh = "产业", en = "Industry"},
//   {name = "chains", kind = "entities", zh = "所属产业链", en = "Part of the chains"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// parameters = {place = "韶关市"}
// count = 39
// rows = [
//   {firm = "东阳光集团", industry = "专利新药", chains = ["生物医药"], plans = ["韶关市-科技创新规划-2021-2025"]},
//   {firm = "丽珠集团利民制药厂", industry = "传统产业", plans = ["韶关市-科技创新发展行动计划-2017-2020"]},
//   {firm = "北江纺织", industry = "传统产业", plans = ["韶关市-科技创新发展行动计划-2017-2020"]},
// ]
// ---
MATCH (e:Enterprise)-[r:ANCHORS]->(i:Industry)
WHERE ($plan IS NULL OR $plan IN r.plans) AND ($place IS NULL OR e.id IN $inside OR size([p IN r.plans WHERE p IN $own]) > 0)
OPTIONAL MATCH (i)-[:SUB_INDUSTRY_OF*1..3]->(whole:Entity {id: $industry})
WITH e, r, i, count(whole) AS within
WHERE $industry IS NULL OR i.id = $industry OR within > 0
OPTIONAL MATCH (i)-[s:SUB_INDUSTRY_OF]->(chain:Industry)
WHERE size([p IN s.plans WHERE p IN r.plans]) > 0
WITH e, r, i, collect(DISTINCT chain.id) AS chains
RETURN e.id AS firm, i.id AS industry, chains, r.plans AS plans, r{.evidence, .words, .context, .by} AS evidence
ORDER BY industry, firm
