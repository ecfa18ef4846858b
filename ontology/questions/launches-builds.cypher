// ---
// title = {zh = "谁实施，谁建设", en = "Who launches, who builds"}
// explanation = {zh = "实施计划、建设平台和园区的地区、机构、企业与院所，按件数排列。", en = "Places, bodies, firms and institutions that launch programmes or build platforms and parks, those that do most first."}
// sentence = {zh = "{actor_count}个主体实施或建设。", en = "{actor_count} actors launch or build."}
// chart = "bar"
// parameters = [
//   {name = "place", classes = ["Place", "Park"], zh = "地区或园区", en = "Place or park"},
//   {name = "plan", kind = "plan", zh = "规划", en = "Plan"},
// ]
// columns = [
//   {name = "actor", kind = "entity", zh = "主体", en = "Actor"},
//   {name = "class", kind = "class", zh = "类别", en = "Class"},
//   {name = "launches", kind = "entities", zh = "实施", en = "Launches"},
//   {name = "builds", kind = "entities", zh = "建设、运营", en = "Builds or runs"},
//   {name = "number", kind = "number", zh = "合计", en = "Together"},
// ]
// [example]
// contains = [{actor = "韶关市"}]
// ---
MATCH (a:Entity)-[r:LAUNCHES|BUILT_BY]-(x:Entity)
WHERE ($plan IS NULL OR $plan IN r.plans) AND ($place IS NULL OR a.id = $place)
WITH a, r, x, type(r) AS kind, startNode(r) = a AS is_start
WITH a, r.evidence AS stated, CASE WHEN kind = 'LAUNCHES' AND is_start THEN x.id END AS launched,
  CASE WHEN kind = 'BUILT_BY' AND NOT is_start THEN x.id END AS built
WITH a, stated, launched, built
WHERE launched IS NOT NULL OR built IS NOT NULL
WITH a, collect(DISTINCT launched) AS launches, collect(DISTINCT built) AS builds, collect(stated) AS evidence
RETURN a.id AS actor, labels(a) AS class, launches, builds, size(launches) + size(builds) AS number, evidence
ORDER BY number DESC, actor
