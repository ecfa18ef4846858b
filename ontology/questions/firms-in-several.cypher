// ---
// title = {zh = "哪些企业出现在多条产业链或多份规划中", en = "Which firms appear in more than one chain or plan"}
// explanation = {zh = "带动或从事两个以上产业，或被两份以上规划写到的企业。一个产业和它的组成部分算一个。", en = "Firms that anchor or work on two industries or more, or that two plans or more name. An industry and a part of it count as one."}
// sentence = {zh = "{firm_count}家企业见于多条产业链或多份规划。", en = "{firm_count} firms appear in several chains or plans."}
// chart = "bar"
// parameters = [
//   {name = "place", classes = ["Place", "Park"], inside = true, zh = "地区或园区", en = "Place or park"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
// ]
// columns = [
//   {name = "firm", kind = "entity", zh = "企业", en = "Firm"},
//   {name = "number", kind = "number", zh = "产业数", en = "Number of industries"},
//   {name = "anchored", kind = "entities", zh = "带动的产业", en = "Industries it anchors"},
//   {name = "worked_on", kind = "entities", zh = "从事的产业", en = "Industries it works on"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// count = 6
// rows = [
//   {firm = "广东韶关钢铁有限公司", number = 5, anchored = ["先进钢铁材料", "特钢材料"], worked_on = ["新材料产业", "智慧制造", "氢能源", "节能环保", "…"], plans = ["韶关市-科技创新发展行动计划-2017-2020", "韶关市-科技创新规划-2021-2025"]},
//   {firm = "东阳光集团", number = 4, anchored = ["专利新药", "生物医药", "电子元器件制造", "铝基材料", "…"], worked_on = ["化学原料药"], plans = ["韶关市-科技创新规划-2021-2025"]},
//   {firm = "韶关冶炼厂", number = 3, anchored = ["有色金属新材料", "铅锌材料"], worked_on = ["“有色+黑色”产业"], plans = ["韶关市-科技创新规划-2021-2025"]},
// ]
// ---
MATCH (e:Enterprise)
WHERE ($plan IS NULL OR $plan IN e.plans) AND ($place IS NULL OR e.id IN $inside OR size([p IN e.plans WHERE p IN $own]) > 0)
OPTIONAL MATCH (e)-[r:ANCHORS]->(i:Industry)
WITH e, collect(DISTINCT i.id) AS anchored, collect(r{.evidence, .words, .context, .by}) AS anchoring
OPTIONAL MATCH (e)-[w:WORKS_ON]->(j:Industry)
WITH e, anchored, anchoring, collect(DISTINCT j.id) AS worked_on, collect(w{.evidence, .words, .context, .by}) AS working
OPTIONAL MATCH (e)-[:ANCHORS|WORKS_ON]->(part:Industry)-[:SUB_INDUSTRY_OF*1..3]->(:Industry)<-[:ANCHORS|WORKS_ON]-(e)
WITH e, anchored, anchoring, worked_on, working, count(DISTINCT part) AS parts
WITH e, anchored, worked_on, anchoring + working + [e{.evidence, .by}] AS evidence,
  size(anchored) + size([one IN worked_on WHERE NOT one IN anchored]) - parts AS number
WHERE number > 1 OR size(e.plans) > 1
RETURN e.id AS firm, number, anchored, worked_on, e.plans AS plans, evidence
ORDER BY number DESC, firm
