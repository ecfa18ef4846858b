// ---
// title = {zh = "谁实施，谁建设", en = "Who launches, who builds"}
// explanation = {zh = "实施计划、建设平台和园区的地区、机构、企业与院所，按件数排列。按地区筛选：主体位于境内，或境内的规划所写。", en = "Places, bodies, firms and institutions that launch programmes or build platforms and parks, those that do most first. By place: the actor stands in it, or a plan made there says so."}
// sentence = {zh = "{actor_count}个主体实施或建设，最多的是{actor_first}。", en = "{actor_count} actors launch or build, {actor_first} most of all."}
// chart = "bar"
// parameters = [
//   {name = "place", classes = ["Place", "Park"], inside = true, zh = "地区或园区", en = "Place or park"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
//   {name = "class", kind = "class", zh = "主体类别", en = "Class of the actor"},
// ]
// columns = [
//   {name = "actor", kind = "entity", zh = "主体", en = "Actor"},
//   {name = "class", kind = "class", zh = "类别", en = "Class"},
//   {name = "number", kind = "number", zh = "合计", en = "Together"},
//   {name = "launches", kind = "entities", zh = "实施", en = "Launches"},
//   {name = "builds", kind = "entities", zh = "建设、运营", en = "Builds or runs"},
//   {name = "plans", kind = "plans", zh = "规划", en = "Plans"},
// ]
// [example]
// parameters = {class = "Enterprise"}
// count = 16
// rows = [
//   {actor = "韶关冶炼厂", class = "Enterprise", number = 4, builds = ["“厂区变园区、产区变城区”试点工作", "韶关市有色金属新材料科技园", "新型功能材料研发中心", "金属资源综合利用产业技术创新联盟"], plans = ["韶关市-科技创新规划-2021-2025"]},
//   {actor = "东阳光集团", class = "Enterprise", number = 3, builds = ["东阳光集团现有产业改扩建及研发创新成果产业化项目", "东阳光药物研发中试基地", "韶关东阳光科技研发有限公司"], plans = ["韶关市-科技创新规划-2021-2025"]},
//   {actor = "丽珠集团利民制药厂", class = "Enterprise", number = 3, builds = ["中药和天然药物的三萜及其皂苷成分研究与应用", "参芪扶正注射液上市后系统再评价研究", "广东省高端液体药物制剂研发及产业化企业重点实验室"], plans = ["韶关市-科技创新规划-2021-2025"]},
// ]
// ---
MATCH (a:Entity)-[r:LAUNCHES|BUILT_BY]-(x:Entity)
WHERE ($plan IS NULL OR $plan IN r.plans) AND ($class IS NULL OR $class IN labels(a))
  AND ($place IS NULL OR a.id IN $inside OR size([p IN r.plans WHERE p IN $own]) > 0)
WITH a, r, CASE WHEN type(r) = 'LAUNCHES' AND startNode(r).id = a.id THEN x.id END AS launched,
  CASE WHEN type(r) = 'BUILT_BY' AND startNode(r).id = x.id THEN x.id END AS built
WHERE launched IS NOT NULL OR built IS NOT NULL
WITH a, collect(DISTINCT launched) AS launches, collect(DISTINCT built) AS builds, collect(r.plans) AS plans,
  collect(r{.evidence, .words, .context, .by}) AS evidence
RETURN a.id AS actor, labels(a) AS class, size(launches) + size(builds) AS number, launches, builds, plans, evidence
ORDER BY number DESC, actor
