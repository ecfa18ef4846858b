// ---
// title = {zh = "一个城市有哪些创新平台，要建哪些，与谁合建", en = "Which platforms a city has or builds, and with whom"}
// explanation = {zh = "位于该地的平台、该地（或其境内）要建设的平台、该地规划写到的平台，及其建设、运营单位。组成部分随其整体算作要建设。不选地区则列出全部。", en = "Platforms that stand in the place, that it or a part of it is to build, or that its plans name, with who builds or runs them. What is part of a platform to be built is to be built with it. Without a place: all of them."}
// sentence = {zh = "{platform_count}个平台。", en = "{platform_count} platforms."}
// chart = "none"
// parameters = [
//   {name = "place", classes = ["Place", "Park"], inside = true, zh = "地区或园区", en = "Place or park"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
// ]
// columns = [
//   {name = "platform", kind = "entity", zh = "平台", en = "Platform"},
//   {name = "tie", kind = "term", zh = "与地区的关系", en = "Tie to the place", terms = {has = {zh = "位于境内", en = "stands there"}, builds = {zh = "要建设", en = "to be built"}, named = {zh = "规划写到", en = "named by the plan"}}},
//   {name = "places", kind = "entities", zh = "位于", en = "Located in"},
//   {name = "launched_by", kind = "entities", zh = "建设方", en = "Launched by"},
//   {name = "partners", kind = "entities", zh = "依托或共建", en = "Built by"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// parameters = {place = "韶关市"}
// count = 73
// rows = [
//   {platform = "中科院新型特种精细化学品技术创新与产业化联盟中试与产业化验证平台", tie = "has", places = ["南雄市"], partners = ["中国科学院"], plans = ["韶关市-科技创新规划-2021-2025"]},
//   {platform = "区块链应用实验室", tie = "has", places = ["华韶数谷数字产业园"], partners = ["华南师范大学"], plans = ["韶关市-科技创新规划-2021-2025"]},
//   {platform = "广东省农业科学研究院韶关分院", tie = "has", places = ["韶关市"], partners = ["广东省农业科学研究院"], plans = ["韶关市-科技创新规划-2021-2025"]},
// ]
// ---
MATCH (f:Platform)
WHERE $plan IS NULL OR $plan IN f.plans
OPTIONAL MATCH (f)-[l:LOCATED_IN]->(at:Entity)
WITH f, collect(DISTINCT at.id) AS places, collect(l{.evidence, .words, .context, .by}) AS standing
OPTIONAL MATCH (f)-[:PART_OF*0..2]->(:Platform)<-[s:LAUNCHES]-(a:Entity)
WITH f, places, standing, collect(DISTINCT a.id) AS launched_by, collect(s{.evidence, .words, .context, .by}) AS launching
OPTIONAL MATCH (f)-[b:BUILT_BY]->(w:Entity)
WITH f, places, launched_by, collect(DISTINCT w.id) AS partners, standing, launching, collect(b{.evidence, .words, .context, .by}) AS building
WITH f, places, launched_by, partners, standing + launching + building AS evidence,
  CASE WHEN size([one IN launched_by WHERE $place IS NULL OR one IN $inside]) > 0 THEN 'builds'
    WHEN f.id IN $inside OR ($place IS NULL AND size(places) > 0) THEN 'has'
    WHEN $place IS NULL OR size([p IN f.plans WHERE p IN $own]) > 0 THEN 'named' END AS tie
WHERE tie IS NOT NULL
RETURN f.id AS platform, tie, places, launched_by, partners, f.plans AS plans, evidence + [f{.evidence, .by}] AS evidence
ORDER BY CASE tie WHEN 'has' THEN 1 WHEN 'builds' THEN 2 ELSE 3 END, size(partners) DESC, platform
