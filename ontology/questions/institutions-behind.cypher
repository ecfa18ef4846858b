// ---
// title = {zh = "哪些高校院所支撑这些平台", en = "Which universities and institutes stand behind the platforms"}
// explanation = {zh = "建设、运营平台，或与平台有隶属、合作关系的高校院所，按平台数排列；研究方向是这些平台从事的产业和技术。", en = "Institutions that build or run platforms, or that platforms belong to or cooperate with; those of most platforms first. The fields are what these platforms work on."}
// sentence = {zh = "{institution_count}家高校院所支撑平台。", en = "{institution_count} institutions stand behind platforms."}
// chart = "bar"
// parameters = [
//   {name = "place", classes = ["Place", "Park"], inside = true, zh = "地区或园区", en = "Place or park"},
//   {name = "institution", classes = ["Institution"], zh = "高校院所", en = "Institution"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
// ]
// columns = [
//   {name = "institution", kind = "entity", zh = "高校院所", en = "Institution"},
//   {name = "platforms", kind = "entities", zh = "平台", en = "Platforms"},
//   {name = "number", kind = "number", zh = "平台数", en = "Number"},
//   {name = "fields", kind = "entities", zh = "研究方向", en = "Fields"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// count = 12
// rows = [
//   {institution = "中国科学院", platforms = ["中科院广州化学研究所南雄中试基地", "中科院新型特种精细化学品技术创新与产业化联盟中试与产业化验证平台", "广东碳中和研究院"], number = 3, fields = ["碳中和"], plans = ["韶关市-科技创新规划-2021-2025"]},
//   {institution = "中国科学院华南植物园", platforms = ["广东南岭国家公园研究院", "广东南岭国家公园科学研究平台"], number = 2, fields = ["中幼龄林抚育技术", "丹霞山丹霞地貌研究", "丹霞山人类活动影响评价", "丹霞山公园保育与利用技术", "…"], plans = ["韶关市-科技创新规划-2021-2025"]},
//   {institution = "武汉理工大学", platforms = ["广东省内河港航发展研究院", "武汉理工大学韶关研究院"], number = 2, fields = ["内河文旅", "新型建材", "港口经济", "物流", "…"], plans = ["韶关市-科技创新规划-2021-2025"]},
// ]
// ---
MATCH (f:Platform)-[r:BUILT_BY|PART_OF|COOPERATES_WITH]-(n:Institution)
WHERE ($plan IS NULL OR $plan IN r.plans) AND ($institution IS NULL OR n.id = $institution)
  AND ($place IS NULL OR f.id IN $inside OR size([p IN r.plans WHERE p IN $own]) > 0)
WITH n, collect(DISTINCT f) AS found, collect(r.plans) AS plans, collect(r{.evidence, .words, .context, .by}) AS evidence
UNWIND found AS f
OPTIONAL MATCH (f)-[o:WORKS_ON]->(x:Entity)
WITH n, plans, evidence, collect(DISTINCT f.id) AS platforms, collect(DISTINCT x.id) AS fields, collect(o{.evidence, .words, .context, .by}) AS working
RETURN n.id AS institution, platforms, size(platforms) AS number, fields, plans, evidence + working AS evidence
ORDER BY number DESC, institution
