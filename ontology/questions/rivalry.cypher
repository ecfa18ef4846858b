// ---
// title = {zh = "可能的竞争：相邻地区发展同一产业", en = "Likely rivalry: the same industry in neighbouring places"}
// explanation = {zh = "两个互不隶属的地区或园区都要发展同一产业；近的、共有产业多的在前。距离按政府驻地经纬度估算；园区取所在地的，没有写明所在地的看名称以哪个地区开头。没有坐标的不列；只说类别的产业（特色农业、传统产业）不列；园区所在的城市同样在列的，园区不另列。", en = "Two places or parks, neither part of the other, that are both to grow the same industry; the nearest first, then those that share most. The distance is between their seats; a park has that of the place it lies in or, where no plan says that, of the place that its name begins with. Those without coordinates are left out, and so are names that say only a kind of industry (特色农业, 传统产业), and a park beside the place in which it lies."}
// sentence = {zh = "{industry_count}个产业有相邻地区同时发展。", en = "{industry_count} industries are wanted by neighbouring places."}
// chart = "none"
// step = "rivalry"
// parameters = [
//   {name = "place", classes = ["Place", "Park"], inside = true, zh = "地区或园区", en = "Place or park"},
//   {name = "industry", classes = ["Industry"], zh = "产业", en = "Industry"},
//   {name = "kilometres", kind = "number", default = 250, zh = "距离不超过（公里）", en = "Within kilometres"},
// ]
// columns = [
//   {name = "industry", kind = "entity", zh = "产业", en = "Industry"},
//   {name = "one", kind = "entity", zh = "一方", en = "One"},
//   {name = "other", kind = "entity", zh = "另一方", en = "Other"},
//   {name = "kilometres", kind = "number", zh = "距离（公里）", en = "Kilometres"},
//   {name = "passages", kind = "number", zh = "处数", en = "Passages"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// parameters = {place = "韶关市"}
// count = 33
// rows = [
//   {industry = "现代中药及保健品", one = "仁化、始兴石斛种植加工基地", other = "南雄南药大健康产业园", kilometres = 57, passages = 2, plans = ["韶关市-科技创新规划-2021-2025"]},
//   {industry = "现代中药及保健品", one = "乳源高山中药种植基地", other = "仁化、始兴石斛种植加工基地", kilometres = 59, passages = 2, plans = ["韶关市-科技创新规划-2021-2025"]},
//   {industry = "精细化工", one = "英德高新区", other = "韶关市", kilometres = 70, passages = 2, plans = ["清远市-科技创新发展规划-2021-2025", "韶关市-科技创新发展行动计划-2017-2020"]},
// ]
// ---
MATCH (a:Entity)-[r:PRIORITIZES]->(i:Industry)
WHERE $industry IS NULL OR i.id = $industry
RETURN i.id AS industry, i.name AS called, a.id AS wanted_by, r.plans AS plans, r{.evidence, .words, .context, .by} AS evidence
ORDER BY industry, wanted_by
