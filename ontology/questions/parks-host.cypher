// ---
// title = {zh = "哪些园区承载哪些产业、企业和平台", en = "Which parks host which industries, firms and platforms"}
// explanation = {zh = "园区重点发展的产业，位于园区的企业、平台和高校院所，按合计排列。", en = "The industries that a park is to grow, and the firms, platforms and institutions that stand in it; those of most first."}
// sentence = {zh = "{park_count}个园区承载产业、企业或平台。", en = "{park_count} parks host industries, firms or platforms."}
// chart = "bar"
// parameters = [
//   {name = "place", classes = ["Place", "Park"], inside = true, zh = "地区或园区", en = "Place or park"},
//   {name = "park", classes = ["Park"], zh = "园区", en = "Park"},
//   {name = "industry", classes = ["Industry"], zh = "产业", en = "Industry"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
// ]
// columns = [
//   {name = "park", kind = "entity", zh = "园区", en = "Park"},
//   {name = "places", kind = "entities", zh = "位于", en = "Located in"},
//   {name = "number", kind = "number", zh = "合计", en = "Together"},
//   {name = "industries", kind = "entities", zh = "产业", en = "Industries"},
//   {name = "firms", kind = "entities", zh = "企业", en = "Firms"},
//   {name = "platforms", kind = "entities", zh = "平台与院所", en = "Platforms and institutions"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// parameters = {place = "韶关市"}
// count = 19
// rows = [
//   {park = "韶关高新区", places = ["韶关市"], number = 13, industries = ["“1+3”特色产业", "电子信息制造业", "高新技术产业"], firms = ["实业集团", "高新区城市投资发展集团"], platforms = ["“六大板块”创新平台", "韶关市医药健康创新创业基地", "华科城", "韶关市文化创意众创空间", "…"], plans = ["韶关市-科技创新规划-2021-2025"]},
//   {park = "乳源高新区", places = ["乳源瑶族自治县"], number = 6, industries = ["专利新药", "医疗器械", "化学原料药", "大健康服务", "…"], plans = ["韶关市-科技创新规划-2021-2025"]},
//   {park = "广东韶关国家农业科技园区", places = ["韶关市"], number = 5, industries = ["优质油料", "优质粮食", "优质蔬菜", "特色种植", "…"], plans = ["韶关市-科技创新发展行动计划-2017-2020", "韶关市-科技创新规划-2021-2025"]},
// ]
// ---
MATCH (k:Park)
WHERE ($park IS NULL OR k.id = $park) AND ($plan IS NULL OR $plan IN k.plans)
  AND ($place IS NULL OR k.id IN $inside OR size([p IN k.plans WHERE p IN $own]) > 0)
OPTIONAL MATCH (k)-[p:PRIORITIZES]->(i:Industry)
WITH k, collect(DISTINCT i.id) AS industries, collect(p{.evidence, .words, .context, .by}) AS growing
OPTIONAL MATCH (e:Enterprise)-[l:LOCATED_IN]->(k)
WITH k, industries, growing, collect(DISTINCT e.id) AS firms, collect(l{.evidence, .words, .context, .by}) AS standing
OPTIONAL MATCH (f:Entity)-[m:LOCATED_IN]->(k)
WHERE 'Platform' IN labels(f) OR 'Institution' IN labels(f)
WITH k, industries, firms, collect(DISTINCT f.id) AS platforms, growing, standing, collect(m{.evidence, .words, .context, .by}) AS housed
OPTIONAL MATCH (k)-[:LOCATED_IN]->(at:Entity)
WITH k, industries, firms, platforms, collect(DISTINCT at.id) AS places, growing + standing + housed AS evidence,
  size(industries) + size(firms) + size(platforms) AS number
WHERE number > 0 AND ($industry IS NULL OR $industry IN industries)
RETURN k.id AS park, places, number, industries, firms, platforms, k.plans AS plans, evidence
ORDER BY number DESC, park
