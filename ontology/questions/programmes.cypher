// ---
// title = {zh = "计划与项目面向什么", en = "Programmes and what they target"}
// explanation = {zh = "计划、工程、项目、竞赛面向的产业、技术、企业、园区和地区，以及实施者（连同其上级计划的实施者）。", en = "The industries, technologies, firms, parks and places that programmes, projects and contests are aimed at, with who launches them or what they are part of."}
// sentence = {zh = "{programme_count}个计划或项目写明了对象。", en = "{programme_count} programmes have a stated target."}
// chart = "none"
// parameters = [
//   {name = "place", classes = ["Place", "Park"], inside = true, zh = "地区或园区", en = "Place or park"},
//   {name = "target", zh = "面向", en = "Target"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
// ]
// columns = [
//   {name = "programme", kind = "entity", zh = "计划或项目", en = "Programme"},
//   {name = "targets", kind = "entities", zh = "面向", en = "Targets"},
//   {name = "launched_by", kind = "entities", zh = "实施者", en = "Launched by"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// count = 56
// rows = [
//   {programme = "传统产业重大科技专项", targets = ["优势传统产业", "再生资源循环经济", "陶瓷建材", "水性环保涂料", "…"], launched_by = ["清远市"], plans = ["清远市-科技创新发展规划-2021-2025"]},
//   {programme = "传统产业转型升级计划", targets = ["优势传统产业", "建材", "服装", "机械加工", "…"], launched_by = ["赣州经济技术开发区"], plans = ["赣州经济技术开发区-规划-2021-2025"]},
//   {programme = "传统产业转型升级计划", targets = ["优势传统产业", "新型建材", "新材料产业", "有色金属"], launched_by = ["清远市"], plans = ["清远市-科技创新发展规划-2021-2025"]},
// ]
// ---
MATCH (n:Initiative)-[r:TARGETS]->(x:Entity)
WHERE $plan IS NULL OR $plan IN r.plans
WITH n, collect(DISTINCT x.id) AS targets, collect(r.plans) AS plans, collect(r{.evidence, .words, .context, .by}) AS evidence
WHERE $target IS NULL OR $target IN targets
OPTIONAL MATCH (n)-[:PART_OF*0..2]->(:Initiative)<-[:LAUNCHES]-(a:Entity)
WITH n, targets, plans, evidence, collect(DISTINCT a.id) AS launched_by
WHERE $place IS NULL OR size([p IN n.plans WHERE p IN $own]) > 0 OR size([one IN launched_by WHERE one IN $inside]) > 0
RETURN n.id AS programme, targets, launched_by, plans, evidence
ORDER BY size(targets) DESC, programme
